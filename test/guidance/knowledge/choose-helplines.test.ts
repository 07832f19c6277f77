import assert from 'node:assert/strict';
import { chooseHelplines } from '../../../src/guidance/knowledge/choose-helplines.js';
import type { Line } from '../../../src/guidance/knowledge/helpline.js';
import { crises } from '../../../src/guidance/taxonomy.js';
import { languages } from '../../../src/guidance/text/languages.js';
import { openAt } from '../../../src/guidance/time/opening-hours.js';
import { baseOf, helpline, wednesday } from './invented.js';

const line = (given: Partial<Line>): Line => ({
  channel: 'phone',
  number: '040 000 0001',
  languages: ['fi'],
  interpreted: [],
  doubtful: false,
  ...given,
});

const everyCrisis = [...crises];

const lines = [
  helpline('emergency', { crises: everyCrisis, lines: [line({ number: '112', hours: '24/7' })] }),
  helpline('day-and-night', {
    crises: ['violence', 'suicide', 'sexual-violence'],
    lines: [line({ hours: '24/7', languages: ['fi', 'sv', 'en'], interpreted: ['ar'] })],
  }),
  helpline('daytime', {
    crises: ['violence', 'harm-to-child'],
    lines: [line({ hours: 'Mo-Fr 09:00-15:00', languages: ['fi', 'ru'] })],
  }),
  helpline('old-number', {
    crises: ['violence', 'poisoning'],
    lines: [line({ hours: '24/7', doubtful: true })],
  }),
  helpline('children', {
    crises: ['violence', 'child-afraid', 'suicide'],
    forChildren: true,
    lines: [
      line({ hours: 'Mo-Fr 14:00-20:00; Sa,Su 17:00-20:00' }),
      line({ hours: 'Mo-Fr 14:00-18:00', languages: ['sv'] }),
    ],
  }),
  helpline('shelter', {
    crises: ['violence'],
    area: { municipalities: ['Mansikkala'] },
    lines: [line({ hours: '24/7' })],
  }),
  helpline('page', { crises: ['child-in-danger'], lines: [line({ channel: 'web', hours: '24/7' })] }),
];

const base = baseOf({ helplines: lines });
const asked = { municipality: null, language: 'fi' as const, child: false };
const idsOf = (question: Parameters<typeof chooseHelplines>[0], now = wednesday) =>
  chooseHelplines(question, { base, now }).lines.map(({ helpline: { id } }) => id);

describe('chooseHelplines', () => {
  it('leaves 112 to stand apart', () => {
    assert.ok(!idsOf({ ...asked, crisis: 'violence' }).includes('emergency'));
  });

  it('puts what answers now first and what is closed after it', () => {
    const night = new Date('2026-11-25T03:00:00+02:00');
    assert.deepEqual(idsOf({ ...asked, crisis: 'violence' }, night), [
      'day-and-night',
      'daytime',
      'old-number',
    ]);
  });

  it("then looks at the person's language, and says when it is another", () => {
    const russian = chooseHelplines(
      { ...asked, crisis: 'violence', language: 'ru' },
      { base, now: wednesday },
    );
    assert.equal(russian.answersNow?.helpline.id, 'daytime');
    const somali = chooseHelplines({ ...asked, crisis: 'suicide', language: 'so' }, { base, now: wednesday });
    assert.deepEqual(somali.answersNow?.language, { by: 'other', via: 'en' });
    const arabic = chooseHelplines({ ...asked, crisis: 'suicide', language: 'ar' }, { base, now: wednesday });
    assert.deepEqual(arabic.answersNow?.language, { by: 'interpreter' });
  });

  it('offers a line of the municipality only there, before those of the whole country', () => {
    assert.equal(idsOf({ ...asked, crisis: 'violence', municipality: '901' })[0], 'shelter');
    assert.ok(!idsOf({ ...asked, crisis: 'violence', municipality: '902' }).includes('shelter'));
  });

  it('puts a doubtful line last though it answers now', () => {
    assert.equal(idsOf({ ...asked, crisis: 'violence' }).at(-1), 'old-number');
  });

  it('never leaves a doubtful line alone beside 112', () => {
    const found = chooseHelplines({ ...asked, crisis: 'poisoning' }, { base, now: wednesday });
    assert.deepEqual(found, { lines: [], answersNow: null, only112Now: true });
  });

  it("keeps children's lines for children, and gives them first", () => {
    const afternoon = new Date('2026-11-25T15:00:00+02:00');
    assert.ok(!idsOf({ ...asked, crisis: 'violence' }, afternoon).includes('children'));
    const child = chooseHelplines(
      { ...asked, crisis: 'violence', child: true, language: 'sv' },
      {
        base,
        now: afternoon,
      },
    );
    assert.equal(child.answersNow?.helpline.id, 'children');
    assert.deepEqual(child.answersNow?.language, { by: 'own' });
  });

  it('does not take a web page for someone who answers', () => {
    const found = chooseHelplines({ ...asked, crisis: 'child-in-danger' }, { base, now: wednesday });
    assert.deepEqual([found.lines.length, found.answersNow, found.only112Now], [1, null, true]);
  });

  it('serves every crisis in every language at every hour: a sure line that answers, or 112 alone said plainly', () => {
    const answering = new Set<string>();
    for (const start of ['2026-11-23T00:30:00+02:00', '2026-12-21T00:30:00+02:00']) {
      for (let hour = 0; hour < 7 * 24; hour += 1) {
        const now = new Date(Date.parse(start) + hour * 3_600_000);
        for (const crisis of crises) {
          for (const language of languages) {
            const found = chooseHelplines({ ...asked, crisis, language }, { base, now });
            const { answersNow } = found;
            assert.equal(found.only112Now, answersNow === null);
            if (answersNow === null) continue;
            answering.add(crisis);
            assert.ok(openAt(answersNow.line.hours ?? '', now), `${crisis} ${language} ${now.toISOString()}`);
            assert.ok(!answersNow.doubtful && answersNow.line.number !== '112');
          }
        }
      }
    }
    assert.deepEqual([...answering].sort(), [
      'child-afraid',
      'harm-to-child',
      'sexual-violence',
      'suicide',
      'violence',
    ]);
  });

  it('lets nobody wait for a weekday line on Christmas Eve', () => {
    const eve = new Date('2026-12-24T10:00:00+02:00');
    const found = chooseHelplines({ ...asked, crisis: 'harm-to-child' }, { base, now: eve });
    assert.deepEqual([found.answersNow, found.only112Now], [null, true]);
    assert.equal(chooseHelplines({ ...asked, crisis: 'suicide' }, { base, now: eve }).only112Now, false);
  });
});
