import type { FullLanguage } from '../../guidance/text/languages.js';
import type { Directory } from '../directory.js';
import type { Standing } from '../people/standing.js';
import { type FoundPerson, findPeople } from './find-people.js';
import { heardQuestion } from './hear-question.js';
import { hasSubject } from './question.js';
import type { QuestionReader } from './question-reader.js';

export interface Seeking {
  directory: Directory;
  standing: Standing;
  language: FullLanguage;
  now: Date;
}

/** People by what is sought in words, as a question finds them: a task, a profession, a sector, a municipality. */
export function createFindInWords(reader: QuestionReader): (text: string, seeking: Seeking) => FoundPerson[] {
  return (text, { directory, standing, language, now }) => {
    const index = reader.indexer.of(directory);
    const question = heardQuestion(reader.read(text, language), index);
    // Who holds a post is a question of its own; without any subject everyone would be found.
    if (question.post !== null || !(hasSubject(question) || question.municipality)) return [];
    return findPeople(question, index, { standing, place: { kind: 'personal' }, now });
  };
}
