import assert from 'node:assert/strict';
import { coverageOf } from '../../src/content/coverage.js';
import { loadContent } from '../../src/content/load-content.js';
import { contentFolder, removeContentFolders } from './temporary-content.js';

const now = new Date('2026-11-25T10:00:00+02:00');

const place = (id: string, more: string) => `- id: ${id}
  names: { fi: Paikka }
  municipality: Luotola
  description: { fi: a, sv: a, en: a }
  source: https://paikka.example
  confidence: medium
  ${more}
`;

function coverage() {
  const loaded = loadContent(
    contentFolder({
      'knowledge/regions/saaristo/places.yaml': [
        place(
          'kahvila',
          'kind: family-cafe\n  status: open\n  hours: Mo 10:00-12:00\n  confirmedOn: 2026-09-01',
        ),
        place(
          'talo',
          'kind: family-house\n  moreKinds: [family-cafe]\n  status: open\n  confirmedOn: "2019"',
        ),
        place('kerho', 'kind: church-family-club\n  status: on-break'),
        place('entinen', 'kind: youth-place\n  status: closed\n  confirmedOn: "2015"'),
      ].join(''),
    }),
  );
  assert.ok(loaded.ok, JSON.stringify(loaded));
  return coverageOf(loaded.content, now);
}

describe('coverageOf', () => {
  after(removeContentFolders);

  it('tells kinds, missing hours and old dates of each served municipality', () => {
    assert.deepEqual(coverage().municipalities, [
      {
        region: 'saaristo',
        municipality: 'Luotola',
        entries: 3,
        kinds: { 'family-cafe': 2, 'church-family-club': 1, 'family-house': 1 },
        withoutHours: 2,
        unconfirmed: 2,
        withoutDate: 1,
        oldestConfirmedOn: '2019',
        closed: 1,
      },
    ]);
  });

  it('counts a place once in the total', () => {
    const { total } = coverage();
    assert.deepEqual([total.entries, total.closed], [3, 1]);
  });
});
