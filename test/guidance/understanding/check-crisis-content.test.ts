import assert from 'node:assert/strict';
import { languages } from '../../../src/guidance/text/languages.js';
import { checkCrisisContent } from '../../../src/guidance/understanding/check-crisis-content.js';
import {
  crisisLanguageSchema,
  crisisRulesSchema,
} from '../../../src/guidance/understanding/crisis-schema.js';
import { crisisContent } from './shipped-crises.js';

describe('checkCrisisContent', () => {
  it('finds nothing to mend in what is shipped', () => {
    assert.deepEqual(checkCrisisContent(crisisContent), []);
  });

  it('tells of concepts without words, words without use and rules of one name', () => {
    const rule = { id: 'hits', crisis: 'violence', all: ['hit', 'me'] };
    const rules = crisisRulesSchema.parse({
      guards: {},
      childWriter: { any: ['hit'] },
      rules: [rule, rule],
    });
    const language = crisisLanguageSchema.parse({
      language: 'fi',
      negation: { before: 2 },
      concepts: { neg: 'ei', 'neg-undone': 'lopeta', hit: 'lyö*', tree: 'kuusi' },
    });
    assert.deepEqual(checkCrisisContent({ rules, languages: [language] }), [
      { name: 'me', expected: 'words for this concept in some language' },
      { name: 'tree', expected: 'a rule that uses this concept' },
      { name: 'hits', expected: 'an id that no other rule has' },
    ]);
  });

  it('has the words of all eight languages', () => {
    assert.deepEqual(crisisContent.languages.map(({ language }) => language).sort(), [...languages].sort());
  });
});
