import fc from 'fast-check';
import { actionSchema, type Reply } from '../../../src/guidance/dialog/reply.js';
import {
  audiences,
  type crises,
  faqs,
  intents,
  kinds,
  needs,
  partsOfDay,
  whens,
} from '../../../src/guidance/taxonomy.js';
import { type Language, languages } from '../../../src/guidance/text/languages.js';
import { commands } from '../../../src/guidance/understanding/understanding.js';
import type { Family, Heard } from './family.js';
import { codeOf } from './test-base.js';

const towns = ['Kuopio', 'Siilinjärvi', 'Vaasa', 'Mikkeli', 'Rovaniemi', 'Varkaus', 'Tampere', 'Utsjoki'].map(
  codeOf,
);
const some = <Value>(values: readonly Value[]) => fc.subarray([...values], { maxLength: 2 });
const maybe = <Value>(values: readonly Value[]) => fc.constantFrom<Value | null>(null, ...values);
const seldom = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });

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

const excludes = fc.record({
  municipalities: some(towns),
  kinds: some(kinds),
  audiences: some(audiences),
  whens: some(whens),
  partsOfDay: some(partsOfDay),
});

/** Whatever understanding might make of a message that tells of no danger. */
export const meaning: fc.Arbitrary<Heard> = fc.record({
  intent: fc.constantFrom(...intents.filter((intent) => intent !== 'urgent')),
  confidence: fc.constantFrom(0.1, 0.45, 0.65, 0.95),
  command: seldom(fc.constantFrom(...commands)),
  language: fc.record({ code: fc.constantFrom(...languages, 'other' as const), sure: fc.boolean() }),
  filters,
  excludes,
  pointsAt: maybe([0, 1, 2, 7, -1]),
  answers: seldom(fc.constantFrom('yes' as const, 'no' as const, 'decline' as const)),
  switchTo: maybe(['sv', 'ar', 'easy', 'standard'] as const),
  nearer: fc.boolean(),
  corrects: fc.boolean(),
  perhapsUrgent: fc.boolean(),
  known: fc.constantFrom(0, 1),
  placeId: maybe(['kuopio-havu', 'mikkeli-suljettu', 'varkaus-tulossa']),
  writer: fc.record({ child: fc.boolean(), professional: fc.boolean(), grandparent: fc.boolean() }),
});

/** What a family can do next, or what may happen to its conversation. */
export type Step =
  | { means: Heard; words: string }
  | { says: string }
  | { press: number }
  | { pressOld: number }
  | { danger: (typeof crises)[number] }
  | { open: boolean; language: Language }
  | { unreadable: 'button' | 'attachment' | 'empty' };

const words = fc.constantFrom(
  'jotain muuta',
  'joo',
  'en',
  'Havu',
  'hän lähti jo',
  'olen turvassa',
  'مرحبا',
  'ja då?',
);

export const pressing: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.nat(40).map((press) => ({ press })) },
  { weight: 1, arbitrary: fc.nat(400).map((pressOld) => ({ pressOld })) },
);

/** Any step, with messages of `sayings` among those of made-up meaning. */
export const anyStep = (sayings: readonly string[]): fc.Arbitrary<Step> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ means: meaning, words }) },
    { weight: 4, arbitrary: fc.constantFrom(...sayings).map((says) => ({ says })) },
    { weight: 6, arbitrary: pressing },
    { weight: 1, arbitrary: fc.record({ open: fc.boolean(), language: fc.constantFrom(...languages) }) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('button' as const, 'attachment' as const, 'empty' as const)
        .map((unreadable) => ({ unreadable })),
    },
  );

export const buttonsOf = ({ buttons, groups }: Reply) => [
  ...buttons,
  ...groups.flatMap(({ cards }) => cards.flatMap((card) => card.buttons)),
];

/** A family that remembers every button it has seen, and presses them as a client sends them back. */
export class Wanderer {
  readonly seen: unknown[] = [];

  constructor(readonly family: Family) {}

  take(step: Step): Reply {
    const reply = this.step(step);
    this.seen.push(...buttonsOf(reply).map(({ action }) => JSON.parse(JSON.stringify(action))));
    return reply;
  }

  private step(step: Step): Reply {
    const { family } = this;
    if ('means' in step) return family.say(step.words, step.means);
    if ('says' in step) return family.say(step.says);
    if ('danger' in step)
      return family.say('apua', { intent: 'urgent', crisis: step.danger, crisisBy: 'rules' });
    if ('open' in step) return family.take({ type: 'open', language: step.language, resume: step.open });
    if ('unreadable' in step) return family.take({ type: 'unreadable', what: step.unreadable });
    if ('press' in step)
      return this.press(family.reply ? buttonsOf(family.reply).map(({ action }) => action) : [], step.press);
    return this.press(this.seen, step.pressOld);
  }

  private press(actions: readonly unknown[], at: number): Reply {
    const action = actions[at % Math.max(1, actions.length)];
    return action === undefined
      ? this.family.take({ type: 'unreadable', what: 'button' })
      : this.family.act(actionSchema.parse(action));
  }
}
