import assert from 'node:assert/strict';
import fc from 'fast-check';
import { conversationStateSchema } from '../../../src/guidance/dialog/conversation-state.js';
import type { Reply } from '../../../src/guidance/dialog/reply.js';
import {
  audiences,
  crises,
  faqs,
  intents,
  kinds,
  needs,
  partsOfDay,
  whens,
} from '../../../src/guidance/taxonomy.js';
import { languages } from '../../../src/guidance/text/languages.js';
import { commands } from '../../../src/guidance/understanding/understanding.js';
import { Family, type Heard } from './family.js';
import { codeOf, testBase } from './test-base.js';

const towns = ['Kuopio', 'Siilinjärvi', 'Vaasa', 'Mikkeli', 'Rovaniemi', 'Tampere', 'Utsjoki'].map(codeOf);
const some = <Value>(values: readonly Value[]) => fc.subarray([...values], { maxLength: 2 });
const maybe = <Value>(values: readonly Value[]) => fc.constantFrom<Value | null>(null, ...values);

const filters = fc.record({
  municipality: maybe(towns),
  kinds: some(kinds),
  audiences: some(audiences),
  when: maybe(whens),
  partOfDay: maybe(partsOfDay),
  needs: some(needs),
  faq: maybe(faqs),
  place: maybe(['Perheentalo', 'Havu', 'jokin muu']),
});

const meaning: fc.Arbitrary<Heard> = fc.record({
  intent: fc.constantFrom(...intents.filter((intent) => intent !== 'urgent')),
  command: fc.oneof(
    { weight: 5, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(...commands) },
  ),
  language: fc.record({ code: fc.constantFrom(...languages, 'other' as const), sure: fc.boolean() }),
  filters,
  pointsAt: maybe([0, 1, 2, 7, -1]),
  answers: fc.oneof(
    { weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom('yes' as const, 'no' as const, 'decline' as const) },
  ),
  switchTo: maybe(['sv', 'easy', 'standard'] as const),
  known: fc.constantFrom(0, 1),
  writer: fc.record({ child: fc.boolean(), professional: fc.boolean(), grandparent: fc.boolean() }),
});

type Step = { say: Heard } | { press: number } | { danger: (typeof crises)[number] } | { open: boolean };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: meaning.map((say) => ({ say })) },
  { weight: 5, arbitrary: fc.nat(20).map((press) => ({ press })) },
  { weight: 1, arbitrary: fc.constantFrom(...crises).map((danger) => ({ danger })) },
  { weight: 1, arbitrary: fc.boolean().map((open) => ({ open })) },
);

function take(family: Family, one: Step): Reply {
  if ('say' in one) return family.say('jotain muuta', one.say);
  if ('danger' in one) return family.say('apua', { intent: 'urgent', crisis: one.danger });
  if ('open' in one) return family.take({ type: 'open', language: family.state.language, resume: one.open });
  const buttons = family.reply?.buttons ?? [];
  const button = buttons[one.press % Math.max(1, buttons.length)];
  return button ? family.act(button.action) : family.take({ type: 'unreadable', what: 'button' });
}

const leadsToPerson = (reply: Reply): boolean =>
  reply.record.does === 'crisis' ||
  (reply.record.does === 'handoff' && reply.record.shows.helplines.length > 0) ||
  reply.buttons.some(({ action }) => action.do === 'person');

describe('any conversation whatever', () => {
  it('never fails, never falls silent, always has a way to a person, and keeps a state that can be stored', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 14 }),
        fc.constantFrom(...languages),
        fc.boolean(),
        (steps, language, easy) => {
          const family = new Family({ language });
          family.state = { ...family.state, easy };
          for (const one of steps) {
            const reply = take(family, one);
            assert.ok(reply.text.length > 0 && reply.lead.length + reply.groups.length > 0);
            assert.ok(leadsToPerson(reply), `no person: ${reply.text}`);
            assert.deepEqual(conversationStateSchema.parse(family.state), family.state);
            const cards = reply.groups.flatMap((group) => group.cards);
            assert.ok(cards.length <= 6, `${cards.length} cards`);
            for (const id of reply.record.shows.places) assert.ok(testBase.place(id));
            if ('danger' in one) assert.equal(reply.record.does, 'crisis');
          }
        },
      ),
      { numRuns: 250, seed: 112 },
    );
  });

  it('asks at most one question in a reply', () => {
    fc.assert(
      fc.property(fc.array(meaning, { minLength: 1, maxLength: 6 }), (meanings) => {
        const family = new Family();
        for (const one of meanings) {
          const { lead, tail } = family.say('jotain muuta', { ...one, language: { code: 'fi', sure: true } });
          const questions = [...lead, ...tail].join(' ').match(/\?/g) ?? [];
          assert.ok(questions.length <= 1, [...lead, ...tail].join(' '));
        }
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});
