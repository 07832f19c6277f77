import assert from 'node:assert/strict';
import { contacts } from '../../../src/network/contacts/contact.js';
import { type LinkSeal, linkDays, type PersonalLink } from '../../../src/network/links/personal-link.js';
import { createHttpServer } from '../../../src/server/create-http-server.js';
import { createLog } from '../../../src/server/log.js';
import { createRenderPage } from '../../../src/server/pages/render-page.js';
import { linkTokens } from '../../../src/server/personal/link-tokens.js';
import { registerPersonalPages } from '../../../src/server/personal/register-personal-pages.js';
import { testDialogs } from '../../guidance/turn/test-base.js';
import { now } from '../../network/invented-networks.js';
import { chance, county, StoredJuva } from '../../network/stored-juva.js';

const day = 86_400_000;
const ainosLink: PersonalLink = {
  county,
  person: { network: 'juva', contact: 'aino' },
  matter: { what: 'own-entry' },
  madeAt: now.toISOString(),
};

describe('the page of a personal link', () => {
  let juva: StoredJuva;
  let seal: LinkSeal;
  let clock: Date;
  let server: ReturnType<typeof createHttpServer>;
  let address: string;

  beforeEach(async () => {
    juva = await StoredJuva.open();
    seal = linkTokens([{ id: 'k1', secret: new Uint8Array(32).fill(7) }]);
    clock = new Date(now.getTime() + 60_000);
    server = createHttpServer({ log: createLog('silent'), report: () => {} });
    registerPersonalPages(server, {
      ...{ store: juva.store, seal, chance, say: testDialogs.say, style: '/assets/page.css' },
      ...{ sendLinks: null, spend: async () => {}, trustProxy: 0 },
      clock: () => clock,
      render: createRenderPage('src/web'),
    });
    await new Promise<void>((resolve) => server.server.listen(0, '127.0.0.1', resolve));
    const listening = server.server.address();
    assert.ok(listening && typeof listening === 'object');
    address = `http://127.0.0.1:${listening.port}/oma/${await seal.seal(ainosLink)}`;
  });
  afterEach(async () => {
    server.server.closeAllConnections();
    await new Promise((resolve) => server.server.close(resolve));
    await juva.close();
  });

  const aino = () => juva.contact('aino');
  const read = async (query = '') => (await fetch(address + query)).text();
  const press = (form: Record<string, string>) =>
    fetch(address, { method: 'POST', body: new URLSearchParams(form) });
  const shown = async (): Promise<string> => {
    const [, json = ''] = /name="read" value="([^"]+)"/.exec(await read('?edit')) ?? [];
    return json.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
  };
  const written = {
    ...{ act: 'change', name: 'Aino Esimerkki', organisation: 'Juvan neuvola', title: '' },
    ...{ phone: '040 000 0777', email: 'aino.esimerkki@neuvola.example', 'language-fi': '1' },
  };

  it('shows the person’s own entry and nobody else’s', async () => {
    const page = await read();
    assert.match(page, /<html lang="fi">/);
    assert.match(page, /Aino Esimerkki/);
    assert.match(page, /040 000 0001/);
    assert.doesNotMatch(page, /Pekka|Maija/);
  });

  it('changes nothing by being opened, however often: mail scanners open every link', async () => {
    const before = await aino();
    for (const query of ['', '?edit', '?act=confirm', '?act=remove']) {
      await fetch(address + query);
      await fetch(address + query, { method: 'HEAD' });
    }
    assert.deepEqual(await aino(), before);
  });

  it('confirms the entry with one press', async () => {
    assert.match(await (await press({ act: 'confirm' })).text(), /Kiitos\. Tiedot on vahvistettu/);
    assert.equal((await aino())?.confirmedAt, clock.toISOString());
  });

  it('corrects the entry', async () => {
    const answer = await press({ ...written, read: await shown(), 'phone-coordinator': '1' });
    assert.match(await answer.text(), /Uudet tiedot ovat käytössä heti/);
    assert.deepEqual((await aino())?.phone, { number: '040 000 0777', visibleTo: 'coordinator' });
  });

  it('says which field cannot be so, keeps what was written, and changes nothing', async () => {
    const before = await aino();
    const answer = await press({ ...written, read: await shown(), phone: 'soita joskus', email: 'a(at)b' });
    const page = await answer.text();
    assert.match(page, /Tarkista puhelinnumero/);
    assert.match(page, /Tarkista sähköpostiosoite/);
    assert.match(page, /value="soita joskus"/);
    assert.deepEqual(await aino(), before);
  });

  it('writes over nothing that others have changed meanwhile', async () => {
    const read = await shown();
    const stored = await juva.store.read(contacts, { homeId: 'juva', id: 'aino', now });
    assert.ok(stored);
    const title = 'Osastonhoitaja';
    await juva.perform('chair', {
      ...{ do: 'change-contact', network: 'juva', contact: 'aino', details: { title } },
      read: JSON.parse(read),
    });
    assert.match(await (await press({ ...written, read })).text(), /muutettu sillä välin.*Osastonhoitaja/s);
    assert.equal((await aino())?.phone?.number, '040 000 0001');
  });

  it('takes the person off the list, and asks once more before it deletes', async () => {
    assert.match(await (await press({ act: 'ask-remove' })).text(), /Tätä ei voi perua/);
    assert.ok(await aino());
    assert.match(await (await press({ act: 'remove' })).text(), /Tietosi on poistettu/);
    assert.equal(await aino(), undefined);
    assert.equal((await fetch(address)).status, 410);
  });

  it('opens nothing once its person has left', async () => {
    await press({ act: 'left' });
    assert.ok((await aino())?.leftAt);
    assert.match(await read(), /Tätä tietoa ei enää ole/);
  });

  it('opens nothing once it was closed; a link made later does', async () => {
    await press({ act: 'revoke' });
    const answer = await fetch(address);
    assert.equal(answer.status, 410);
    assert.match(await answer.text(), /Linkki on suljettu/);
    const later = new Date(clock.getTime() + 1_000).toISOString();
    const next = address.replace(/oma\/.*/, `oma/${await seal.seal({ ...ainosLink, madeAt: later })}`);
    assert.equal((await fetch(next)).status, 200);
  });

  it('opens nothing after its time', async () => {
    clock = new Date(now.getTime() + linkDays * day);
    const answer = await fetch(address);
    assert.equal(answer.status, 410);
    assert.match(await answer.text(), /vanhentunut/);
    assert.equal((await press({ act: 'confirm' })).status, 410);
  });

  it('opens nothing that was changed by a letter, sealed by another key, or made up', async () => {
    const [head, token = ''] = address.split('/oma/');
    const stranger = linkTokens([{ id: 'k1', secret: new Uint8Array(32).fill(8) }]);
    const changed = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const wrong of [changed, await stranger.seal(ainosLink), 'aino', '%00', `${'a'.repeat(3_000)}`]) {
      const answer = await fetch(`${head}/oma/${wrong}`, { headers: { 'accept-language': 'sv' } });
      assert.equal(answer.status, 404, wrong.slice(0, 40));
      assert.match(await answer.text(), /Adressen är ofullständig/);
    }
  });

  it('is kept by no cache, tells no other site where it was opened from, and runs no script', async () => {
    const { headers } = await fetch(address);
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    assert.doesNotMatch(await read(), /<script/);
  });

  it('shows what people write as text, never as markup', async () => {
    await press({ ...written, read: await shown(), organisation: '<b>Neuvola</b> & "muut"' });
    assert.match(await read(), /&lt;b&gt;Neuvola&lt;\/b&gt; &amp; &quot;muut&quot;/);
  });

  it('refuses a form that asks for nothing it knows', async () => {
    assert.equal((await press({ act: 'delete-all' })).status, 400);
    assert.equal((await press({ ...written, read: 'no json' })).status, 400);
  });
});
