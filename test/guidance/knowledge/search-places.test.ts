import assert from 'node:assert/strict';
import type { FoundPlace, PlaceQuery } from '../../../src/guidance/knowledge/place-query.js';
import { searchPlaces } from '../../../src/guidance/knowledge/search-places.js';
import { baseOf, place, wednesday } from './invented.js';

const places = [
  place('berry-cafe', { hours: 'We 09:00-12:00; Th 09:00-11:00' }),
  place('evening-cafe', { hours: 'Th 17:00-19:30', audiences: ['baby', 'toddler'] }),
  place('silent-cafe', {}),
  place('old-cafe', { hours: 'We 09:00-12:00', confirmedOn: '2024' }),
  place('resting-cafe', { hours: 'We 09:00-12:00', status: 'on-break', statusUntil: '2027-01-10' }),
  place('gone-cafe', { hours: 'We 09:00-12:00', status: 'closed' }),
  place('youth-house', { kind: 'youth-place', hours: 'Mo-Fr 14:00-20:00' }),
  place('fathers-group', { kind: 'peer-group', audiences: ['fathers'], hours: 'Tu 18:00-20:00' }),
  place('big-house', { kind: 'family-house', moreKinds: ['family-cafe'], hours: 'Mo-Fr 09:00-15:00' }),
  place('far-cafe', { municipality: 'Vadelmala', hours: 'Sa 10:00-13:00' }),
  place('near-club', { municipality: 'Mustikkala', kind: 'church-family-club', hours: 'Mo 09:00-11:00' }),
  place('shared-club', {
    municipality: 'Mustikkala',
    municipalities: ['Vadelmala'],
    kind: 'church-family-club',
    hours: 'Tu 09:00-11:00',
  }),
];

const situation = { base: baseOf({ places }), now: wednesday };
const ids = (found: readonly FoundPlace[]) => found.map(({ place: { id } }) => id);

function found(query: Partial<PlaceQuery>, now = wednesday) {
  const result = searchPlaces({ municipality: '901', ...query }, { ...situation, now });
  assert.equal(result.outcome, 'found');
  return result.outcome === 'found' ? result.found : assert.fail();
}

function noneFound(query: Partial<PlaceQuery>, now = wednesday) {
  const result = searchPlaces({ municipality: '901', ...query }, { ...situation, now });
  assert.equal(result.outcome, 'none-found');
  return result.outcome === 'none-found' ? result : assert.fail();
}

