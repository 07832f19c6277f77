import assert from 'node:assert/strict';
import { audienceFit, onlyFor } from '../../../src/guidance/knowledge/audience-fit.js';
import { place } from './invented.js';

const fitOf = (
  given: Parameters<typeof place>[1],
  asked: Parameters<typeof audienceFit>[1],
  kindAsked = false,
) => audienceFit(place('p', given), asked, kindAsked);

describe('audienceFit', () => {
  it('is best where the place is meant for just them', () => {
    const meant = fitOf({ audiences: ['baby'] }, ['baby']) ?? 0;
    assert.ok(meant > (fitOf({ audiences: ['whole-family'] }, ['baby']) ?? 0));
  });

  it('takes a place for the whole family to fit all ages', () => {
    for (const audience of ['baby', 'toddler', 'preschooler', 'school-age', 'teen'] as const) {
      assert.ok(fitOf({ audiences: ['whole-family'] }, [audience]), audience);
      assert.ok(fitOf({ kind: 'family-house' }, [audience]), audience);
    }
  });

  it('does not fit a baby to what is for teenagers', () => {
    assert.equal(fitOf({ kind: 'youth-place' }, ['baby']), null);
    assert.equal(fitOf({ kind: 'other-open-place', audiences: ['teen'] }, ['baby']), null);
    assert.equal(fitOf({ kind: 'other-open-place', ages: { from: 13, to: 17 } }, ['baby']), null);
  });

  it('does not offer a teenager a café for small children unless it was asked for', () => {
    assert.equal(fitOf({ kind: 'family-cafe' }, ['teen']), null);
    assert.equal(fitOf({ kind: 'family-cafe' }, ['teen'], true), 1);
  });

  it('fits a family with children of different ages where one of them has a place', () => {
    const both = fitOf({ audiences: ['whole-family'] }, ['baby', 'teen']) ?? 0;
    const one = fitOf({ audiences: ['baby'] }, ['baby', 'teen']);
    assert.ok(one !== null && both > one);
  });

  it('does not send fathers to a group of mothers', () => {
    assert.equal(fitOf({ audiences: ['mothers'] }, ['fathers']), null);
    assert.equal(fitOf({ kind: 'peer-group', audiences: ['single-parents'] }, ['fathers', 'baby']), null);
    assert.ok(fitOf({ audiences: ['fathers'] }, ['fathers']));
    assert.ok(fitOf({}, ['fathers']), 'any family café is for fathers too');
  });
});

describe('onlyFor', () => {
  it('is true only when all whom it is for are unwanted', () => {
    assert.equal(onlyFor(place('p', { audiences: ['baby'] }), ['baby']), true);
    assert.equal(onlyFor(place('p', { audiences: ['baby', 'toddler'] }), ['baby']), false);
    assert.equal(onlyFor(place('p', { kind: 'youth-place' }), ['teen']), true);
    assert.equal(onlyFor(place('p'), ['teen']), false);
  });
});
