import type { FullLanguage } from '../../guidance/text/languages.js';
import type { Role, Sector, Task } from '../network-taxonomy.js';
import type { Tell } from '../say.js';
import { roleInWords, sectorInWords, taskInWords } from '../words-for-ids.js';

/** Ids in the words of the reader: what an export writes, and a dry run shows. */
export interface NameIds {
  sector(id: Sector): string;
  role(id: Role): string;
  task(id: Task): string;
  municipality(code: string): string;
  language(id: FullLanguage): string;
  yes: string;
  no: string;
  coordinatorOnly: string;
}

export const namesInLists = (tell: Tell, municipality: (code: string) => string): NameIds => ({
  sector: (id) => sectorInWords(id, tell),
  role: (id) => roleInWords(id, tell),
  task: (id) => taskInWords(id, tell),
  municipality,
  language: (id) => tell(`network.language.${id}`),
  yes: tell('network.yes'),
  no: tell('network.no'),
  coordinatorOnly: tell('network.exchange.coordinator-only'),
});
