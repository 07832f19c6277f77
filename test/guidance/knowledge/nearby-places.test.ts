import assert from 'node:assert/strict';
import { kilometresBetween, roundedKilometres } from '../../../src/guidance/knowledge/distance.js';
import { nearbyPlaces } from '../../../src/guidance/knowledge/nearby-places.js';
import { neighboursOf } from '../../../src/guidance/knowledge/neighbours.js';
import { baseOf, place, wednesday } from './invented.js';

const base = baseOf({
  places: [
    place('home', { municipality: 'Mansikkala' }),
    place('centre-of-next', { municipality: 'Mustikkala', hours: 'Mo 09:00-11:00' }),
    place('edge-of-next', {
      municipality: 'Mustikkala',
      hours: 'Mo 09:00-11:00',
      coordinates: { lat: 62 + 8 / 111.2, lon: 27 },
    }),
    place('unconfirmed-next', { municipality: 'Mustikkala', confirmedOn: null }),
    place('third', { municipality: 'Vadelmala', hours: 'Mo 09:00-11:00' }),
    place('far', { municipality: 'Karpalo', hours: 'Mo 09:00-11:00' }),
  ],
});
const nearby = { base, now: wednesday, most: 5 };

describe('nearbyPlaces', () => {
  it("are other municipalities' places within 80 km, nearest first by their own coordinates", () => {
    const found = nearbyPlaces({ municipality: '901' }, nearby);
    assert.deepEqual(
      found.map(({ place: { id }, km }) => [id, Math.round(km ?? 0)]),
      [
        ['edge-of-next', 8],
        ['centre-of-next', 25],
        ['unconfirmed-next', 25],
        ['third', 60],
      ],
    );
  });

  it('are as many as asked', () => {
    assert.equal(nearbyPlaces({ municipality: '901' }, { ...nearby, most: 2 }).length, 2);
  });
});

describe('neighboursOf', () => {
  it('leaves out the municipality itself and what is too far', () => {
    assert.deepEqual(
      neighboursOf('901', base).map(({ municipality }) => municipality.code),
      ['902', '903'],
    );
  });
});

describe('kilometresBetween', () => {
  it('is the great-circle distance', () => {
    const helsinki = { lat: 60.1699, lon: 24.9384 };
    const tampere = { lat: 61.4978, lon: 23.761 };
    assert.ok(Math.abs(kilometresBetween(helsinki, tampere) - 160.5) < 2);
    assert.equal(kilometresBetween(helsinki, helsinki), 0);
  });
});

describe('roundedKilometres', () => {
  it('rounds as one says distances', () => {
    assert.deepEqual([0.2, 3.4, 9.6, 23, 42.4, 78].map(roundedKilometres), [1, 3, 10, 25, 40, 80]);
  });
});
