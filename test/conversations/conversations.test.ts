import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadUnderstanding } from '../../src/content/load-understanding.js';
import type { Reply } from '../../src/guidance/dialog/reply.js';
import { languages } from '../../src/guidance/text/languages.js';
import type { Understand } from '../../src/guidance/understanding/understanding.js';
import { Family, wednesdayMorning } from '../guidance/turn/family.js';

/** One turn: what the family does, then only those facts of the reply that the conversation is about. */
const turnSchema = z.strictObject({
  say: z.string().optional(),
  press: z.string().optional(),
  lang: z.string().optional(),
  intent: z.string().nullable().optional(),
  does: z.string().optional(),
  asks: z.string().nullable().optional(),
  command: z.string().nullable().optional(),
  filters: z.record(z.string(), z.unknown()).optional(),
  /** Ids that must be shown, of whatever sort. */
  shows: z.array(z.string()).optional(),
  /** Ids that must not. */
  hides: z.array(z.string()).optional(),
  /** Texts that must stand in the reply. */
  text: z.array(z.string()).optional(),
  /** Texts that must not. */
  never: z.array(z.string()).optional(),
});
const conversationSchema = z.strictObject({
  fact: z.string(),
  lang: z.enum(languages).default('fi'),
  now: z.string().optional(),
  turns: z.array(turnSchema).min(1),
});
type Turn = z.infer<typeof turnSchema>;

const folder = 'test/conversations';
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

function check({ record, text }: Reply, turn: Turn): void {
  const seen = `${turn.say ?? turn.press} → ${text}\n${JSON.stringify(record)}`;
  for (const key of ['lang', 'intent', 'does', 'asks', 'command'] as const) {
    if (turn[key] !== undefined) assert.equal(record[key], turn[key], `${key} of ${seen}`);
  }
  for (const [key, value] of Object.entries(turn.filters ?? {})) {
    assert.deepEqual(
      Object.entries(record.filters).find(([name]) => name === key)?.[1],
      value,
      `${key} of ${seen}`,
    );
  }
  const shown = Object.values(record.shows).flat();
  for (const id of turn.shows ?? []) assert.ok(shown.includes(id), `${id} is not shown: ${seen}`);
  for (const id of turn.hides ?? []) assert.ok(!shown.includes(id), `${id} is shown: ${seen}`);
  for (const part of turn.text ?? []) assert.ok(text.includes(part), `"${part}" is not said: ${seen}`);
  for (const part of turn.never ?? []) assert.ok(!text.includes(part), `"${part}" is said: ${seen}`);
}

describe('conversations', function () {
  // A model that the build has not trained is trained here.
  this.timeout(180_000);
  let understand: Understand;

  before(() => {
    const loaded = loadUnderstanding('.');
    assert.ok(loaded.ok);
    understand = loaded.understand;
  });

  for (const file of files) {
    const conversations = z.array(conversationSchema).parse(parse(readFileSync(join(folder, file), 'utf8')));
    for (const { fact, lang, now, turns } of conversations) {
      it(`${file.replace('.yaml', '')}: ${fact}`, () => {
        const family = new Family({
          language: lang,
          now: now ? new Date(now) : wednesdayMorning,
          understand,
        });
        for (const turn of turns) {
          check(turn.press ? family.press(turn.press) : family.say(turn.say ?? ''), turn);
        }
      });
    }
  }
});
