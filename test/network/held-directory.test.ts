import assert from 'node:assert/strict';
import { changeLog } from '../../src/network/changes/change.js';
import { performDeed } from '../../src/network/changes/perform-deed.js';
import { HeldDirectory } from '../../src/network/held-directory.js';
import { standingOfContact } from '../../src/network/people/standing.js';
import { tidyUp } from '../../src/network/tidy-up.js';
import { now } from './invented-networks.js';
import { chance, StoredJuva } from './stored-juva.js';

describe('HeldDirectory', () => {
  let juva: StoredJuva;
  beforeEach(async () => {
    juva = await StoredJuva.open();
  });
  afterEach(() => juva.close());

  it('shows an edit at once, and is the same object as long as nothing has changed', async () => {
    const held = new HeldDirectory(juva.store);
    const before = await held.current(now);
    assert.equal(await held.current(now), before);
    const standing = standingOfContact({ network: 'juva', contact: 'chair' }, before);
    const deed = { do: 'mark-left', network: 'juva', contact: 'aino' } as const;
    await performDeed(held.store, deed, { standing, chance, now });
    const after = await held.current(now);
    assert.notEqual(after, before);
    assert.equal(after.networks.get('juva')?.contacts.get('aino')?.leftAt, now.toISOString());
    assert.equal(
      before.networks.get('juva')?.contacts.get('aino')?.leftAt,
      null,
      'a snapshot stays as it was',
    );
  });

  it('sees an edit that was made while it was reading', async () => {
    const held = new HeldDirectory(juva.store);
    const directory = await held.current(now);
    const standing = standingOfContact({ network: 'juva', contact: 'chair' }, directory);
    const mark = (contact: string) =>
      performDeed(held.store, { do: 'mark-left', network: 'juva', contact }, { standing, chance, now });
    await Promise.all([mark('aino'), held.current(now), mark('member'), held.current(now)]);
    const contacts = (await held.current(now)).networks.get('juva')?.contacts;
    assert.ok(contacts?.get('aino')?.leftAt && contacts.get('member')?.leftAt);
  });
});

describe('tidyUp', () => {
  it('forgets the values of changes older than the network lets them live', async () => {
    const juva = await StoredJuva.open();
    await juva.perform('chair', { do: 'mark-left', network: 'juva', contact: 'aino' });
    await tidyUp(juva.store, now);
    assert.equal((await juva.all(changeLog))[0]?.valuesForgottenAt, null);
    await tidyUp(juva.store, new Date('2027-11-26T10:00:00+02:00'));
    assert.ok((await juva.all(changeLog))[0]?.valuesForgottenAt);
    await juva.close();
  });
});
