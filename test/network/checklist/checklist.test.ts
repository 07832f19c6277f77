import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import {
  answerRow,
  type Checklist,
  checklistTable,
  showChecklist,
} from '../../../src/network/checklist/checklist.js';
import { checklistRowsSchema } from '../../../src/network/checklist/checklist-row.js';
import { seeEvidence } from '../../../src/network/checklist/see-evidence.js';
import { at, meeting } from '../invented-meetings.js';
import { inventedContact, inventedNetwork } from '../invented-networks.js';

const rows = checklistRowsSchema.parse(parse(readFileSync('knowledge/network/checklist.yaml', 'utf8')));
const now = at('2026-11-30 12:00');
const empty: Checklist = { year: 2026, answers: {} };
const stateOf = (list: Checklist, row: number) => list.answers[row]?.state ?? null;

describe('the check-list', () => {
  it('has the 17 rows of the model', () => {
    assert.deepEqual(
      rows.map(({ row }) => row),
      Array.from({ length: 17 }, (_, index) => index + 1),
    );
  });

  it('takes a place of its own and having none as alternatives', () => {
    const place = answerRow(empty, { row: 13, state: 'done', by: 'aino' }, { rows, now });
    assert.deepEqual([stateOf(place, 13), stateOf(place, 14)], ['done', 'does-not-concern']);
    const none = answerRow(place, { row: 14, state: 'not-yet', by: 'aino' }, { rows, now });
    assert.deepEqual([stateOf(none, 13), stateOf(none, 14)], ['does-not-concern', 'not-yet']);
  });

  it('names the county in row 15 by its own name', () => {
    const showing = {
      rows,
      evidence: () => null,
      language: 'sv',
      county: 'Österbottens välfärdsområde',
    } as const;
    assert.equal(showChecklist(empty, showing)[14]?.title, 'Nätverksträffar: Österbottens välfärdsområde');
  });

  it('shows the coordinator every network side by side', () => {
    const done = answerRow(empty, { row: 13, state: 'done', by: 'aino' }, { rows, now });
    const [juva] = checklistTable([{ network: 'juva', list: done }], rows);
    assert.deepEqual([juva?.done, juva?.of], [1, 16]);
  });

  it('proposes what can be seen, with what it is seen by, and only until someone has answered', () => {
    const confirmed = inventedContact({ sector: 'family-centre', confirmedAt: '2026-10-01T08:00:00.000Z' });
    const seen = {
      ...{
        network: inventedNetwork(),
        contacts: [confirmed],
        coordinator: 'Kaisu Keksitty',
        programmePublishedOn: null,
      },
      meetings: [meeting('2026-03-10'), meeting('2026-12-10')],
    };
    const showing = { rows, evidence: seeEvidence(seen, now), language: 'fi', county: '' } as const;
    const proposed = (list: Checklist) =>
      showChecklist(list, showing).flatMap(({ row, proposed: one }) =>
        one ? [`${row} ${one.state} ${one.because}`] : [],
      );
    assert.deepEqual(proposed(empty), [
      `1 done ${confirmed.name}`,
      '2 not-yet ',
      '3 done 1/1',
      '7 done 2, 2026-12-10',
      '12 done Kaisu Keksitty',
    ]);
    const answered = answerRow(empty, { row: 3, state: 'not-yet', by: 'aino' }, { rows, now });
    assert.ok(!proposed(answered).some((one) => one.startsWith('3 ')));
  });
});
