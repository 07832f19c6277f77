import assert from 'node:assert/strict';
import { Family, type Heard } from './family.js';
import { codeOf } from './test-base.js';

const alone = (municipality: string | null, more: Heard['filters'] = {}): Heard => ({
  intent: 'get-support',
  filters: {
    needs: ['loneliness'],
    municipality: municipality === null ? null : codeOf(municipality),
    ...more,
  },
});

describe('takeTurn: a family without company', () => {
  it('is shown the places of its municipality first', () => {
    const { record, text } = new Family().say('en tunne täältä ketään', alone('Kuopio'));
    assert.ok(record.shows.places.includes('kuopio-havu'));
    assert.ok(record.shows.places.length <= 3);
    assert.match(text, /Täällä tapaat muita/);
  });

  it('is shown the nearest ones where its municipality has none', () => {
    const { record } = new Family().say('ollaan yksin', alone('Leppävirta'));
    assert.ok(record.shows.places.length > 0);
  });

  it('is sent to no place for others than it named', () => {
    const { record } = new Family().say('taaperon kanssa yksin', alone('Kuopio', { audiences: ['toddler'] }));
    assert.ok(!record.shows.places.includes('kuopio-nuoret'));
  });

  it('may go on by what was shown: the second one, a time', () => {
    const family = new Family();
    const { places } = family.say('en tunne täältä ketään', alone('Kuopio')).record.shows;
    assert.deepEqual(family.say('toinen', { intent: 'place-details', pointsAt: 2 }).record.shows.places, [
      places[1],
    ]);
    const evening = family.say('entä iltaisin', { intent: 'find-place', filters: { partOfDay: 'evening' } });
    assert.equal(evening.record.intent, 'find-place');
    assert.equal(evening.record.filters.partOfDay, 'evening');
  });

  it('without a municipality is asked where after the help', () => {
    const { record } = new Family().say('en tunne ketään', alone(null));
    assert.deepEqual(record.shows.places, []);
    assert.equal(record.asks, 'municipality');
  });

  it('with another need is shown no places', () => {
    const { record } = new Family().say('rahat loppu', alone('Kuopio', { needs: ['money'] }));
    assert.deepEqual(record.shows.places, []);
  });
});
