import assert from 'node:assert/strict';
import { createSay, variantsOf } from '../../../src/guidance/dialog/say.js';

const wording = {
  hello: {
    fi: 'Hei {name}.',
    sv: 'Hej {name}.',
    en: 'Hello {name}.',
    ru: 'Здравствуйте, {name}.',
    easy: { fi: 'Hei.', sv: 'Hej.', en: 'Hello.' },
    variants: [{ fi: 'Hei taas {name}.', sv: 'Hej igen {name}.', en: 'Hello again {name}.' }],
  },
  places: {
    fi: '{count, plural, one {yksi paikka} other {# paikkaa}}',
    sv: '{count, plural, one {ett ställe} other {# ställen}}',
    en: '{count, plural, one {one place} other {# places}}',
  },
};

describe('createSay', () => {
  const say = createSay(wording);
  const fi = { language: 'fi', easy: false } as const;

  it('fills in what stands in braces', () => {
    assert.equal(say('hello', fi, { name: 'Aino' }), 'Hei Aino.');
  });

  it('counts as the language counts', () => {
    assert.equal(say('places', fi, { count: 1 }), 'yksi paikka');
    assert.equal(say('places', { ...fi, language: 'sv' }, { count: 3 }), '3 ställen');
  });

  it('says the easy text where it is written', () => {
    assert.equal(say('hello', { ...fi, easy: true }, { name: 'Aino' }), 'Hei.');
    assert.equal(say('places', { ...fi, easy: true }, { count: 2 }), '2 paikkaa');
  });

  it('says the same thing in another way on another turn, and comes round again', () => {
    assert.equal(say('hello', { ...fi, turn: 1 }, { name: 'Aino' }), 'Hei taas Aino.');
    assert.equal(say('hello', { ...fi, turn: 2 }, { name: 'Aino' }), 'Hei Aino.');
  });

  it('speaks English where a card language is not written, and Finnish to a Sámi speaker', () => {
    assert.equal(say('hello', { ...fi, language: 'ru' }, { name: 'Анна' }), 'Здравствуйте, Анна.');
    assert.equal(say('places', { ...fi, language: 'ar' }, { count: 1 }), 'one place');
    assert.equal(say('places', { ...fi, language: 'se' }, { count: 1 }), 'yksi paikka');
  });

  it('fails on a key or a value that is missing, as that is a mistake of ours', () => {
    assert.throws(() => say('bye', fi), /No wording for "bye"/);
    assert.throws(() => say('hello', fi));
  });
});

describe('variantsOf', () => {
  it('counts the ways of saying a key', () => {
    assert.equal(variantsOf(wording, 'hello'), 2);
    assert.equal(variantsOf(wording, 'places'), 1);
    assert.equal(variantsOf(wording, 'bye'), 0);
  });
});
