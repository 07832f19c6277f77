import { kinds, needs } from '../guidance/taxonomy.js';
import type { FullLanguage } from '../guidance/text/languages.js';
import type { Role, Sector, Task } from './network-taxonomy.js';
import type { Network } from './networks/network.js';
import type { Tell } from './say.js';

const isNeed = (task: string): boolean => (needs as readonly string[]).includes(task);
const isKind = (task: string): boolean => (kinds as readonly string[]).includes(task);

export const roleInWords = (role: Role, tell: Tell): string => tell(`network.role.${role}`);
export const sectorInWords = (sector: Sector, tell: Tell): string => tell(`network.sector.${sector}`);

/** Families' needs and kinds of place are called as they are in the families' half. */
export function taskInWords(task: Task, tell: Tell): string {
  if (isNeed(task)) return tell(`name.need.${task}`);
  return tell(isKind(task) ? `name.kind.${task}` : `network.topic.${task}`);
}

/** A network's name in a language, else in another. */
export const networkInWords = ({ names, id }: Network, language: FullLanguage): string =>
  names[language] ?? names.fi ?? names.sv ?? names.en ?? names.se ?? id;

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
