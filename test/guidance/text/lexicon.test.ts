import assert from 'node:assert/strict';
import { Lexicon, longestOnly } from '../../../src/guidance/text/lexicon.js';
import { tokenise } from '../../../src/guidance/text/tokenise.js';

const lexicon = new Lexicon({
  cafe: { fi: ['-kahvil-'], sv: ['öppet café'] },
  weather: { fi: ['=sää'] },
  tired: { fi: ['en .. jaksa-', 'väsy-'], en: ['worn/tired out'] },
  thursday: { fi: ['to'] },
  evening: { fi: ['ilta-'] },
  afternoon: { fi: ['iltapäiv-'] },
});
const concepts = (text: string, language: 'fi' | 'sv' | 'en') =>
  lexicon.match(tokenise(text), language).map(({ concept }) => concept);

describe('Lexicon', () => {
  it('finds a part of a compound', () => assert.deepEqual(concepts('vauvakahvilassa', 'fi'), ['cafe']));
  it('finds a beginning in any case form', () => assert.deepEqual(concepts('olen väsynyt', 'fi'), ['tired']));
  it('finds it written without diacritics', () => assert.deepEqual(concepts('vasynyt', 'fi'), ['tired']));
  it('insists on diacritics where told', () => {
    assert.deepEqual(concepts('sää', 'fi'), ['weather']);
    assert.deepEqual(concepts('saa', 'fi'), []);
  });
  it('lets other words stand between', () => {
    assert.deepEqual(concepts('en mä enää jaksaisi', 'fi'), ['tired']);
    assert.deepEqual(concepts('en yksi kaksi kolme neljä jaksa', 'fi'), []);
  });
  it('reads alternatives', () => assert.deepEqual(concepts('so tired out', 'en'), ['tired']));
  it('keeps short words to their own language', () => {
    assert.deepEqual(concepts('go to', 'en'), []);
    assert.deepEqual(concepts('tule to', 'fi'), ['thursday']);
  });
});

describe('longestOnly', () => {
  it('keeps the longer of two that overlap', () => {
    const kept = longestOnly(lexicon.match(tokenise('iltapäivällä'), 'fi'));
    assert.deepEqual(
      kept.map(({ concept }) => concept),
      ['afternoon'],
    );
  });
});
