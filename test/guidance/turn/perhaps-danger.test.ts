import assert from 'node:assert/strict';
import { Family } from './family.js';

describe('takeTurn: what only may be danger', () => {
  it('answers as usual, with 112 before it', () => {
    const reply = new Family().say('huoleton vai hätä', {
      intent: 'get-support',
      confidence: 0.7,
      perhapsUrgent: true,
      filters: { needs: ['parental-exhaustion'] },
    });
    assert.equal(reply.lead[0], 'Jos joku on nyt vaarassa, soita 112.');
    assert.notEqual(reply.record.does, 'crisis');
  });

  it('says nothing of 112 in an everyday answer', () => {
    const reply = new Family().say('mistä apua', {
      intent: 'get-support',
      confidence: 0.9,
      filters: { needs: ['money'] },
    });
    assert.doesNotMatch(reply.lead.join(' '), /112/);
  });
});
