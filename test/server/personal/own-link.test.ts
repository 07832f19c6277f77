import assert from 'node:assert/strict';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { put } from '../../../src/network/collection.js';
import { contacts } from '../../../src/network/contacts/contact.js';
import { networks } from '../../../src/network/networks/network.js';
import { FileStore } from '../../../src/storage/file-store.js';
import { storedNetworks } from '../../../src/storage/stored-networks.js';
import { inventedContact, inventedNetwork, now } from '../../network/invented-networks.js';
import { type RunningApp, startApp } from '../../support/running-app.js';
import { SmtpInbox } from '../../support/smtp-inbox.js';

/** A data folder with one network, as a service left it. */
async function folderWithAino(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'luotsi-links-'));
  const files = new FileStore({ folder, clock: () => now, report: () => {} });
  await storedNetworks(files, () => {}).write('juva', [
    put(networks, { id: 'juva', value: inventedNetwork(), version: null }),
    put(contacts, { id: 'aino', value: inventedContact(), version: null }),
  ]);
  await files.flush();
  return folder;
}

/** A mail's body as it reads, quoted-printable undone. */
const readable = (text: string) =>
  text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

describe('a link asked for by e-mail', () => {
  const inbox = new SmtpInbox();
  let app: RunningApp;
  before(async () => {
    app = await startApp({
      LUOTSI_DATA: await folderWithAino(),
      LUOTSI_SMTP_URL: await inbox.listen(),
      LUOTSI_MAIL_FROM: 'Luotsi <luotsi@county.example>',
      LUOTSI_DEV: '1',
    });
  });
  after(async () => {
    await app.end();
    await inbox.close();
  });

  const ask = async (email: string) => {
    const answer = await fetch(`${app.url}/oma`, { method: 'POST', body: new URLSearchParams({ email }) });
    return { status: answer.status, text: await answer.text() };
  };
  const settled = async () => {
    for (let waits = 0; inbox.mails.length === 0 && waits < 100; waits += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  it('is offered on a plain page', async () => {
    assert.match(await (await fetch(`${app.url}/oma`)).text(), /Kirjoita työsähköpostisi/);
    assert.match(await (await fetch(`${app.url}/oma?lang=sv`)).text(), /Skriv din arbets-e-post/);
  });

  it('comes to the address of the list, opens the own entry, and confirms it at a press', async () => {
    const { text } = await ask('Aino.Esimerkki@neuvola.example');
    assert.match(text, /linkki tulee siihen/);
    await settled();
    const [mail] = inbox.mails;
    assert.deepEqual(mail?.to, ['aino.esimerkki@neuvola.example']);
    const [link = ''] = /http:\/\/127\.0\.0\.1:\d+\/oma\/\S+/.exec(readable(mail?.text ?? '')) ?? [];
    assert.match(await (await fetch(link)).text(), /Aino Esimerkki/);
    const pressed = await fetch(link, { method: 'POST', body: new URLSearchParams({ act: 'confirm' }) });
    assert.match(await pressed.text(), /Tiedot on vahvistettu/);
  });

  it('tells nobody whether an address stands on a list', async () => {
    inbox.mails.length = 0;
    assert.deepEqual(await ask('joku.muu@muualla.example'), await ask('aino.esimerkki@neuvola.example'));
    await settled();
    assert.deepEqual(
      inbox.mails.map(({ to }) => to),
      [['aino.esimerkki@neuvola.example']],
    );
  });

  it('is sent a few times an hour only', async () => {
    const statuses = [];
    for (let times = 0; times < 8; times += 1) statuses.push((await ask('x@y.example')).status);
    assert.ok(statuses.includes(429));
  });
});
