import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { describeProblems } from '../../../src/content/content-problem.js';
import { crisisContentOf } from '../../../src/content/crisis-content-of.js';
import { loadContent } from '../../../src/content/load-content.js';
import { crises } from '../../../src/guidance/taxonomy.js';
import type { Language } from '../../../src/guidance/text/languages.js';
import { createCrisisRecogniser } from '../../../src/guidance/understanding/crisis-recogniser.js';
import type { CrisisContent } from '../../../src/guidance/understanding/crisis-schema.js';
import { phraseFileSchema } from '../../../src/guidance/understanding/phrase-file-schema.js';

const loaded = loadContent('.');
if (!loaded.ok) throw new Error(describeProblems(loaded.problems));

const folder = (language: Language) => `knowledge/understanding/phrases/${language}`;

/** A language's phrase groups from the files of the names wanted. */
export const phraseGroups = (language: Language, wanted: (file: string) => boolean) =>
  readdirSync(folder(language))
    .filter(wanted)
    .flatMap(
      (file) => phraseFileSchema.parse(parse(readFileSync(`${folder(language)}/${file}`, 'utf8'))).phrases,
    );

function shippedContent(): CrisisContent {
  const content = loaded.ok ? crisisContentOf(loaded) : null;
  if (!content) throw new Error('no crisis rules in knowledge/understanding');
  return content;
}

export const crisisContent = shippedContent();
export const recogniser = createCrisisRecogniser(crisisContent);

const heldOutSchema = z.strictObject({
  crises: z.array(
    z.strictObject({
      crisis: z.enum(crises),
      /** Other kinds that answer the message as well. */
      also: z.array(z.enum(crises)).default([]),
      texts: z.array(z.string()),
    }),
  ),
  nearMisses: z.array(z.string()),
});

/** Messages that neither the rules' words nor the training phrases were made from. */
export const heldOut = (language: Language) =>
  heldOutSchema.parse(parse(readFileSync(`test/data/crisis/${language}.yaml`, 'utf8')));
