import assert from 'node:assert/strict';
import { findPlaceByName } from '../../../src/guidance/knowledge/find-place-by-name.js';
import { baseOf, place } from './invented.js';

const base = baseOf({
  places: [
    place('house', { names: { fi: 'Mansikkalan Perheentalo', sv: 'Familjernas hus' }, kind: 'family-house' }),
    place('other-house', { names: { fi: 'Perheentalo' }, municipality: 'Mustikkala' }),
    place('hut', { names: { fi: 'Metsän tupa' }, aliases: ['Tupa'] }),
    place('wind', { names: { fi: 'Tuulimylly' } }),
    place('town-only', { names: { fi: 'Mansikkala' } }),
  ],
});

const ids = (name: string, municipality?: string) =>
  findPlaceByName(name, base, municipality).map(({ place: { id } }) => id);

describe('findPlaceByName', () => {
  it('finds a place by its very name, whatever the case', () => {
    assert.deepEqual(ids('PERHEENTALO', '901'), ['house']);
    assert.equal(findPlaceByName('Perheentalo', base, '901')[0]?.likeness, 1);
  });

  it('finds it inflected and in the middle of a message', () => {
    assert.deepEqual(ids('milloin Mansikkalan Perheentalossa on tilaa', '901')[0], 'house');
    assert.equal(ids('perheentalolle')[0], 'house');
  });

  it('finds it by its name in the other language', () => {
    assert.deepEqual(ids('var ligger familjernas hus'), ['house']);
  });

  it('knows a softened consonant from another word', () => {
    assert.deepEqual(ids('Tuvalla'), ['hut']);
    assert.deepEqual(ids('tuulimyllyllä'), ['wind']);
  });

  it('keeps to the municipality when it is known', () => {
    assert.deepEqual(ids('perheentalo', '902'), ['other-house']);
  });

  it('finds nothing for words that are no name', () => {
    assert.deepEqual(ids('missä voi syödä lounasta'), []);
    assert.deepEqual(ids(''), []);
  });
});
