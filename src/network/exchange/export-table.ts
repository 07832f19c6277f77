import type { FullLanguage } from '../../guidance/text/languages.js';
import { type Contact, type ContactDetails, isListed } from '../contacts/contact.js';
import type { Network } from '../networks/network.js';
import type { Standing } from '../people/standing.js';
import { may } from '../rights/may.js';
import { type Column, type ColumnNames, columns, type DetailColumn, headingOf } from './columns.js';
import type { NameIds } from './names-in-lists.js';
import type { Table } from './table.js';

export interface ExportRequest {
  network: Network;
  list: readonly Contact[];
  standing: Standing;
}

/** The contacts that this person may see, a number only where it may be seen. */
export function contactsSeen({ network, list, standing }: ExportRequest): Contact[] {
  return list
    .filter(isListed)
    .filter((contact) => may(standing, 'see-contact', { network, contact }).allowed)
    .map((contact) =>
      may(standing, 'see-number', { network, contact }).allowed ? contact : { ...contact, phone: null },
    );
}

/** A contact list as a sheet with the headings that an import reads back. */
export function exportTable(
  seen: readonly Contact[],
  { language, names, name }: { language: FullLanguage; names: ColumnNames; name: NameIds },
): Table {
  const written = columns.filter((column) => column !== 'non-disclosure');
  return {
    headings: written.map((column) => headingOf(column, language, names)),
    rows: seen.map((contact, index) => ({
      number: index + 2,
      cells: written.map((column) => cellOf(contact, column, name)),
    })),
  };
}

const ofDetails: Record<DetailColumn, (details: ContactDetails, name: NameIds) => string> = {
  name: ({ name }) => name,
  organisation: ({ organisation }) => organisation,
  sector: ({ sector }, name) => name.sector(sector),
  role: ({ title, roles }, name) => title ?? roles.map(name.role).join(', '),
  tasks: ({ tasks, taskWords }, name) => [...tasks.map(name.task), ...taskWords].join(', '),
  municipalities: ({ municipalities }, name) => municipalities.map(name.municipality).join(', '),
  phone: ({ phone }) => phone?.number ?? '',
  'phone-visible-to': ({ phone }, name) => (phone?.visibleTo === 'coordinator' ? name.coordinatorOnly : ''),
  email: ({ email }) => email ?? '',
  languages: ({ languages }, name) => languages.map(name.language).join(', '),
  shared: ({ sharedWithCounty }, name) => (sharedWithCounty ? name.yes : ''),
};

/** What an entry's person tells in one column, in words. */
export const detailCell = (details: ContactDetails, column: DetailColumn, name: NameIds): string =>
  ofDetails[column](details, name);

function cellOf(contact: Contact, column: Column, name: NameIds): string {
  if (column === 'source') return contact.source.from ?? '';
  if (column === 'confirmed') return contact.confirmedAt?.slice(0, 10) ?? '';
  return column === 'non-disclosure' ? '' : detailCell(contact, column, name);
}
