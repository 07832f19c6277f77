import assert from 'node:assert/strict';
import { PlaceNames } from '../../../src/guidance/text/place-names.js';
import { tokenise } from '../../../src/guidance/text/tokenise.js';
import { inventedMunicipalities } from '../../support/invented-municipalities.js';

const names = new PlaceNames({
  municipalities: inventedMunicipalities,
  moreNames: { Hillajoki: ['Хиллайоки'] },
  notPlaces: ['hillajuoma'],
});
const find = (text: string) => names.find(tokenise(text), ({ folded }) => folded === 'lillvika');
const codes = (text: string) => find(text).map(({ code }) => code);

describe('PlaceNames', () => {
  it('finds a name in its given case forms', () => {
    assert.deepEqual(
      find('asun Hillajoella').map(({ code, form }) => [code, form]),
      [['901', 'in']],
    );
  });
  it('finds it without diacritics and in lower case', () => assert.deepEqual(codes('hjortrona'), ['901']));
  it('finds spoken forms', () => {
    assert.deepEqual(codes('pikkulahes ja hillajoel'), ['902', '901']);
  });
  it('finds it with a clitic', () => assert.deepEqual(codes('onko hillajoellakin'), ['901']));
  it('finds a village and gives its municipality', () => assert.deepEqual(codes('suopurossa'), ['901']));
  it('finds an alias of two words', () => assert.deepEqual(codes('hilla city'), ['901']));
  it('finds a name in another script', () => assert.deepEqual(codes('в Хиллайоки'), ['901']));
  it('finds a name with a slip in it', () => {
    const [mention] = find('hilajoki');
    assert.equal(mention?.code, '901');
    assert.ok((mention?.slips ?? 0) > 0);
  });
  it('never respells a word that is known as something else', () => assert.deepEqual(codes('lillvika'), []));
  it('leaves alone what is said to be no place', () => assert.deepEqual(codes('hillajuoma'), []));
  it('doubts the bare form of a common word, not its case form or its capital', () => {
    assert.equal(find('iso kumpu')[0]?.doubtful, true);
    assert.equal(find('asun kummussa')[0]?.doubtful, false);
    assert.equal(find('tervehdys Kumpu')[0]?.doubtful, false);
  });
});
