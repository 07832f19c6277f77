import assert from 'node:assert/strict';
import { openStateOf, timeFitOf } from '../../../src/guidance/knowledge/place-opening.js';
import { windowsOf } from '../../../src/guidance/time/wished-times.js';
import { baseOf, place, wednesday } from './invented.js';

const situation = { base: baseOf({}), now: wednesday };
const stateOf = (given: Parameters<typeof place>[1]) => openStateOf(place('p', given), situation);

describe('openStateOf', () => {
  it('is open or closed by confirmed hours', () => {
    assert.equal(stateOf({ hours: 'We 09:00-12:00' }).is, 'open');
    const closed = stateOf({ hours: 'Th 09:00-12:00' });
    assert.equal(closed.is === 'closed' && closed.next?.day, '2026-11-26');
  });

  it('never calls an unconfirmed place open nor says when it opens', () => {
    for (const confirmedOn of [null, '2025', '2025-11-20']) {
      assert.deepEqual(stateOf({ hours: '24/7', confirmedOn }), { is: 'not-known', because: 'unconfirmed' });
    }
  });

  it('does not know without hours', () => {
    assert.deepEqual(stateOf({}), { is: 'not-known', because: 'no-hours' });
  });

  it('is on a break until its last day has gone by', () => {
    const hours = 'We 09:00-12:00';
    assert.equal(stateOf({ hours, status: 'on-break' }).is, 'on-break');
    assert.equal(stateOf({ hours, status: 'on-break', statusUntil: '2026-11-25' }).is, 'on-break');
    assert.equal(stateOf({ hours, status: 'on-break', statusUntil: '2026-11-24' }).is, 'open');
  });

  it('says of planned and ended places that they are so', () => {
    assert.deepEqual(stateOf({ status: 'planned', statusFrom: '2027-01-10' }), {
      is: 'planned',
      opens: '2027-01-10',
    });
    assert.deepEqual(stateOf({ status: 'closed', hours: '24/7' }), { is: 'ended' });
  });

  it('sees a possible Christmas break coming', () => {
    const now = new Date('2026-12-22T13:00:00+02:00');
    const state = openStateOf(place('p', { hours: 'We 09:00-12:00' }), { ...situation, now });
    assert.equal(state.is === 'break-possible' && state.next.day, '2026-12-23');
    const before = new Date('2026-12-15T13:00:00+02:00');
    assert.equal(
      openStateOf(place('p', { hours: 'We 09:00-12:00' }), { ...situation, now: before }).is,
      'closed',
    );
  });
});

describe('timeFitOf', () => {
  const evening = windowsOf({ partOfDay: 'evening' }, wednesday);
  const fitOf = (given: Parameters<typeof place>[1]) => timeFitOf(place('p', given), evening, situation);

  it('fits, does not fit, or is not known', () => {
    assert.equal(fitOf({ hours: 'Th 17:00-19:00' }).fits, 'yes');
    assert.equal(fitOf({ hours: 'Th 09:00-11:00' }).fits, 'no');
    assert.equal(fitOf({}).fits, 'not-known');
  });

  it('keeps the opening of unconfirmed hours to itself', () => {
    assert.deepEqual(fitOf({ hours: 'Th 17:00-19:00', confirmedOn: null }), {
      fits: 'not-known',
      opening: null,
    });
    assert.equal(fitOf({ hours: 'Th 09:00-11:00', confirmedOn: null }).fits, 'no');
  });

  it('fits nothing to a wish that has gone by, and everything to none', () => {
    assert.deepEqual(timeFitOf(place('p', {}), [], situation), { fits: 'no' });
    assert.deepEqual(timeFitOf(place('p', {}), null, situation), { fits: 'yes', opening: null });
  });
});
