import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadUnderstanding } from '../../../src/content/load-understanding.js';
import {
  type ConversationState,
  conversationStateSchema,
} from '../../../src/guidance/dialog/conversation-state.js';
import type { Reply } from '../../../src/guidance/dialog/reply.js';
import { type Crisis, crises } from '../../../src/guidance/taxonomy.js';
import { languages } from '../../../src/guidance/text/languages.js';
import type { Understand } from '../../../src/guidance/understanding/understanding.js';
import { anyStep, type Step, Wanderer } from './any-step.js';
import { Family, wednesdayMorning } from './family.js';
import { dangers, sayings } from './sayings.js';
import { testBase } from './test-base.js';

const linesOf = ({ lead, tail }: Reply): string[] => [...lead, ...tail];

const leadsToPerson = (reply: Reply): boolean =>
  reply.record.does === 'crisis' ||
  (reply.record.does === 'handoff' && reply.record.shows.helplines.length > 0) ||
  reply.buttons.some(
    ({ action }) => action.do === 'person' || (action.do === 'go' && action.node === 'person/start'),
  );

/** Filters that a question may ask for, and whether a state knows them. */
function isKnown({ filters }: ConversationState, asks: string): boolean {
  const value = Object.entries(filters).find(([key]) => key === asks)?.[1];
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;
}

const questionsIn = (reply: Reply): number => (linesOf(reply).join(' ').match(/[?؟]/gu) ?? []).length;

interface Walk {
  steps: Step[];
  language: (typeof languages)[number];
  easy: boolean;
  hour: number;
}

