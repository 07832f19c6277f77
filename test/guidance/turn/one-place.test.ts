import assert from 'node:assert/strict';
import { Family } from './family.js';
import { codeOf } from './test-base.js';

const details = { intent: 'place-details' as const };

/** A conversation in which a place was just told of. */
function toldOf(placeId: string): Family {
  const family = new Family();
  family.say('x', { ...details, placeId });
  return family;
}

describe('takeTurn: one fact of a place', () => {
  it('is answered first in words, and the card that was just shown does not come again', () => {
    const family = toldOf('kuopio-havu');
    assert.equal(family.reply?.groups[0]?.cards.length, 1);
    const reply = family.say('mikä on puhelinnumero', details);
    assert.deepEqual(reply.lead, ['Perhekahvila Havu, puhelin: 040 000 1001']);
    assert.deepEqual([reply.groups, reply.record.shows.places], [[], ['kuopio-havu']]);
  });

  it('comes before the card when the place was not told of yet', () => {
    const reply = new Family().say('havun osoite', { ...details, placeId: 'kuopio-havu' });
    assert.deepEqual(reply.lead, ['Perhekahvila Havu, osoite: Esimerkkikatu 1, Kuopio']);
    assert.equal(reply.groups[0]?.cards[0]?.id, 'kuopio-havu');
  });

  it('names whom to ask when it is not known', () => {
    const kelo = toldOf('kuopio-kelo');
    assert.deepEqual(kelo.say('entä numero', details).lead, [
      'Puhelinnumeroa en tiedä. Kysy: Kelon seurakunta',
    ]);
    assert.deepEqual(kelo.say('osoite', details).lead, ['Osoitetta en tiedä. Kysy: Kelon seurakunta']);
    assert.deepEqual(kelo.say('onko auki', details).lead, ['En tiedä aukioloa. Kysy: Kelon seurakunta']);
  });

  it('tells hours as sure as they are, and the price', () => {
    const open = toldOf('kuopio-havu').say('onko se auki', details).lead[0] ?? '';
    assert.match(open, /^Perhekahvila Havu: avoinna nyt klo 12 asti\. Aukiolo: ma ja ke 9–12/);
    const before = toldOf('kuopio-vanha').say('onko auki', details).lead[0] ?? '';
    assert.match(before, /^En tiedä, milloin Perhekahvila Vanha on nyt auki\. Aiemmin: to/);
    const price = toldOf('kuopio-tuohi').say('paljonko maksaa', details).lead;
    assert.deepEqual(price, ['Perhekahvila Tuohi, hinta: Kahvi 2 euroa']);
  });

  it('is not told twice in full to one who asks in general again', () => {
    const reply = toldOf('kuopio-kelo').say('kerro siitä', details);
    assert.deepEqual(reply.lead, ['Perhekahvila Kelo: muuta en tiedä. Kysy lisää: Kelon seurakunta']);
    assert.deepEqual(reply.groups, []);
  });
});

describe('takeTurn: feedback', () => {
  const feedback = { intent: 'feedback' as const, filters: { municipality: codeOf('Kuopio') } };

  it('on a named place names its keeper with a number, and no other place', () => {
    const reply = new Family().say('väärä tieto', { ...feedback, placeId: 'kuopio-havu' });
    assert.match(reply.lead[0] ?? '', /Perhekahvila Havu tiedoista huolehtii Esimerkkiyhdistys ry/);
    const cards = reply.groups.flatMap((group) => group.cards);
    assert.deepEqual(
      cards.map(({ title }) => title),
      ['Esimerkkiyhdistys ry'],
    );
    assert.equal(cards[0]?.links[0]?.url, 'tel:0400001000');
    assert.equal(cards[0]?.links[1]?.url, 'https://havu.example/');
    assert.deepEqual(reply.record.shows.places, ['kuopio-havu']);
  });

  it('on the place in focus goes to its keeper, or to whom to ask when none is known', () => {
    const reply = toldOf('kuopio-vanha').say('ei pidä paikkaansa', feedback);
    assert.match(reply.lead[0] ?? '', /En tiedä, kuka huolehtii paikan Perhekahvila Vanha tiedoista/);
    assert.match(reply.lead[0] ?? '', /Kuopio, kunnan neuvonta/);
  });

  it('on Luotsi itself is not sent to any place', () => {
    const reply = toldOf('kuopio-havu').say('botti oli tyhmä', feedback);
    assert.match(reply.lead[0] ?? '', /^Kiitos palautteesta\./);
    assert.deepEqual(reply.record.shows.places, []);
    assert.deepEqual(reply.record.shows.helplines, ['neuvontalinja-savo']);
  });
});
