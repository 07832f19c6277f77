import { z } from 'zod';
import { audiences, faqs, intents, kinds, needs, partsOfDay, whens } from '../../guidance/taxonomy.js';

/** One message and what it means: a line of an evaluation set. A key that is absent is not scored. */
export const evalRecordSchema = z.object({
  id: z.string(),
  lang: z.string(),
  text: z.string(),
  expect: z.object({
    intent: z.enum(intents).optional(),
    intents: z.array(z.enum(intents)).optional(),
    needs: z.array(z.enum(needs)).optional(),
    kinds: z.array(z.enum(kinds)).optional(),
    audiences: z.array(z.enum(audiences)).optional(),
    municipality: z.string().optional(),
    place: z.string().optional(),
    when: z.enum(whens).optional(),
    partOfDay: z.enum(partsOfDay).optional(),
    faq: z.enum(faqs).optional(),
  }),
  tags: z.array(z.string()).default([]),
});
export type EvalRecord = z.infer<typeof evalRecordSchema>;

export interface ReadRecords {
  records: EvalRecord[];
  /** What is wrong with which line, lines counted from 1. */
  problems: string[];
}

/** Reads JSON lines; a line that cannot be read is named and left out. */
export function readRecords(text: string): ReadRecords {
  const read: ReadRecords = { records: [], problems: [] };
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const parsed = parseLine(line);
    if ('record' in parsed) read.records.push(parsed.record);
    else read.problems.push(`line ${index + 1}: ${parsed.problem}`);
  }
  return read;
}

function parseLine(line: string): { record: EvalRecord } | { problem: string } {
  try {
    const result = evalRecordSchema.safeParse(JSON.parse(line));
    if (result.success) return { record: result.data };
    const [first] = result.error.issues;
    return { problem: `${first?.path.join('.') || 'the record'}: ${first?.message ?? 'not a record'}` };
  } catch {
    return { problem: 'not JSON' };
  }
}
