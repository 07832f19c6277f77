import assert from 'node:assert/strict';
import { readRecords } from '../../../src/cli/eval/eval-record.js';
import { figuresOf } from '../../../src/cli/eval/figures.js';
import type { Verdict } from '../../../src/cli/eval/judge.js';
import { belowMinimums, readMinimums } from '../../../src/cli/eval/minimums.js';

const verdict = (
  id: string,
  right: readonly Verdict['intent'][],
  intent: Verdict['intent'],
  tags: string[] = [],
): Verdict => ({
  record: { id, lang: 'fi', text: id, expect: {}, tags },
  keys: [{ key: 'intent', right: right.includes(intent), expected: right.join('|'), got: intent }],
  rightIntents: right,
  intent,
  confidence: 0.8,
  intentRight: right.includes(intent),
});

describe('readRecords', () => {
  it('reads a record and names each bad line with its number', () => {
    const good = JSON.stringify({ id: 'x', lang: 'fi', text: 'moi', expect: { intent: 'greeting' } });
    const { records, problems } = readRecords(`${good}\n{oops\n\n{"id":"y"}`);
    assert.equal(records.length, 1);
    assert.match(problems[0] ?? '', /^line 2: not JSON/);
    assert.match(problems[1] ?? '', /^line 4: lang/);
  });
});

describe('figuresOf', () => {
  const figures = figuresOf([
    verdict('a', ['urgent'], 'urgent'),
    verdict('b', ['urgent'], 'get-support'),
    verdict('c', ['get-support'], 'urgent', ['near-miss']),
    verdict('d', ['urgent', 'help'], 'help'),
    verdict('e', ['out-of-scope'], 'out-of-scope'),
    verdict('f', ['find-place'], 'out-of-scope'),
  ]);

  it('counts urgent recall over what can only be urgent', () => {
    assert.deepEqual(figures.urgent.recall, { right: 1, of: 2 });
  });
  it('counts false alarms over what cannot be urgent', () => {
    assert.deepEqual(figures.urgent.falseAlarms, { count: 1, of: 3 });
    assert.deepEqual(figures.urgent.nearMiss, { count: 1, of: 1 });
  });
  it('counts what is out of scope, and real questions refused', () => {
    assert.deepEqual(figures.outOfScope, { recall: { right: 1, of: 1 }, refused: { count: 1, of: 5 } });
  });
  it('lists every miss', () => {
    assert.deepEqual(
      figures.misses.map(({ id }) => id),
      ['b', 'c', 'f'],
    );
  });
  it('gives the distance of confidence from truth', () => {
    assert.ok(Math.abs(figures.calibration.ece - 0.3) < 0.001);
  });
});

describe('belowMinimums', () => {
  const figures = figuresOf([verdict('a', ['greeting'], 'greeting'), verdict('b', ['thanks'], 'greeting')]);

  it('names what is below and by how much', () => {
    const minimums = readMinimums('fi.intent=60,all.intent=50');
    assert.ok(typeof minimums !== 'string');
    assert.deepEqual(belowMinimums(figures, minimums), ['fi.intent: 50.0 % of 2, below 60 %']);
  });
  it('says what is wrong with a minimum that it cannot read', () => {
    assert.match(String(readMinimums('fi.intnt=9')), /fi\.intnt=9/);
  });
});
