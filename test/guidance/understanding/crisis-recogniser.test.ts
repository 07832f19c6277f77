import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Crisis } from '../../../src/guidance/taxonomy.js';
import { fullLanguages, languages } from '../../../src/guidance/text/languages.js';
import { heldOut, phraseGroups, recogniser } from './shipped-crises.js';

const kindOf = (text: string): Crisis | null => recogniser.recognise(text)?.kind ?? null;
const missedOf = (texts: readonly string[]) => texts.filter((text) => kindOf(text) === null);
const alarmsOf = (texts: readonly string[]) => texts.filter((text) => kindOf(text) !== null);

const hardest = 'near-misses-2.yaml';

describe('createCrisisRecogniser: what is recognised', () => {
  for (const language of languages) {
    const { crises, nearMisses } = heldOut(language);
    const texts = crises.flatMap((group) => group.texts);

    it(`${language}: at least 95 in 100 of messages of danger that it was not made from`, () => {
      const missed = missedOf(texts);
      assert.ok(texts.length >= 25);
      assert.ok(missed.length <= texts.length * 0.05, missed.join('\n'));
    });

    it(`${language}: nine in ten of them as the kind whose reply fits`, () => {
      const other = crises.flatMap(({ crisis, also, texts: told }) =>
        told.filter((text) => ![crisis, ...also, null].includes(kindOf(text))),
      );
      assert.ok(other.length <= texts.length * 0.1, other.join('\n'));
    });

    it(`${language}: no more than one in ten of the messages that only sound like danger`, () => {
      const alarms = alarmsOf(nearMisses);
      assert.ok(alarms.length <= nearMisses.length * 0.1, alarms.join('\n'));
    });

    it(`${language}: at least 95 in 100 of the phrases that its words were made with`, () => {
      const urgent = phraseGroups(language, (file) => file === 'crisis.yaml').flatMap((group) => group.texts);
      assert.ok(urgent.length >= 40);
      assert.ok(missedOf(urgent).length <= urgent.length * 0.05, missedOf(urgent).join('\n'));
    });

    it(`${language}: less than one in a hundred of what families otherwise say`, () => {
      const others = phraseGroups(language, (file) => file !== hardest)
        .filter(({ intent }) => intent !== 'urgent')
        .flatMap((group) => group.texts);
      const most = Math.max(2, others.length * 0.01);
      assert.ok(alarmsOf(others).length <= most, alarmsOf(others).join('\n'));
    });

    it(`${language}: no more than one in ten of the phrases written to sound most like danger`, () => {
      const near = phraseGroups(language, (file) => file === hardest).flatMap((group) => group.texts);
      assert.ok(alarmsOf(near).length <= near.length * 0.1, alarmsOf(near).join('\n'));
    });
  }

  it('holds enough near-misses to mean something in the full languages', () => {
    for (const language of fullLanguages) assert.ok(heldOut(language).nearMisses.length >= 30);
  });
});

describe('createCrisisRecogniser: how words are read', () => {
  const cases: [fact: string, text: string, kind: Crisis | null][] = [
    ['without the dots of ä and ö', 'aiti loi minua ja pelkaan menna kotiin, oon 11', 'child-afraid'],
    ['with a letter missing', 'puoliso kurisi minua kurkusta ja uhkailee', 'violence'],
    ['with letters swapped', 'taapero nieli tiskitalbetin ja pesuaienetta', 'poisoning'],
    ['shouted and stretched', 'APUAAA MIES HAKKAAAAA MUA NYT', 'violence'],
    ['denied: he does not hit', 'hän ei lyö minua mutta on ilkeä', null],
    ['denied twice: he does not stop hitting', 'hän ei lopeta minun lyömistä', 'violence'],
    ['of long ago', 'exmieheni löi minua vuosia sitten', null],
    ['of long ago and again', 'mieheni löi minua vuosia sitten ja eilen taas', 'violence'],
    ['of an animal', 'koira söi sienen metsässä', null],
    ['of a toddler who hits', 'kaksivuotias lyö minua kun suuttuu', null],
    ['of a laugh', 'halusin kuolla nauruun', null],
    ['of an essay', 'kirjoitan esseetä: mies lyö vaimoa', null],
    [
      'in a language that the conversation was not in',
      'anteeksi huono suomi, my husband hit me just now',
      'violence',
    ],
  ];
  for (const [fact, text, kind] of cases) {
    it(fact, () => {
      assert.equal(kindOf(text), kind);
    });
  }
});

describe('createCrisisRecogniser: which kind answers', () => {
  const cases: [fact: string, text: string, kind: Crisis][] = [
    [
      'violence before the injury that it caused',
      'mies hakkasi minut ja verta tulee eikä se tyrehdy',
      'violence',
    ],
    ['danger to life before the poison', 'lapsi söi sieniä ja kouristelee', 'danger-to-life'],
    ['a person on the line before the pills', 'haluan kuolla ja otin kourallisen lääkkeitä', 'suicide'],
    ["the child's own reply for a child at home", 'oon 12 ja isä löi mua', 'child-afraid'],
  ];
  for (const [fact, text, kind] of cases) {
    it(fact, () => {
      assert.equal(kindOf(text), kind);
    });
  }

  it('says when a child writes of itself, whatever the kind', () => {
    const found = recogniser.recognise('oon 14 enkä halua enää elää');
    assert.deepEqual([found?.kind, found?.child], ['suicide', true]);
    assert.equal(recogniser.recognise('olen 12 viikolla raskaana ja mies löi minua')?.child, false);
  });

  it('tells which rules held, in ids alone', () => {
    const found = recogniser.recognise('mies löi minua Mansikkalassa');
    assert.ok(found && found.why.length > 0 && found.score > 0.5);
    assert.ok(found.why.every((why) => /^[a-z]{2}:[a-z0-9-]+$/.test(why)));
  });

  it('does not read the names of places', () => {
    const text = 'uhkaa tappaa meidät';
    const from = 0;
    assert.ok(recogniser.recognise(text));
    assert.equal(recogniser.recognise(text, { municipalityMask: [{ from, to: text.length }] }), null);
  });
});

describe('createCrisisRecogniser: whatever is written', () => {
  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.lorem()), (text) => {
        recogniser.recognise(text);
      }),
      { numRuns: 300, seed: 112 },
    );
    assert.equal(recogniser.recognise(''), null);
  });

  it('reads a message of ten thousand words in no more than half a second, its end too', () => {
    const long = `${'kahvi ja pulla '.repeat(3300)} mies löi minua`;
    const began = performance.now();
    assert.equal(kindOf(long), 'violence');
    assert.ok(performance.now() - began < 500);
  });
});

describe('writerIsChild', () => {
  it('knows a child by its age, its school and its words', () => {
    for (const text of [
      'oon 13 ja tylsää',
      'ja e 12 år',
      "I'm 11",
      'мне 12 лет',
      'عمري 12 سنة',
      'lean 12 jagi',
    ]) {
      assert.ok(recogniser.writerIsChild(text), text);
    }
  });

  it('does not take a parent for a child', () => {
    for (const text of [
      'poikani on 13',
      'oon 16 viikolla raskaana',
      'my son is 12',
      'mies on 17 v vanhempi',
    ]) {
      assert.ok(!recogniser.writerIsChild(text), text);
    }
  });
});
