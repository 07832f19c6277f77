import assert from 'node:assert/strict';
import { put } from '../../../src/network/collection.js';
import { contacts } from '../../../src/network/contacts/contact.js';
import { bindByPress } from '../../../src/network/people/bind-by-press.js';
import { claimCode } from '../../../src/network/people/claim-code.js';
import { keptOfMe } from '../../../src/network/people/kept-of-me.js';
import { askForCode, codeToHandOver } from '../../../src/network/people/make-code.js';
import { oneTimeCodes } from '../../../src/network/people/one-time-code.js';
import { standingOf } from '../../../src/network/people/standing.js';
import type { TeamsPerson } from '../../../src/network/people/teams-person.js';
import { inventedContact, inventedNetwork, now } from '../invented-networks.js';
import { aino, chance, county, StoredJuva } from '../stored-juva.js';

const person = (): TeamsPerson => ({ tenantId: crypto.randomUUID(), objectId: crypto.randomUUID() });
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe('binding a person in Teams', () => {
  let juva: StoredJuva;
  const guest = person();
  beforeEach(async () => {
    juva = await StoredJuva.open();
  });
  afterEach(() => juva.close());

  const ask = async (who = guest, email = aino.email ?? '') =>
    askForCode(juva.store, { person: who, email, directory: await juva.directory() }, { chance, now });
  const claim = (code: string, who = guest, at = now) =>
    claimCode(juva.store, { person: who, code, chat: null }, { chance, now: at });
  const rights = async (who = guest) => standingOf(who, await juva.directory());

  it('unbound means no rights, whatever Teams says of the person', async () => {
    assert.deepEqual((await rights()).bound, false);
    assert.deepEqual((await rights()).memberships, []);
  });

  it('a code sent to the contact’s own address binds, written however', async () => {
    const code = await ask(guest, ' AINO.Esimerkki@neuvola.example ');
    assert.ok(code);
    assert.equal(await claim(` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`), 'bound');
    assert.equal((await rights()).memberships[0]?.contact.id, 'aino');
  });

  it('no code is made for an address that no list has, nor for one who has left', async () => {
    assert.equal(await ask(guest, 'nobody@juva.example'), null);
    await juva.perform('chair', { do: 'mark-left', network: 'juva', contact: 'aino' });
    assert.equal(await ask(), null);
  });

  it('a code is kept as a hash, works once, only for who asked, and not for long', async () => {
    const code = (await ask()) ?? '';
    const stored = await juva.store.list(oneTimeCodes, { homeId: county, now });
    assert.ok(!JSON.stringify(stored).includes(code));
    assert.equal(await claim(code, person()), 'wrong-code');
    assert.equal(await claim(code, guest, minutesLater(31)), 'wrong-code');
    assert.equal(await claim(code), 'bound');
    assert.equal(await claim(code), 'wrong-code');
  });

  it('a newer code takes the place of the older', async () => {
    const older = (await ask()) ?? '';
    const newer = (await ask()) ?? '';
    assert.equal(await claim(older), 'wrong-code');
    assert.equal(await claim(newer), 'bound');
  });

  it('five wrong codes in an hour are enough, even when the sixth is right', async () => {
    const code = (await ask()) ?? '';
    for (let tries = 0; tries < 5; tries += 1) assert.equal(await claim('WRONG-CODE'), 'wrong-code');
    assert.equal(await claim(code), 'too-many-attempts');
    const again = async () => {
      juva.clock = minutesLater(61);
      const fresh = await askForCode(
        juva.store,
        { person: guest, email: aino.email ?? '', directory: await juva.directory() },
        { chance, now: minutesLater(61) },
      );
      return claim(fresh ?? '', guest, minutesLater(62));
    };
    assert.equal(await again(), 'bound');
  });

  it('one address on two lists binds to both, and tells the person of both', async () => {
    const puumala = inventedNetwork({ id: 'puumala', municipalities: ['623'] });
    const { networks } = await import('../../../src/network/networks/network.js');
    const imported = inventedContact({ id: 'a2', toldAt: null });
    await juva.store.write('puumala', [
      put(networks, { id: 'puumala', value: puumala, version: null }),
      put(contacts, { id: 'a2', value: imported, version: null }),
    ]);
    await claim((await ask()) ?? '');
    assert.deepEqual((await rights()).memberships.map(({ network }) => network.id).sort(), [
      'juva',
      'puumala',
    ]);
    const stored = await juva.store.read(contacts, { homeId: 'puumala', id: 'a2', now });
    assert.equal(stored?.value.toldAt, now.toISOString());
  });

  it('the first coordinator named on the command line is bound by the code printed there', async () => {
    const code = await codeToHandOver(
      juva.store,
      { county, contacts: [], official: 'koordinaattori' },
      { chance, now },
    );
    assert.equal(await claim(code), 'bound');
    assert.equal((await rights()).posts[0]?.official.id, 'koordinaattori');
    assert.equal(await claim(code, person()), 'wrong-code');
  });

  it('the coordinator’s press binds; a chair’s does not', async () => {
    const bind = async (who: string) =>
      bindByPress(
        juva.store,
        { person: guest, network: inventedNetwork(), contact: 'member' },
        { standing: await juva.standing(who), now },
      );
    assert.equal(await bind('chair'), 'coordinator-only');
    assert.equal(await bind('koordinaattori'), 'bound');
    assert.equal((await rights()).memberships[0]?.contact.id, 'member');
  });

  it('a person sees all that is kept: the entry, what others changed in it and propose of it', async () => {
    const { confirmedAt, source, toldAt, leftAt, id, ...read } = aino;
    const edit = (details: object) =>
      ({ do: 'change-contact', network: 'juva', contact: 'aino', details, read }) as const;
    await juva.perform('member', edit({ title: 'ehdotus' }));
    await juva.perform('chair', edit({ title: 'muutos' }));
    await juva.perform('chair', { do: 'mark-left', network: 'juva', contact: 'member' });
    const [kept] = await keptOfMe(juva.store, await juva.standing('aino'), now);
    assert.equal(kept?.contact.title, 'muutos');
    assert.deepEqual(
      [kept?.changes.length, kept?.proposals.length],
      [1, 1],
      'and nothing of what concerns others',
    );
  });
});
