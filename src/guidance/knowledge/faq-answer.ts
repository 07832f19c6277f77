import { z } from 'zod';
import { faqs } from '../taxonomy.js';
import { localisedSchema } from './localised.js';

export const faqAnswerSchema = z.strictObject({
  id: z.enum(faqs),
  question: localisedSchema,
  answer: localisedSchema,
  easy: localisedSchema,
  source: z.string().min(1),
});
export type FaqAnswer = z.infer<typeof faqAnswerSchema>;
