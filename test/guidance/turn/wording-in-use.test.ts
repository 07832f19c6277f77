import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { parse as parseYaml } from 'yaml';
import { saidKeys } from '../../../src/content/said-keys.js';
import { shipped } from './test-base.js';

const { wording } = shipped;

/** The files of the families' turn; pages, crisis and networks have theirs, and tests of their own. */
const turnFiles = readdirSync('dialogs/wording').filter(
  (name) => name.endsWith('.yaml') && !/^(pages|edges|crisis|network)/.test(name),
);
const keysOf = (name: string): string[] =>
  Object.keys(parseYaml(readFileSync(join('dialogs/wording', name), 'utf8')));
const ofTurn = new Set(turnFiles.flatMap(keysOf));
const turnWording = Object.entries(wording).filter(([key]) => ofTurn.has(key));

function namesIn(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const inner =
      'options' in element ? Object.values(element.options).flatMap(({ value }) => namesIn(value)) : [];
    return [element.value, ...inner];
  });
}

/** Every text of an entry: in each language, in easy language, and in its variants. */
const textsOf = (entry: object): string[] =>
  Object.values(entry).flatMap((value) => (typeof value === 'string' ? [value] : textsOf(value)));

const valuesIn = (text: string): string =>
  [...new Set(namesIn(parse(text, { ignoreTag: true })))].sort().join(',');

describe('the wording in use', () => {
  it('is what the program says: all of it, and nothing else', () => {
    const said = saidKeys();
    assert.ok(said.needed.size > 100);
    assert.deepEqual(
      [...said.needed].filter((key) => !wording[key]),
      [],
    );
    assert.deepEqual(
      Object.keys(wording).filter((key) => !said.has(key)),
      [],
    );
  });

  it('takes the same values in every language, plain and easy', () => {
    for (const [key, entry] of turnWording) {
      const expected = [entry.fi, entry.sv, entry.en].flatMap((text) => valuesIn(text).split(','));
      for (const text of textsOf(entry)) {
        const known = valuesIn(text)
          .split(',')
          .every((name) => name === '' || expected.includes(name));
        assert.ok(known, `${key} takes ${valuesIn(text)}, not ${expected}: ${text}`);
      }
    }
  });

  it('keeps to the tone: no emoji, no exclamation marks, nobody is a customer', () => {
    for (const [key, entry] of turnWording) {
      for (const text of textsOf(entry)) {
        assert.doesNotMatch(text, /[\p{Extended_Pictographic}!]/u, key);
        assert.doesNotMatch(text, /asiakas|asiakkaan|klient|customer/i, key);
      }
    }
  });
});