describe('searchPlaces', () => {
  it('gives the kind asked, an entry of that very kind before one that has it besides', () => {
    assert.deepEqual(ids(found({ kinds: ['family-cafe'] }).fits), [
      'berry-cafe',
      'evening-cafe',
      'silent-cafe',
      'big-house',
    ]);
  });

  it('keeps unconfirmed places apart and never says when they open', () => {
    const [old] = found({ kinds: ['family-cafe'] }).unconfirmed;
    assert.deepEqual([old?.place.id, old?.opening], ['old-cafe', null]);
    assert.deepEqual(old?.state, { is: 'not-known', because: 'unconfirmed' });
  });

  it('tells of a break after all the rest and never offers what is closed', () => {
    const groups = found({ kinds: ['family-cafe'] });
    assert.deepEqual(ids(groups.paused), ['resting-cafe']);
    assert.deepEqual(groups.paused[0]?.state, { is: 'on-break', from: undefined, until: '2027-01-10' });
    assert.ok(!Object.values(groups).flatMap(ids).includes('gone-cafe'));
  });

  it('sorts by a time into fits, not known and left out', () => {
    const groups = found({ kinds: ['family-cafe'], partOfDay: 'evening' });
    assert.deepEqual(ids(groups.fits), ['evening-cafe']);
    assert.deepEqual(ids(groups.notKnown), ['silent-cafe']);
    assert.deepEqual(ids(groups.unconfirmed), [], 'the old café is known to be in the morning');
  });

  it('names the opening that suits the asked time, not the next one', () => {
    const groups = found({ kinds: ['family-cafe'], when: 'tomorrow', partOfDay: 'morning' });
    assert.equal(groups.fits[0]?.place.id, 'berry-cafe');
    assert.equal(groups.fits[0]?.opening?.day, '2026-11-26');
  });

  it('gives only what is open at this moment for "now"', () => {
    assert.deepEqual(ids(found({ when: 'now' }).fits), ['berry-cafe', 'big-house']);
    assert.deepEqual(ids(found({ when: 'now' }, new Date('2026-11-25T16:00:00+02:00')).fits), [
      'youth-house',
    ]);
  });

  it('does not send a baby to the youth house nor a teenager to a family café', () => {
    const baby = Object.values(found({ audiences: ['baby'] })).flatMap(ids);
    assert.ok(!baby.includes('youth-house'));
    assert.equal(baby[0], 'evening-cafe', 'meant for babies');
    const teen = Object.values(found({ audiences: ['teen'] })).flatMap(ids);
    assert.ok(teen.includes('youth-house') && !teen.includes('berry-cafe'));
  });

  it('puts places that serve the need first', () => {
    const base = baseOf({
      places: [place('a', { hours: '24/7' }), place('b', { needs: ['loneliness'], hours: 'Sa 10:00-12:00' })],
    });
    const result = searchPlaces({ municipality: '901', needs: ['loneliness'] }, { base, now: wednesday });
    assert.deepEqual(result.outcome === 'found' && ids(result.found.fits), ['b', 'a']);
  });

  it('puts the unconfirmed place that was heard of last first', () => {
    const base = baseOf({
      places: [
        place('a', { confirmedOn: null }),
        place('b', { confirmedOn: '2017-05' }),
        place('c', { confirmedOn: '2024-08-01' }),
      ],
    });
    const result = searchPlaces({ municipality: '901' }, { base, now: wednesday });
    assert.deepEqual(result.outcome === 'found' && ids(result.found.unconfirmed), ['c', 'b', 'a']);
  });

  it('leaves out what the family does not want', () => {
    const excludes = { kinds: ['family-cafe' as const], audiences: ['teen' as const] };
    assert.deepEqual(ids(found({ excludes }).fits), ['big-house', 'fathers-group']);
    const notMornings = found({ kinds: ['family-cafe'], excludes: { partsOfDay: ['morning'] } });
    assert.deepEqual(ids(notMornings.fits), ['evening-cafe', 'big-house']);
    const notThursdays = found({ kinds: ['family-cafe'], excludes: { whens: ['thu'] } });
    assert.ok(!ids(notThursdays.fits).includes('evening-cafe'));
  });

  it('finds in a municipality also what serves it from next door, with the distance left out', () => {
    const groups = found({ municipality: '903', kinds: ['church-family-club'] });
    assert.deepEqual(ids(groups.fits), ['shared-club']);
    assert.equal(groups.fits[0]?.km, null);
  });

  it('offers another time, another kind and the neighbours when there is none', () => {
    const { alternatives } = noneFound({ kinds: ['church-family-club'], when: 'weekend' });
    assert.deepEqual(ids(alternatives.otherTimes), []);
    assert.equal(alternatives.otherKinds[0]?.place.id, 'silent-cafe');
    assert.deepEqual(ids(alternatives.nearby), ['near-club', 'shared-club']);
    assert.equal(Math.round(alternatives.nearby[0]?.km ?? 0), 25);
  });

  it('offers the same kind here at another time', () => {
    const { alternatives } = noneFound({ kinds: ['youth-place'], when: 'weekend' });
    assert.deepEqual(ids(alternatives.otherTimes), ['youth-house']);
  });

  it('does not look further than a family drives', () => {
    const { alternatives } = noneFound({ municipality: '904', kinds: ['family-cafe'] });
    assert.deepEqual(alternatives.nearby, []);
  });

  it('goes to the neighbours when the municipality itself is not wanted', () => {
    const result = noneFound({ kinds: ['church-family-club'], excludes: { municipalities: ['901', '902'] } });
    assert.deepEqual(ids(result.alternatives.nearby), ['shared-club'], 'it serves the third one as well');
  });

  it('reckons distances from the village that was named', () => {
    const { alternatives } = noneFound({
      kinds: ['church-family-club'],
      origin: { lat: 62 + 20 / 111.2, lon: 27 },
    });
    assert.equal(Math.round(alternatives.nearby[0]?.km ?? 0), 5);
  });

  it('counts a place on a break alone as none found, and still says so', () => {
    const base = baseOf({ places: [place('resting', { status: 'planned', statusFrom: '2027-01-15' })] });
    const result = searchPlaces({ municipality: '901' }, { base, now: wednesday });
    assert.equal(result.outcome, 'none-found');
    assert.deepEqual(result.outcome === 'none-found' && ids(result.paused), ['resting']);
  });

  it('says in July that a family café may be on a break, but not of one with seasons of its own', () => {
    const july = new Date('2026-07-08T10:00:00+03:00');
    const base = baseOf({
      places: [
        place('termtime', { hours: 'We 09:00-12:00', confirmedOn: '2026-05-20' }),
        place('summery', {
          hours: 'Jun-Aug We 09:00-12:00',
          hoursHaveSeasons: true,
          confirmedOn: '2026-05-20',
        }),
        place('house', { kind: 'family-house', hours: 'We 09:00-12:00', confirmedOn: '2026-05-20' }),
      ],
    });
    const result = searchPlaces({ municipality: '901', when: 'now' }, { base, now: july });
    const groups = result.outcome === 'found' ? result.found : assert.fail();
    assert.deepEqual(ids(groups.fits), ['house', 'summery']);
    assert.deepEqual(ids(groups.notKnown), ['termtime']);
    assert.equal(groups.notKnown[0]?.state.is, 'break-possible');
  });

  it('finds nothing for a code that is no municipality', () => {
    assert.equal(noneFound({ municipality: '999' }).alternatives.nearby.length, 0);
  });

  it('gives a hundred at most and counts them all', () => {
    const base = baseOf({ places: Array.from({ length: 130 }, (_, index) => place(`p${index}`)) });
    const result = searchPlaces({ municipality: '901' }, { base, now: wednesday });
    assert.equal(result.outcome === 'found' && result.found.fits.length, 100);
    assert.equal(result.outcome === 'found' && result.total, 130);
  });
});
