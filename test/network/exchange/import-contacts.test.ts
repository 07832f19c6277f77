import assert from 'node:assert/strict';
import { changeLog } from '../../../src/network/changes/change.js';
import type { DeedOf } from '../../../src/network/changes/deed.js';
import { put } from '../../../src/network/collection.js';
import { contacts } from '../../../src/network/contacts/contact.js';
import { planImport, rowsTaken } from '../../../src/network/exchange/plan-import.js';
import { aino, StoredJuva } from '../stored-juva.js';
import { names, sheet, words } from './words.js';

const list = sheet(
  'Nimi;Taho;Puhelin;Sähköposti',
  'Aino Esimerkki;Juvan neuvola;040 000 0111;',
  'Veikko Vihko;Srk;040 000 0002;veikko@srk.example',
  'Maija Mukana;Muu työpaikka;;',
);
const nobody = { same: new Set<number>(), new: new Set<number>() };

describe('an import', () => {
  let juva: StoredJuva;
  beforeEach(async () => {
    juva = await StoredJuva.open();
  });
  afterEach(() => juva.close());

  async function imported(settled = nobody): Promise<DeedOf<'import-contacts'>> {
    const planned = planImport(list, { names, words, list: await juva.all(contacts) });
    assert.ok(planned.ok);
    const rows = rowsTaken(planned.plan, settled);
    return { do: 'import-contacts', network: 'juva', from: 'Juvan lista 2026', ...rows };
  }
  const named = async (name: string) => (await juva.all(contacts)).filter((one) => one.name === name);

  it('adds the new, changes the known, and leaves the doubtful as they are', async () => {
    assert.equal((await juva.perform('koordinaattori', await imported())).outcome, 'done');
    const [veikko] = await named('Veikko Vihko');
    assert.equal(veikko?.source.way, 'import');
    assert.equal(veikko?.source.from, 'Juvan lista 2026');
    assert.equal(veikko?.toldAt, null);
    assert.equal((await juva.contact('aino'))?.phone?.number, '040 000 0111');
    assert.equal((await named('Maija Mukana')).length, 1);
    assert.equal((await juva.all(changeLog)).length, 2);
  });

  it('takes a doubtful row as the same person where that was settled', async () => {
    await juva.perform('koordinaattori', await imported({ ...nobody, same: new Set([4]) }));
    assert.deepEqual(
      (await named('Maija Mukana')).map(({ organisation }) => organisation),
      ['Muu työpaikka'],
    );
  });

  it('takes a doubtful row as a namesake where that was settled', async () => {
    await juva.perform('koordinaattori', await imported({ ...nobody, new: new Set([4]) }));
    assert.equal((await named('Maija Mukana')).length, 2);
  });

  it('writes over nothing that was changed after it was shown, and then takes no row', async () => {
    const deed = await imported();
    const stored = await juva.store.read(contacts, { homeId: 'juva', id: 'aino', now: juva.clock });
    assert.ok(stored);
    await juva.store.write('juva', [put(contacts, { ...stored, value: { ...aino, title: 'Uusi nimike' } })]);
    const outcome = await juva.perform('koordinaattori', deed);
    assert.ok(outcome.outcome === 'changed-meanwhile');
    assert.equal((await named('Veikko Vihko')).length, 0);
  });

  it('is the chair’s and the coordinator’s, not a member’s', async () => {
    assert.equal((await juva.perform('member', await imported())).outcome, 'refused');
    assert.equal((await juva.perform('chair', await imported())).outcome, 'done');
  });
});
