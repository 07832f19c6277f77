import { z } from 'zod';
import { type FullLanguage, fullLanguages } from '../../guidance/text/languages.js';
import { deedSchema } from '../changes/deed.js';
import { questionSchema } from './question.js';

/** What stands in a conversation with a professional: ids and what waits for a yes, never what was written. */
export const networkStateSchema = z.strictObject({
  version: z.literal(1),
  language: z.enum(fullLanguages),
  question: questionSchema.nullable(),
  /** Read back and waiting for a yes, under the id that its buttons carry. */
  pending: z.strictObject({ id: z.string(), deeds: z.array(deedSchema).min(1) }).nullable(),
  /** The last change of the person, for "kumoa". */
  lastChange: z.strictObject({ network: z.string(), change: z.string() }).nullable(),
  turns: z.number().int().min(0),
});
export type NetworkState = z.infer<typeof networkStateSchema>;

export const newNetworkState = (language: FullLanguage): NetworkState => ({
  ...{ version: 1, language, question: null, pending: null, lastChange: null, turns: 0 },
});
