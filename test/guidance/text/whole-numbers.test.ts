import assert from 'node:assert/strict';
import { wholeNumbers } from '../../../src/guidance/text/whole-numbers.js';

describe('wholeNumbers', () => {
  it('joins the groups of a phone number, so that it is not turned round among Arabic words', () => {
    assert.equal(wholeNumbers('هاتف: 080 005 005'), 'هاتف: 080\u00a0005\u00a0005');
  });

  it('leaves other spaces alone', () => {
    assert.equal(wholeNumbers('Puistokatu 5, 2 kerros'), 'Puistokatu 5, 2 kerros');
  });
});
