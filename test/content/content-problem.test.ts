import assert from 'node:assert/strict';
import { describeProblem } from '../../src/content/content-problem.js';

describe('describeProblem', () => {
  it('is one line that a terminal can follow to the place', () => {
    const problem = {
      file: 'knowledge/regions/saaristo/places.yaml',
      line: 7,
      column: 3,
      field: '[0].hours',
      entry: 'luotola-kahvila',
      expected: 'opening hours',
      found: '"joskus"',
    };
    assert.equal(
      describeProblem(problem),
      'knowledge/regions/saaristo/places.yaml:7:3  [0].hours (luotola-kahvila): expected opening hours, found "joskus"',
    );
  });

  it('leaves out what there is not', () => {
    const problem = { file: 'a.yaml', line: 1, column: 1, field: '', expected: 'a list', found: '' };
    assert.equal(describeProblem(problem), 'a.yaml:1:1: expected a list');
  });
});