describe('any conversation whatever', function () {
  this.timeout(180_000);
  let understand: Understand;

  before(() => {
    const loaded = loadUnderstanding('.', () => testBase);
    assert.ok(loaded.ok);
    understand = loaded.understand;
  });

  const aWalk = (step: fc.Arbitrary<Step>, maxLength = 12): fc.Arbitrary<Walk> =>
    fc.record({
      steps: fc.array(step, { minLength: 1, maxLength }),
      language: fc.constantFrom(...languages),
      easy: fc.boolean(),
      hour: fc.nat(24 * 7),
    });

  function begin({ language, easy, hour }: Omit<Walk, 'steps'>): Wanderer {
    const now = new Date(wednesdayMorning.getTime() + hour * 3_600_000);
    const family = new Family({ language, now, understand });
    family.state = { ...family.state, easy };
    return new Wanderer(family);
  }

  /** Walks, and checks each reply against the state before and after it. */
  function hold(walk: Walk, check: (reply: Reply, step: Step, family: Family) => void): void {
    const wanderer = begin(walk);
    for (const step of walk.steps) check(wanderer.take(step), step, wanderer.family);
  }

  const held = (check: () => (reply: Reply, step: Step, family: Family) => void, numRuns = 200): void =>
    fc.assert(
      fc.property(aWalk(anyStep(sayings)), (walk) => hold(walk, check())),
      { numRuns, seed: 112 },
    );

  it('never fails and never falls silent, and keeps a state that can be stored', () => {
    held(() => (reply, _step, family) => {
      assert.ok(reply.text.length > 0 && reply.lead.length + reply.groups.length > 0);
      assert.deepEqual(conversationStateSchema.parse(JSON.parse(JSON.stringify(family.state))), family.state);
    });
  });

  it('always has a way to a person', () => {
    held(() => (reply) => assert.ok(leadsToPerson(reply), `no person: ${reply.text}`));
  });

  it('shows at most a screenful, of what there is, and every button once', () => {
    held(() => (reply) => {
      const cards = reply.groups.flatMap((group) => group.cards);
      assert.ok(cards.length <= 6, `${cards.length} cards`);
      assert.equal(new Set(cards.map(({ id }) => id)).size, cards.length, reply.text);
      for (const id of reply.record.shows.places) assert.ok(testBase.place(id));
      const labels = reply.buttons.map(({ label }) => label);
      assert.equal(new Set(labels).size, labels.length, `a button twice: ${labels.join(' · ')}`);
    });
  });

  it('asks at most one question in a reply', () => {
    held(() => (reply) => assert.ok(questionsIn(reply) <= 1, linesOf(reply).join(' ')));
  });

  it('never asks what it has been told', () => {
    held(() => (reply, _step, family) => {
      const { asks } = reply.record;
      assert.ok(asks === null || !isKnown(family.state, asks), `${asks} is known: ${reply.text}`);
    });
  });

  it('says no sentence three times in a row, but those that may save a life', () => {
    held(() => {
      const past: string[][] = [];
      return (reply) => {
        const lines = linesOf(reply);
        const [before = [], earlier = []] = past;
        if (reply.record.does !== 'crisis') {
          for (const line of lines.filter((one) => !one.includes('112')))
            assert.ok(!before.includes(line) || !earlier.includes(line), `three times: ${line}`);
        }
        past.unshift(lines);
      };
    });
  });

  it('says nothing worn however often the same is pressed or said', () => {
    const repeated = anyStep(sayings).chain((step) => fc.constant(step));
    fc.assert(
      fc.property(aWalk(repeated, 3), fc.nat(2), (walk, at) => {
        const wanderer = begin(walk);
        for (const step of walk.steps) wanderer.take(step);
        const last = walk.steps[at % walk.steps.length];
        if (!last) return;
        const said = [0, 1, 2, 3].map(() => wanderer.take(last));
        for (const [index, reply] of said.entries()) {
          if (index < 2 || reply.record.does === 'crisis') continue;
          const [one, other] = [said[index - 1], said[index - 2]];
          for (const line of linesOf(reply).filter((text) => !text.includes('112')))
            assert.ok(
              !(one && other && linesOf(one).includes(line) && linesOf(other).includes(line)),
              `three times: ${line}`,
            );
        }
      }),
      { numRuns: 150, seed: 3 },
    );
  });

  it('answers danger with the crisis reply, whatever went before', () => {
    fc.assert(
      fc.property(aWalk(anyStep(sayings), 6), fc.constantFrom(...crises), (walk, danger) => {
        const wanderer = begin(walk);
        for (const step of walk.steps) wanderer.take(step);
        const reply = wanderer.take({ danger });
        assert.equal(reply.record.does, 'crisis');
        assert.match(reply.text, /112/);
        assert.deepEqual(reply.record.shows.places, []);
      }),
      { numRuns: 150, seed: 5 },
    );
  });

  it('hears written danger in eight languages in the middle of anything', () => {
    const ruled = dangers.filter(
      ({ text }) => understand(text, { now: wednesdayMorning, language: 'fi' }).crisisBy === 'rules',
    );
    assert.ok(ruled.length > dangers.length / 2, `${ruled.length} of ${dangers.length}`);
    fc.assert(
      fc.property(aWalk(anyStep(sayings), 5), fc.constantFrom(...ruled), (walk, { text }) => {
        const wanderer = begin(walk);
        for (const step of walk.steps) wanderer.take(step);
        const alone = understand(text, { now: wednesdayMorning, language: wanderer.family.state.language });
        const reply = wanderer.take({ says: text });
        if (alone.crisisBy === 'rules') assert.equal(reply.record.does, 'crisis', `${text} → ${reply.text}`);
      }),
      { numRuns: 150, seed: 8 },
    );
  });

  it('shows no places after danger until they are asked for, and none of it after the page is opened again', () => {
    const short = ['joo', 'en', 'ei', 'hmm', 'ja', 'nej', 'no', 'yes', 'olen turvassa', 'да', 'لا', '…'];
    const after: fc.Arbitrary<Step> = fc.constantFrom(...short).map((says) => ({ says }));
    fc.assert(
      fc.property(
        aWalk(anyStep(sayings), 4),
        fc.constantFrom(...crises),
        fc.array(after, { maxLength: 4 }),
        (walk, danger: Crisis, answers) => {
          const wanderer = begin(walk);
          for (const step of walk.steps) wanderer.take(step);
          wanderer.take({ danger });
          for (const answer of answers) {
            const { text, record } = wanderer.take(answer);
            assert.deepEqual([record.shows.places, record.shows.events], [[], []], text);
          }
          const { record, sensitive } = wanderer.take({ open: true, language: walk.language });
          const { municipality, kinds, needs } = record.filters;
          assert.deepEqual([record.does, municipality, kinds, needs], ['menu', null, [], []]);
          assert.equal(sensitive, false);
        },
      ),
      { numRuns: 200, seed: 13 },
    );
  });

  it('lets every button that was ever shown be pressed, and leads on from it', () => {
    const onlyPresses = fc.oneof(
      { weight: 5, arbitrary: fc.nat(60).map((press) => ({ press })) },
      { weight: 2, arbitrary: fc.nat(900).map((pressOld) => ({ pressOld })) },
    );
    fc.assert(
      fc.property(aWalk(onlyPresses, 30), (walk) => {
        const wanderer = begin(walk);
        wanderer.take({ open: false, language: walk.language });
        for (const step of walk.steps) {
          const reply = wanderer.take(step);
          assert.ok(reply.buttons.length > 0, `no way on: ${reply.text}`);
          assert.ok(leadsToPerson(reply), reply.text);
          assert.ok(questionsIn(reply) <= 1, reply.text);
        }
      }),
      { numRuns: 150, seed: 21 },
    );
  });
});
