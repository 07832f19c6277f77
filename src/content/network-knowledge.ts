import { z } from 'zod';
import { fullLanguages } from '../guidance/text/languages.js';
import type { LexiconSource } from '../guidance/text/lexicon.js';
import { type ChecklistRow, checklistRowsSchema } from '../network/checklist/checklist-row.js';
import { type ThemeDay, themeDaySchema } from '../network/clock/theme-day.js';
import { type ColumnNames, columnNamesSchema } from '../network/exchange/columns.js';
import { type MunicipalityShapes, municipalityShapesSchema } from '../network/page/municipality-map.js';
import { collectFiles } from './collection.js';
import type { ContentProblem } from './content-problem.js';
import { YamlFile } from './yaml-file.js';

const patterns = z.array(z.string().trim().min(1)).min(1);
const planningWordsSchema = z.record(
  z.string().regex(/^[a-z]+(-[a-z0-9]+)*$/),
  z.partialRecord(z.enum(fullLanguages), patterns),
);

export type ReadResult<T> = { ok: true; value: T } | { ok: false; problems: ContentProblem[] };

function readOne<T>(root: string, name: string, schema: z.ZodType<T>): ReadResult<T> {
  const { entries, problems } = collectFiles([YamlFile.read(root, name)], schema);
  const [first] = entries;
  return first ? { ok: true, value: first.value } : { ok: false, problems };
}

/** The words with which meetings are planned. */
export const readPlanningWords = (root: string): ReadResult<LexiconSource> =>
  readOne(root, 'knowledge/network/planning-words.yaml', planningWordsSchema);

/** The rows of the check-list. */
export const readChecklistRows = (root: string): ReadResult<ChecklistRow[]> =>
  readOne(root, 'knowledge/network/checklist.yaml', checklistRowsSchema);

/** Theme days and weeks of the annual clock. */
export const readThemeDays = (root: string): ReadResult<ThemeDay[]> =>
  readOne(root, 'knowledge/network/annual-clock.yaml', z.array(themeDaySchema));

/** The regions' municipalities as drawn on the map. */
export const readMunicipalityShapes = (root: string): ReadResult<MunicipalityShapes> =>
  readOne(root, 'knowledge/network/municipality-shapes.yaml', municipalityShapesSchema);

/** The headings of contact lists. */
export const readColumnNames = (root: string): ReadResult<ColumnNames> =>
  readOne(root, 'knowledge/network/columns.yaml', columnNamesSchema);
