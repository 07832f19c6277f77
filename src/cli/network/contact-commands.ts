import { parseArgs } from 'node:util';
import { logLine } from '../../network/changes/log-line.js';
import { put } from '../../network/collection.js';
import {
  type Contact,
  contactDetailsSchema,
  contacts,
  isListed,
  untold,
} from '../../network/contacts/contact.js';
import { confirmedOn } from '../../network/contacts/freshness.js';
import { CommandProblem, checked, listed, needed } from './command-problem.js';
import { municipalityCodes, type OpenData } from './open-data.js';

const options = {
  network: { type: 'string' },
  name: { type: 'string' },
  organisation: { type: 'string' },
  sector: { type: 'string' },
  title: { type: 'string' },
  roles: { type: 'string' },
  tasks: { type: 'string' },
  municipalities: { type: 'string' },
  phone: { type: 'string' },
  email: { type: 'string' },
  languages: { type: 'string', default: 'fi' },
  shared: { type: 'boolean', default: false },
  'number-for-coordinator': { type: 'boolean', default: false },
} as const;

/** contact add | list */
export async function contactCommand(args: string[], data: OpenData): Promise<string> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  if (positionals[0] === 'list') return list(values.network, data);
  if (positionals[0] === 'add') return add(values, data);
  throw new CommandProblem(`contact ${positionals[0] ?? ''}: choose add or list`);
}

type Given = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

async function add(given: Given, data: OpenData): Promise<string> {
  const { held, chance, now } = data;
  const homeId = needed(given.network, 'network');
  if (!(await held.current(now)).networks.has(homeId)) {
    throw new CommandProblem(`--network ${homeId}: there is no such network`);
  }
  const visibleTo = given['number-for-coordinator'] ? 'coordinator' : 'members';
  const details = checked(contactDetailsSchema, {
    ...untold,
    ...{ name: needed(given.name, 'name'), organisation: needed(given.organisation, 'organisation') },
    ...{ sector: needed(given.sector, 'sector'), title: given.title ?? null, email: given.email ?? null },
    ...{ roles: listed(given.roles), tasks: listed(given.tasks), languages: listed(given.languages) },
    municipalities: await municipalityCodes(listed(given.municipalities), data),
    phone: given.phone ? { number: given.phone, visibleTo } : null,
    sharedWithCounty: given.shared,
  });
  const [id, by] = [chance.newId(), { as: 'command-line' } as const];
  const contact: Contact = {
    ...{ ...details, id, confirmedAt: null, toldAt: null, leftAt: null },
    source: { way: 'command-line', by, at: now.toISOString(), from: null },
  };
  await held.store.write(homeId, [
    put(contacts, { id, value: contact, version: null }),
    logLine({ id: chance.newId(), by, now }, { about: { what: 'contact', contact: id }, did: 'added' }),
  ]);
  return `${details.name} has been added to ${homeId} (${id}). Until told of it, only the coordinator sees the entry.`;
}

async function list(network: string | undefined, { held, now }: OpenData): Promise<string> {
  const { networks } = await held.current(now);
  if (network !== undefined && !networks.has(network)) {
    throw new CommandProblem(`--network ${network}: there is no such network`);
  }
  const rows = [...networks.values()]
    .filter((one) => network === undefined || one.network.id === network)
    .flatMap((one) =>
      [...one.contacts.values()]
        .filter(isListed)
        .map((contact) =>
          [
            ...[one.network.id, contact.id, contact.name, contact.organisation, contact.email ?? '–'],
            contact.toldAt === null ? 'not told yet' : `confirmed ${confirmedOn(contact) ?? 'never'}`,
          ].join('\t'),
        ),
    );
  return rows.length > 0 ? rows.join('\n') : 'Nobody is on a list yet: "contact add".';
}
