import assert from 'node:assert/strict';
import { loadUnderstanding } from '../../src/content/load-understanding.js';
import type { Reply } from '../../src/guidance/dialog/reply.js';
import type { Understand } from '../../src/guidance/understanding/understanding.js';
import { testBase } from '../guidance/turn/test-base.js';
import { type ConversationTurn, conversationFiles } from './conversation-file.js';
import { done, holdConversation } from './hold-conversation.js';

/** What a turn states of fields of the record, each alone. */
function checkFields(stated: object, given: object, seen: string): void {
  const all = new Map(Object.entries(given));
  for (const [key, value] of Object.entries(stated)) {
    assert.ok(all.has(key), `no such field: ${key}`);
    assert.deepEqual(all.get(key), value, `${key} of ${seen}`);
  }
}

function checkShown({ record, buttons }: Reply, turn: ConversationTurn, seen: string): void {
  const shown = Object.values(record.shows).flat();
  const labels = buttons.map(({ label }) => label);
  for (const id of turn.shows ?? []) assert.ok(shown.includes(id), `${id} is not shown: ${seen}`);
  for (const id of turn.hides ?? []) assert.ok(!shown.includes(id), `${id} is shown: ${seen}`);
  if (turn.first) assert.equal(shown[0], turn.first, `first of ${seen}`);
  for (const label of turn.offers ?? []) assert.ok(labels.includes(label), `no button "${label}": ${seen}`);
  for (const label of turn.spares ?? []) assert.ok(!labels.includes(label), `button "${label}": ${seen}`);
}

function check(reply: Reply, turn: ConversationTurn): void {
  const { record, text } = reply;
  const seen = `${done(turn)} → ${text}\n${JSON.stringify(record)}`;
  for (const key of ['lang', 'easy', 'intent', 'does', 'asks', 'command'] as const) {
    if (turn[key] !== undefined) assert.equal(record[key], turn[key], `${key} of ${seen}`);
  }
  checkFields(turn.filters ?? {}, record.filters, seen);
  checkFields(turn.excludes ?? {}, record.excludes, seen);
  checkShown(reply, turn, seen);
  for (const part of turn.text ?? []) assert.ok(text.includes(part), `"${part}" is not said: ${seen}`);
  for (const part of turn.never ?? []) assert.ok(!text.includes(part), `"${part}" is said: ${seen}`);
}

describe('conversations', function () {
  // A model that the build has not trained is trained here.
  this.timeout(180_000);
  let understand: Understand;

  before(() => {
    const loaded = loadUnderstanding('.', () => testBase);
    assert.ok(loaded.ok);
    understand = loaded.understand;
  });

  for (const [file, conversations] of conversationFiles) {
    for (const conversation of conversations) {
      it(`${file}: ${conversation.fact}`, () => {
        for (const { turn, reply } of holdConversation(conversation, understand)) check(reply, turn);
      });
    }
  }
});
