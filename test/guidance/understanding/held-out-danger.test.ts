import assert from 'node:assert/strict';
import { loadUnderstanding } from '../../../src/content/load-understanding.js';
import { languages } from '../../../src/guidance/text/languages.js';
import type { Understand } from '../../../src/guidance/understanding/understanding.js';
import { heldOut, phraseGroups } from './shipped-crises.js';

const now = new Date('2026-11-25T10:00:00+02:00');
let understand: Understand;

before(() => {
  const ready = loadUnderstanding(process.cwd());
  assert.ok(ready.ok);
  understand = ready.understand;
});

const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean),
  );

/** The words that two messages share, of all their words. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / (one.size + other.size - shared);
}

describe('createUnderstanding: danger in words that nothing was trained on', () => {
  for (const language of languages) {
    const texts = heldOut(language).crises.flatMap((group) => group.texts);

    it(`${language}: hears every one of at least 25 messages`, () => {
      assert.ok(texts.length >= 25);
      const missed = texts.filter((text) => understand(text, { now, language }).intent !== 'urgent');
      assert.deepEqual(missed, []);
    });

    it(`${language}: none of them stands among the phrases, nor nearly`, () => {
      const trained = phraseGroups(language, () => true)
        .flatMap((group) => group.texts)
        .map(wordsOf);
      const stands = (text: string): boolean =>
        trained.some((phrase) => likeness(phrase, wordsOf(text)) >= 0.7);
      assert.deepEqual(texts.filter(stands), []);
    });
  }
});
