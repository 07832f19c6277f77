import assert from 'node:assert/strict';
import { readAskOptions } from '../../src/cli/ask/ask-options.js';
import { TerminalTurns } from '../../src/cli/ask/terminal-turns.js';
import { heard, wednesdayMorning } from '../guidance/turn/family.js';
import { codeOf, testBase, testDialogs } from '../guidance/turn/test-base.js';

const problemOf = (...args: string[]) => {
  const read = readAskOptions(args);
  return read.outcome === 'wrong' ? read.problem : read.outcome;
};

describe('readAskOptions', () => {
  it('reads a message and its options', () => {
    const read = readAskOptions([
      'perhekahvila',
      'Kuopio',
      '--lang',
      'sv',
      '--now',
      '2026-11-25T10:00+02:00',
      '--easy',
      '--json',
    ]);
    assert.deepEqual(read, {
      outcome: 'options',
      options: {
        text: 'perhekahvila Kuopio',
        language: 'sv',
        now: new Date('2026-11-25T08:00:00Z'),
        easy: true,
        why: false,
        json: true,
      },
    });
  });

  it('holds a conversation when there is no message', () => {
    const read = readAskOptions([]);
    assert.equal(read.outcome === 'options' ? read.options.text : read.outcome, null);
  });

  it('says what is wrong with an option', () => {
    assert.match(problemOf('--tone', 'loud'), /--tone/);
    assert.match(problemOf('--lang', 'xx'), /--lang xx: choose one of fi, sv/);
    assert.match(problemOf('--now', 'tomorrow'), /--now tomorrow: write a time with its offset/);
    assert.match(problemOf('--now', '2026-11-25T10:00'), /with its offset/);
    assert.equal(problemOf('--help'), 'help');
  });
});

describe('TerminalTurns', () => {
  const cafe = heard({
    intent: 'find-place',
    filters: { municipality: codeOf('Mikkeli'), kinds: ['family-cafe'] },
  });
  const turnsWith = (json: boolean) =>
    new TerminalTurns(
      { base: testBase, understand: () => cafe, dialogs: testDialogs },
      { language: 'fi', now: wednesdayMorning, easy: false, json, why: false },
    );

  it('prints the reply and the turn record', () => {
    const printed = turnsWith(false).take('perhekahvila mikkeli');
    assert.match(printed, /Mikkelissä on 6 perhekahvilaa/);
    assert.match(printed, /"intent":"find-place"/);
  });

  it('prints one line of JSON with the record at the top, the text, the buttons and the cards', () => {
    const printed = turnsWith(true).take('perhekahvila mikkeli');
    assert.ok(!printed.includes('\n'));
    const turn = JSON.parse(printed);
    assert.deepEqual(
      [turn.lang, turn.intent, turn.does, turn.filters.municipality],
      ['fi', 'find-place', 'answer', 'Mikkeli'],
    );
    assert.equal(turn.cards.length, 5);
    assert.deepEqual(turn.buttons[0].label, 'Näytä lisää');
    assert.equal(turn.buttons[0].action.command, 'next');
  });

  it('presses a button by its number, of the reply before', () => {
    const turns = turnsWith(true);
    turns.take('perhekahvila mikkeli');
    assert.deepEqual(JSON.parse(turns.take('/1')).shows.places, ['mikkeli-2']);
    assert.equal(JSON.parse(turns.take('/99')).does, 'menu');
  });

  it('answers an empty line kindly', () => {
    assert.equal(JSON.parse(turnsWith(true).take('   ')).does, 'menu');
  });
});
