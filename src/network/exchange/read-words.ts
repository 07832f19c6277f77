import type { FullLanguage } from '../../guidance/text/languages.js';
import type { Role, Sector, Task } from '../network-taxonomy.js';

/** The words of a contact list read as ids, by the vocabulary that questions are read with. */
export interface ReadWords {
  sector(words: string): Sector | null;
  roles(words: string): Role[];
  /** Whether the words are a role's own name, so that they are no title beside it. */
  isRole(words: string): boolean;
  tasks(words: string): Task[];
  /** The code of a municipality, former municipality or village. */
  municipality(words: string): string | null;
  language(words: string): FullLanguage | null;
}
