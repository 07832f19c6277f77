import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { fullLanguages } from '../../../src/guidance/text/languages.js';
import type { Meeting } from '../../../src/network/meetings/meeting.js';
import { createPlanInWords, type PlanContext } from '../../../src/network/planning/plan-in-words.js';
import type { PlanReading } from '../../../src/network/planning/plan-reading.js';
import { createReadPieces } from '../../../src/network/planning/said-pieces.js';
import { at, meeting } from '../invented-meetings.js';

const words = parse(readFileSync('knowledge/network/planning-words.yaml', 'utf8'));
const plan = createPlanInWords(createReadPieces(words));
const people = ['Aino Keksitty', 'Bertta Keksitty', 'Otto Keksitty'].map((name) => ({
  id: name.split(' ')[0]?.toLowerCase() ?? '',
  name,
}));

const joulu = meeting('2026-12-10', { id: 'joulu' });
const meetings: Record<string, Meeting[]> = {
  several: [
    meeting('2026-12-01', { id: 'huominen', time: { day: '2026-12-01', from: 600, to: 720 } }),
    joulu,
    meeting('2027-03-09', { id: 'maalis', time: { day: '2027-03-09', from: 540, to: 660 } }),
    meeting('2026-10-01', { id: 'mennyt' }),
  ],
  one: [joulu],
};

const context = (changes: Partial<PlanContext>): PlanContext => ({
  ...{
    language: 'fi',
    now: at('2026-11-30 12:00'),
    meetings: [joulu],
    people,
    usualLength: 120,
    draft: null,
  },
  ...changes,
});

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const timeIn = ({ day, from, to }: { day: string; from: number; to: number }) =>
  `${day} ${clock(from)}–${clock(to)}`;

/** A reading in one line. */
function inShort(reading: PlanReading): string {
  switch (reading.says) {
    case 'create':
    case 'poll': {
      const { place, online, theme, chairs, secretary } = reading.draft;
      const parts = [
        place && `at "${place}"`,
        online && 'online',
        theme && `about "${theme}"`,
        ...chairs.map((one) => `chair ${one}`),
        secretary && `secretary ${secretary}`,
      ];
      return [reading.says, ...reading.times.map(timeIn), ...parts].filter(Boolean).join(' ');
    }
    case 'move':
      return `move ${reading.meeting} ${timeIn(reading.time)}`;
    case 'cancel':
      return `cancel ${reading.meetings.join(' ')}`;
    case 'copy':
      return `copy ${reading.year}`;
    case 'ask': {
      const about = reading.question === 'which-meeting' ? reading.meetings : reading.days;
      return ['ask', reading.question, ...about].join(' ');
    }
    case 'refuse':
      return `refuse ${reading.problem}`;
    case 'nothing':
      return 'nothing';
  }
}

const table = z.record(z.enum(['several', 'one']), z.record(z.string(), z.string()));

for (const language of fullLanguages) {
  describe(`sentences about meetings in ${language}`, () => {
    const groups = table.parse(parse(readFileSync(`test/data/planning/${language}.yaml`, 'utf8')));
    for (const [group, sentences] of Object.entries(groups)) {
      for (const [sentence, expected] of Object.entries(sentences)) {
        it(sentence, () => {
          const reading = plan(sentence, context({ language, meetings: meetings[group] ?? [] }));
          assert.equal(inShort(reading), expected);
        });
      }
    }
  });
}

describe('a sentence on another day', () => {
  for (const [now, sentence, expected] of [
    ['2026-12-02 09:00', 'uusi kokous ensi tiistaina klo 13–15', 'create 2026-12-08 13:00–15:00'],
    ['2026-12-04 09:00', 'uusi kokous maanantaina klo 13', 'create 2026-12-07 13:00–15:00'],
    ['2026-12-30 09:00', 'uusi kokous ensi viikon keskiviikkona klo 13', 'create 2027-01-06 13:00–15:00'],
    ['2026-12-31 09:00', 'uusi kokous huomenna klo 13', 'create 2027-01-01 13:00–15:00'],
    ['2028-02-28 09:00', 'uusi kokous huomenna klo 13', 'create 2028-02-29 13:00–15:00'],
    ['2026-03-27 09:00', 'uusi kokous ensi viikon maanantaina klo 9', 'create 2026-03-30 09:00–11:00'],
  ] as const) {
    it(`${now}: ${sentence}`, () => {
      assert.equal(inShort(plan(sentence, context({ now: at(now), meetings: [] }))), expected);
    });
  }
});

describe('the answer to a question', () => {
  const answered = (first: string, ...answers: string[]): string => {
    let reading = plan(first, context({ meetings: [] }));
    for (const answer of answers) {
      assert.equal(reading.says, 'ask');
      reading = plan(answer, context({ meetings: [], draft: reading.says === 'ask' ? reading.draft : null }));
    }
    return inShort(reading);
  };

  it('is added to what was understood', () => {
    assert.equal(
      answered('uusi kokous perhekeskuksella', 'keskiviikkona', 'klo 13–15'),
      'create 2026-12-02 13:00–15:00 at "perhekeskuksella"',
    );
    assert.equal(answered('uusi kokous ensi tiistaina klo 13', '8.12.'), 'create 2026-12-08 13:00–15:00');
    assert.equal(answered('uusi kokous perjantaina klo 2', 'klo 14'), 'create 2026-12-04 14:00–16:00');
  });
});

describe('whatever is written', () => {
  it('is read without failing, in reasonable time', () => {
    const long = 'uusi kokous 8.12. klo 13–15 tai ti vai to '.repeat(60);
    const begun = performance.now();
    for (const text of [
      '',
      ' ',
      long,
      'siirrä',
      'peru',
      '99.99.9999 klo 99',
      'klo 25:61–99',
      '🙂 kokous klo 9',
    ]) {
      for (const language of fullLanguages) plan(text, context({ language }));
    }
    assert.ok(performance.now() - begun < 2_000);
  });
});
