import assert from 'node:assert/strict';
import { createKnowledgeBase } from '../../../src/guidance/knowledge/create-knowledge-base.js';
import { Family } from './family.js';
import { codeOf, testBase } from './test-base.js';

const cafes = {
  intent: 'find-place' as const,
  filters: { municipality: codeOf('Kuopio'), kinds: ['family-cafe' as const] },
};
const at = (family: Family, filters: object) =>
  family.say('x', { ...cafes, filters: { ...cafes.filters, ...filters } });

/** Only places that nobody has confirmed, their hours unknown but for the old Thursday. */
const doubtfulBase = createKnowledgeBase({
  ...testBase.content,
  places: testBase.content.places
    .filter(({ id }) => ['kuopio-kelo', 'kuopio-vanha'].includes(id))
    .map((place) => ({ ...place, confirmedOn: '2021-03-01' })),
});

describe('takeTurn: a time that is not known to suit', () => {
  it('is said of unconfirmed places in a sentence of its own, so that no two days get the same reply', () => {
    const family = new Family({ base: doubtfulBase });
    const before = at(family, {});
    assert.doesNotMatch(before.text, /En tiedä, onko/);
    const saturday = at(family, { when: 'sat' });
    assert.match(saturday.lead.at(-1) ?? '', /^En tiedä, onko tämä auki lauantaina\.$/);
    const thursday = at(family, { when: 'thu', partOfDay: 'evening' });
    assert.match(thursday.lead.at(-1) ?? '', /^En tiedä, ovatko nämä auki torstaina illalla\.$/);
    assert.notEqual(saturday.text, thursday.text);
  });

  it('is said in the languages of cards too', () => {
    for (const [language, words] of [
      ['sv', /^Jag vet inte om det här stället har öppet på lördag\.$/],
      ['ru', /^Не знаю, открыто ли/],
    ] as const) {
      const family = new Family({ base: doubtfulBase, language });
      family.state = { ...family.state, language };
      assert.match(at(family, { when: 'sat' }).lead.at(-1) ?? '', words);
    }
  });

  it('is said once: over the others beside those that suit, or in the lead', () => {
    const beside = at(new Family(), { when: 'thu', partOfDay: 'evening' });
    assert.deepEqual(
      beside.lead.filter((line) => line.includes('en tiedä')),
      [],
    );
    assert.match(
      beside.groups.map(({ heading }) => heading ?? '').join('|'),
      /En tiedä, onko tämä auki torstaina illalla – kysy ennen kuin lähdet/,
    );
    const alone = at(new Family(), { when: 'sat' });
    assert.equal(alone.lead.filter((line) => line.includes('en tiedä')).length, 1);
  });
});

describe('takeTurn: a refusal when nothing was asked', () => {
  it('gets one short sentence and the main choices, not the last list again', () => {
    const family = new Family();
    at(family, {});
    const reply = family.say('x', { answers: 'decline' });
    assert.deepEqual(reply.lead, ['Sinun ei tarvitse kertoa.']);
    assert.deepEqual(reply.groups, []);
    assert.ok(reply.buttons.length > 2);
  });
});

describe('takeTurn: easy language', () => {
  it('is kept in the lead and the headings of what was found and what was not', () => {
    const family = new Family({ base: doubtfulBase });
    family.state = { ...family.state, easy: true };
    const found = at(family, { when: 'sat' });
    assert.match(found.lead.join(' '), /En tiedä, onko paikka auki lauantaina\. Kysy ensin\./);
    assert.match(found.groups.at(-1)?.heading ?? '', /^(En tiedä, onko tämä|Vanha tieto)/);
    const none = at(family, { municipality: codeOf('Siilinjärvi'), when: 'sat' });
    assert.match(none.lead[0] ?? '', /^En löytänyt Siilinjärvellä perhekahvilaa, joka on auki lauantaina\.$/);
  });
});
