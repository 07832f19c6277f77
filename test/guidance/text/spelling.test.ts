import assert from 'node:assert/strict';
import { editDistance } from '../../../src/guidance/text/edit-distance.js';
import { SpellingIndex } from '../../../src/guidance/text/spelling-index.js';

describe('editDistance', () => {
  it('is nothing between equal words', () => assert.equal(editDistance('kerho', 'kerho', 2), 0));

  it('counts a neighbouring key less than a far one', () => {
    assert.ok(editDistance('kerjo', 'kerho', 2) < editDistance('kerwo', 'kerho', 2));
  });

  it('counts a doubled letter less than another letter too many', () => {
    assert.ok(editDistance('kerhho', 'kerho', 2) < editDistance('kerhso', 'kerho', 2));
  });

  it('counts two letters changed about as one slip', () => {
    assert.ok(editDistance('kehro', 'kerho', 2) < 1);
  });

  it('gives up beyond the limit', () => assert.equal(editDistance('kerho', 'vauva', 2), Infinity));
});

describe('SpellingIndex', () => {
  const index = new SpellingIndex(['perhekerho', 'muskari', 'kerho', 'vauva']);

  it('finds the word that was meant', () => assert.equal(index.nearest('perhekehro')?.word, 'perhekerho'));
  it('finds it with a letter missing', () => assert.equal(index.nearest('muskri')?.word, 'muskari'));
  it('leaves a word alone that is like no other', () => assert.equal(index.nearest('traktori'), null));
  it('does not guess at short words', () => assert.equal(index.nearest('kerh'), null));
});
