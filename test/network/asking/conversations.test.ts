import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { shippedContent } from '../../../src/shipped-content.js';
import { DemonstrationNetworks } from './demonstration-networks.js';

const turnSchema = z.strictObject({
  say: z.string(),
  intent: z.string().optional(),
  does: z.string().optional(),
  people: z.array(z.string()).optional(),
  private: z.array(z.string()).optional(),
  has: z.string().optional(),
  says: z.string().optional(),
  lacks: z.string().optional(),
  cards: z.boolean().optional(),
  asked: z.record(z.string(), z.unknown()).optional(),
});
const conversationsSchema = z.array(
  z.strictObject({ as: z.string(), in: z.string().optional(), turns: z.array(turnSchema).min(1) }),
);
const conversations = conversationsSchema.parse(
  parse(readFileSync('test/network/asking/conversations.yaml', 'utf8')),
);

type Reply = Awaited<ReturnType<DemonstrationNetworks['ask']>>;

const peopleIn = ({ cards }: Pick<Reply, 'cards'>) =>
  cards.filter(({ type }) => type === 'person').map(({ id }) => id);

/** What stands on the cards and behind their links, in words. */
const allOf = ({ text, buttons, cards }: Reply): string => JSON.stringify([text, buttons, cards]);

function judge(reply: Reply, expected: z.infer<typeof turnSchema>): void {
  const { record, text } = reply;
  if (expected.intent) assert.equal(record.intent, `network.${expected.intent}`, text);
  if (expected.does) assert.equal(record.does, expected.does, text);
  if (expected.people) assert.deepEqual(peopleIn(reply), expected.people, text);
  if (expected.private) assert.deepEqual(peopleIn(reply.privately ?? { cards: [] }), expected.private, text);
  for (const part of [expected.has, expected.says]) if (part) assert.ok(text.includes(part), text);
  if (expected.lacks) assert.ok(!allOf(reply).includes(expected.lacks), text);
  if (expected.cards) assert.ok(reply.cards.length > 0, text);
  for (const [key, value] of Object.entries(expected.asked ?? {})) {
    assert.deepEqual(Reflect.get(record.filters ?? {}, key), value, key);
  }
  assert.equal(record.audience, 'network');
  assert.ok(!JSON.stringify(record).includes(expected.say), 'the record holds none of the words');
}

describe('professionals’ conversations', () => {
  before(async function () {
    // Where the build has not trained, understanding is.
    this.timeout(600_000);
    await shippedContent();
  });

  for (const conversation of conversations) {
    const { as, turns } = conversation;
    const where = conversation.in ? ` in ${conversation.in}` : '';
    it(`${as}${where}: ${turns.map(({ say }) => say).join(' / ')}`, async () => {
      const networks = await DemonstrationNetworks.open();
      try {
        for (const turn of turns) {
          judge(await networks.ask(as, { type: 'message', text: turn.say }, conversation.in ?? null), turn);
        }
      } finally {
        await networks.close();
      }
    });
  }
});
