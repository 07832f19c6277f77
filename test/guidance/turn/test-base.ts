import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { type LoadedContent, loadContent } from '../../../src/content/load-content.js';
import { createDialogs } from '../../../src/guidance/dialog/dialogs.js';
import { createKnowledgeBase } from '../../../src/guidance/knowledge/create-knowledge-base.js';
import { familyEventSchema } from '../../../src/guidance/knowledge/family-event.js';
import { helplineSchema } from '../../../src/guidance/knowledge/helpline.js';
import { placeSchema } from '../../../src/guidance/knowledge/place.js';
import { serviceSchema } from '../../../src/guidance/knowledge/service.js';

const read = <Shape extends z.ZodType>(file: string, schema: Shape): z.infer<Shape>[] =>
  z.array(schema).parse(parse(readFileSync(`test/data/base/${file}.yaml`, 'utf8')));

function loadShipped(): LoadedContent {
  const loaded = loadContent('.', { phrases: false });
  if (!loaded.ok)
    throw new Error(`the shipped content has ${loaded.problems.length} problems: npm run check:content`);
  return loaded;
}

/** What is shipped: trees, wording, municipalities and answers, which the invented base shares. */
export const shipped = loadShipped();

/** Invented places, services and lines in real municipalities; the regions name the invented advice line. */
export const testBase = createKnowledgeBase({
  ...shipped.content,
  regions: shipped.content.regions.map((region) => ({
    ...region,
    familyAdvice: region.id === 'pohjois-savo' ? ['neuvontalinja-savo'] : [],
  })),
  places: read('places', placeSchema),
  services: read('services', serviceSchema),
  helplines: read('helplines', helplineSchema),
  events: read('events', familyEventSchema),
});

export const testDialogs = createDialogs(shipped);

/** The code of a municipality, by its official Finnish name. */
export function codeOf(name: string): string {
  const municipality = testBase.municipalityNamed(name);
  if (!municipality) throw new Error(`no municipality ${name}`);
  return municipality.code;
}
