import { capitalised, roleInWords, sectorInWords, taskInWords } from '../words-for-ids.js';
import type { Word } from './network-draft.js';
import type { Question } from './question.js';

/** "Puumalassa", "i Puumala", "in Puumala". */
export const inPlace =
  (code: string): Word =>
  ({ municipality }) =>
    municipality(code).in;

/** What was asked for, as a heading: "Terveydenhoitaja, neuvola". */
export const subjectOf =
  ({ tasks, roles, sectors, organisation }: Question): Word =>
  ({ say }) =>
    capitalised(
      [
        ...roles.map((role) => roleInWords(role, say)),
        ...sectors.map((sector) => sectorInWords(sector, say)),
        ...tasks.map((task) => taskInWords(task, say)),
        ...(organisation ? [organisation] : []),
      ].join(', '),
    );
