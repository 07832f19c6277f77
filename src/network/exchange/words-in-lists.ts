import { fold } from '../../guidance/text/fold.js';
import { type FullLanguage, fullLanguages } from '../../guidance/text/languages.js';
import type { QuestionReader, ReadQuestion } from '../asking/question-reader.js';
import { roles, sectors, tasks } from '../network-taxonomy.js';
import { type Say, sayingIn, type Tell } from '../say.js';
import { roleInWords, sectorInWords, taskInWords } from '../words-for-ids.js';
import type { ReadWords } from './read-words.js';

const plain = (words: string): string => fold(words.trim().toLocaleLowerCase('fi'));

/** Ids by what Luotsi itself calls them, so that what it has written is read back as it was. */
function byOwnName<Id extends string>(
  ids: readonly Id[],
  { say, called }: { say: Say; called: (id: Id, tell: Tell) => string },
): ReadonlyMap<string, Id> {
  return new Map(
    fullLanguages.flatMap((language) =>
      ids.map((id) => [plain(called(id, sayingIn(say, language))), id] as const),
    ),
  );
}

interface ListReading {
  reader: Pick<QuestionReader, 'read'>;
  say: Say;
}

/** Reads the cells of contact lists, in whichever language they are written, as questions are read. */
export function readsLists({ reader, say }: ListReading): ReadWords {
  const own = {
    sectors: byOwnName(sectors, { say, called: sectorInWords }),
    roles: byOwnName(roles, { say, called: roleInWords }),
    tasks: byOwnName(tasks, { say, called: taskInWords }),
    languages: byOwnName(fullLanguages, {
      say,
      called: (language: FullLanguage, tell) => tell(`network.language.${language}`),
    }),
  };
  /** In the first language in which the words say anything of the kind. */
  const first = <T>(words: string, told: (read: ReadQuestion) => readonly T[]): readonly T[] => {
    for (const language of fullLanguages) {
      const found = told(reader.read(words, language));
      if (found.length > 0) return found;
    }
    return [];
  };
  const known = <Id>(names: ReadonlyMap<string, Id>, words: string): Id[] => {
    const id = names.get(plain(words));
    return id === undefined ? [] : [id];
  };
  const listed = <Id>(found: Id[], otherwise: () => readonly Id[]): Id[] =>
    found.length > 0 ? found : [...otherwise()];
  return {
    sector: (words) =>
      listed(known(own.sectors, words), () => first(words, (read) => read.sectors))[0] ?? null,
    roles: (words) => listed(known(own.roles, words), () => first(words, (read) => read.roles)),
    isRole: (words) => known(own.roles, words).length > 0,
    tasks: (words) => listed(known(own.tasks, words), () => first(words, (read) => read.tasks)),
    municipality(words) {
      const [code, ...others] = first(words, (read) =>
        read.known.every(Boolean) ? read.municipalities : [],
      );
      return code !== undefined && others.length === 0 ? code : null;
    },
    language: (words) => own.languages.get(plain(words)) ?? shortLanguages[plain(words)] ?? null,
  };
}

const shortLanguages: Record<string, FullLanguage> = { fi: 'fi', sv: 'sv', en: 'en' };
