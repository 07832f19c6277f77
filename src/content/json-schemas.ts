import { z } from 'zod';
import { treeSchema } from '../guidance/dialog/tree.js';
import { wordingFileSchema } from '../guidance/dialog/wording.js';
import { familyEventSchema } from '../guidance/knowledge/family-event.js';
import { faqAnswerSchema } from '../guidance/knowledge/faq-answer.js';
import { helplineSchema } from '../guidance/knowledge/helpline.js';
import { municipalitySchema } from '../guidance/knowledge/municipality.js';
import { placeSchema } from '../guidance/knowledge/place.js';
import { regionSchema } from '../guidance/knowledge/region.js';
import { serviceSchema } from '../guidance/knowledge/service.js';
import { phraseFileSchema } from '../guidance/understanding/phrase-file-schema.js';

/** What one file of each sort holds: a list of entries, or one value. */
const fileSchemas: Record<string, z.ZodType> = {
  region: regionSchema,
  municipalities: z.array(municipalitySchema),
  places: z.array(placeSchema),
  services: z.array(serviceSchema),
  helplines: z.array(helplineSchema),
  events: z.array(familyEventSchema),
  faq: z.array(faqAnswerSchema),
  phrases: phraseFileSchema,
  tree: treeSchema,
  wording: wordingFileSchema,
};

/**
 * JSON Schemas by file name, as text, made from the same schemas that loading uses, so that an editor
 * completes and checks what loading will accept. Checks across entries are not in them.
 */
export function jsonSchemas(): Map<string, string> {
  return new Map(
    Object.entries(fileSchemas).map(([sort, schema]) => {
      const made = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' });
      return [`${sort}.schema.json`, `${JSON.stringify({ title: sort, ...made }, null, 2)}\n`];
    }),
  );
}
