import assert from 'node:assert/strict';
import { alikeNames, findLookAlikes } from '../../../src/network/contacts/likeness.js';
import { inventedContact } from '../invented-networks.js';

describe('alikeNames', () => {
  const alike: [string, string][] = [
    ['Aino Esimerkki', 'Esimerkki Aino'],
    ['Aino Esimerkki', 'aino esimerki'],
    ['A. Esimerkki', 'Aino Esimerkki'],
    ['Päivi Keksitty', 'Paivi Keksitty'],
    ['Anna-Liisa Mallinen', 'Anna Liisa Mallinen'],
  ];
  const apart: [string, string][] = [
    ['Aino Esimerkki', 'Aila Esimerkki'],
    ['Matti Mallinen', 'Maija Mallinen'],
    ['Aino', 'Aino'],
    ['A. E.', 'Aino Esimerkki'],
  ];
  for (const [one, other] of alike) it(`${one} – ${other}`, () => assert.ok(alikeNames(one, other)));
  for (const [one, other] of apart) it(`not ${one} – ${other}`, () => assert.ok(!alikeNames(one, other)));
});

describe('findLookAlikes', () => {
  const aino = inventedContact();
  const find = (...others: Partial<typeof aino>[]) =>
    findLookAlikes([aino, ...others.map((one, at) => inventedContact({ id: `n${at}`, ...one }))]).map(
      ({ by }) => by.join('+'),
    );

  it('finds one person under two ways of writing', () => {
    assert.deepEqual(find({ name: 'Toinen Nimi', email: 'AINO.esimerkki@neuvola.example', phone: null }), [
      'email',
    ]);
    assert.deepEqual(
      find({
        name: 'Esimerkki, Aino',
        email: null,
        phone: { number: '+358 40 0000001', visibleTo: 'members' },
      }),
      ['phone+name'],
    );
  });

  it('takes two people at one office number, and one who has left, for what they are', () => {
    assert.deepEqual(find({ name: 'Toinen Nimi', email: null }), []);
    assert.deepEqual(find({ leftAt: '2026-11-01T06:00:00Z' }), []);
  });
});
