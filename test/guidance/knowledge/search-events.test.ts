import assert from 'node:assert/strict';
import { type Happening, searchEvents } from '../../../src/guidance/knowledge/search-events.js';
import { baseOf, familyEvent, place, wednesday } from './invented.js';

const base = baseOf({
  places: [
    place('cafe', { hours: 'We,Fr 09:00-12:00' }),
    place('evening-club', { kind: 'church-family-club', hours: 'Th 17:00-19:00' }),
    place('silent'),
    place('old', { hours: 'Fr 09:00-12:00', confirmedOn: '2023' }),
    place('resting', { hours: 'Fr 09:00-12:00', status: 'on-break' }),
  ],
  events: [
    familyEvent('fair', { starts: '2026-11-28T10:00', ends: '2026-11-28T14:00' }),
    familyEvent('lecture', { starts: '2026-11-26T18:00', virtual: true, municipality: 'Vadelmala' }),
    familyEvent('elsewhere', { starts: '2026-11-28T10:00', municipality: 'Mustikkala' }),
    familyEvent('teens', { starts: '2026-11-27T18:00', audiences: ['teen'] }),
  ],
});

const idOf = (one: Happening) => (one.type === 'event' ? one.event.id : one.place.id);
const search = (query: Partial<Parameters<typeof searchEvents>[0]>, now = wednesday) =>
  searchEvents({ municipality: '901', ...query }, { base, now });
const ids = (...asked: Parameters<typeof search>) => search(...asked).happenings.map(idOf);

describe('searchEvents', () => {
  it("lists the coming week's openings and events in order of time", () => {
    assert.deepEqual(ids({}), ['cafe', 'evening-club', 'lecture', 'cafe', 'teens', 'fair']);
  });

  it('keeps to the asked time', () => {
    assert.deepEqual(ids({ when: 'weekend' }), ['fair']);
    assert.deepEqual(ids({ when: 'tomorrow', partOfDay: 'evening' }), ['evening-club', 'lecture']);
    assert.deepEqual(ids({ partOfDay: 'evening' }), ['evening-club', 'lecture', 'teens']);
  });

  it('lists an opening that is under way, not one that has ended', () => {
    assert.deepEqual(ids({ when: 'today' }), ['cafe']);
    assert.deepEqual(ids({ when: 'today' }, new Date('2026-11-25T12:30:00+02:00')), []);
  });

  it('reports places without known times apart, and none that are on a break', () => {
    assert.deepEqual(
      search({ when: 'fri' }).timesNotKnown.map(({ id }) => id),
      ['silent', 'old'],
    );
  });

  it('leaves out events for others', () => {
    assert.ok(!ids({ audiences: ['baby'] }).includes('teens'));
  });

  it('marks an opening that may be on a break', () => {
    const christmas = search({}, new Date('2026-12-28T10:00:00+02:00')).happenings;
    assert.ok(christmas.length > 0);
    assert.ok(christmas.every((one) => one.type === 'opening' && one.breakPossible));
  });

  it('has nothing to tell of an unknown municipality', () => {
    assert.deepEqual(search({ municipality: '999' }), { happenings: [], timesNotKnown: [] });
  });
});
