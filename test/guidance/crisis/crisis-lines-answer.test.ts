import assert from 'node:assert/strict';
import { composeCrisisReply } from '../../../src/guidance/crisis/compose-crisis-reply.js';
import { createDialogs } from '../../../src/guidance/dialog/dialogs.js';
import type { Card } from '../../../src/guidance/dialog/reply.js';
import { createKnowledgeBase } from '../../../src/guidance/knowledge/create-knowledge-base.js';
import type { Line } from '../../../src/guidance/knowledge/helpline.js';
import { type Crisis, crises } from '../../../src/guidance/taxonomy.js';
import { type Language, languages } from '../../../src/guidance/text/languages.js';
import { openAt } from '../../../src/guidance/time/opening-hours.js';
import { shipped } from '../turn/test-base.js';

const base = createKnowledgeBase(shipped.content);
const dialogs = createDialogs(shipped);
const hour = 3_600_000;

const hoursFrom = (start: string, count: number): Date[] =>
  Array.from({ length: count }, (_, index) => new Date(new Date(start).getTime() + index * hour));

const week = hoursFrom('2026-11-23T00:30:00+02:00', 7 * 24);
const christmas = hoursFrom('2026-12-24T00:30:00+02:00', 3 * 24);

/** Where a family of each region, or of nowhere in particular, asks. */
const municipalities = [
  null,
  ...['Kuopio', 'Mikkeli', 'Vaasa', 'Rovaniemi'].map((name) => base.municipalityNamed(name)?.code ?? null),
];

/** The line is the one that the card shows, someone picks up or writes back, and it is open by its own hours. */
function answers(line: Line, card: Card, now: Date): boolean {
  const address = line.number ?? line.url?.replace(/^https:\/\//, '');
  const shown = address !== undefined && card.facts.some(({ value }) => value.includes(address));
  const answered = line.channel === 'phone' || line.channel === 'chat' || line.channel === 'text';
  return shown && answered && !line.doubtful && line.hours !== undefined && openAt(line.hours, now) !== null;
}

/** A line of the reply, 112 apart, that someone answers at that moment by the base's own hours. */
const answeredBeside112 = (cards: readonly Card[], now: Date): boolean =>
  cards.slice(1).some((card) => base.helpline(card.id)?.lines.some((line) => answers(line, card, now)));

function failureOf(
  now: Date,
  { crisis, language, child }: { crisis: Crisis; language: Language; child: boolean },
) {
  for (const municipality of municipalities) {
    const asked = { crisis, language, child, municipality, easy: false, base, dialogs, now };
    const { lead, groups } = composeCrisisReply(asked);
    const cards = groups.flatMap((group) => group.cards);
    const rings112 = cards[0]?.links.some(({ url }) => url === 'tel:112') && /112/.test(lead.join(' '));
    const plainly = ['crisis.only-112', 'crisis.only-112-social'].some((key) =>
      lead.includes(dialogs.say(key, { language, easy: false })),
    );
    const only112 = cards.length === 1 && crisis === 'danger-to-life';
    if (!rings112) return 'no 112';
    if (!plainly && !only112 && !answeredBeside112(cards, now)) return `nothing answers ${municipality}`;
  }
  return null;
}

/** Every kind × language × writer at each hour, in the order of the hours so that their states are reckoned once. */
function failuresAt(moments: readonly Date[]): string[] {
  return moments.flatMap((now) =>
    crises.flatMap((crisis) =>
      languages.flatMap((language) =>
        [false, true].flatMap((child) => {
          const failure = failureOf(now, { crisis, language, child });
          return failure ? [`${now.toISOString()} ${crisis} ${language} ${child}: ${failure}`] : [];
        }),
      ),
    ),
  );
}

describe('the shipped lines in a crisis', () => {
  it('answer at every hour of a week, or 112 alone is said plainly', () => {
    assert.deepEqual(failuresAt(week).slice(0, 10), []);
  }).timeout(60_000);

  it('answer at Christmas too', () => {
    assert.deepEqual(failuresAt(christmas).slice(0, 10), []);
  }).timeout(60_000);

  it('have a voice at night in a full language for violence, thoughts of death and poisoning', () => {
    const night = new Date('2026-12-25T03:30:00+02:00');
    for (const crisis of ['violence', 'suicide', 'poisoning'] as const) {
      for (const language of languages) {
        const asked = { crisis, language, child: false, municipality: null, easy: false };
        const { groups } = composeCrisisReply({ ...asked, base, dialogs, now: night });
        const cards = groups.flatMap((group) => group.cards);
        assert.ok(answeredBeside112(cards, night), `${crisis} ${language}`);
      }
    }
  });
});
