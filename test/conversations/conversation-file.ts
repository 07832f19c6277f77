import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { languages } from '../../src/guidance/text/languages.js';

/** One turn: what the family does, then only those facts of the reply that the conversation is about. */
const turnSchema = z.strictObject({
  say: z.string().optional(),
  /** A button of the last reply, by its label. */
  press: z.string().optional(),
  /** A button that stood on some earlier reply. */
  pressOld: z.string().optional(),
  /** The page is opened again, with or without the wish to go on. */
  open: z.enum(['resume', 'afresh']).optional(),
  lang: z.string().optional(),
  easy: z.boolean().optional(),
  intent: z.string().nullable().optional(),
  does: z.string().optional(),
  asks: z.string().nullable().optional(),
  command: z.string().nullable().optional(),
  filters: z.record(z.string(), z.unknown()).optional(),
  excludes: z.record(z.string(), z.unknown()).optional(),
  /** Ids that must be shown, of whatever sort. */
  shows: z.array(z.string()).optional(),
  /** The place, service, line or event that must stand first. */
  first: z.string().optional(),
  /** Ids that must not. */
  hides: z.array(z.string()).optional(),
  /** Labels of buttons that must be offered, and that must not. */
  offers: z.array(z.string()).optional(),
  spares: z.array(z.string()).optional(),
  /** Texts that must stand in the reply. */
  text: z.array(z.string()).optional(),
  /** Texts that must not. */
  never: z.array(z.string()).optional(),
});
export type ConversationTurn = z.infer<typeof turnSchema>;

const conversationSchema = z.strictObject({
  fact: z.string(),
  lang: z.enum(languages).default('fi'),
  now: z.string().optional(),
  turns: z.array(turnSchema).min(1),
});
export type Conversation = z.infer<typeof conversationSchema>;

const folder = 'test/conversations';

/** Every conversation that stands as data, by the file that it is from. */
export const conversationFiles: ReadonlyMap<string, Conversation[]> = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => [
      name.replace('.yaml', ''),
      z.array(conversationSchema).parse(parse(readFileSync(join(folder, name), 'utf8'))),
    ]),
);
