import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { contacts } from '../../src/network/contacts/contact.js';
import { networks } from '../../src/network/networks/network.js';
import { now } from '../network/invented-networks.js';
import { ask } from '../support/chat-client.js';
import { type Playground, startPlayground } from '../support/playground.js';
import { botId, people, TeamsApp, team, tenantId } from '../support/teams-app.js';
import { launchBrowser } from './browser.js';

describe('Luotsi in the Agents Playground, a client like Teams', () => {
  let app: TeamsApp;
  let playground: Playground;
  let browser: Browser;
  let page: Page;
  before(async function () {
    this.timeout(60_000);
    app = await TeamsApp.start();
    playground = await startPlayground(`${app.url}/api/messages`);
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(15_000);
  });
  after(async () => {
    await browser?.close();
    await playground?.stop();
    await app?.end();
  });
  const shows = (text: string | RegExp) => page.getByText(text).last().waitFor();
  const go = (name: RegExp) => page.getByRole('treeitem', { name }).click();
  const entry = async (id: string) => (await app.stored().read(contacts, { homeId: 'juva', id, now }))?.value;

  it('greets whoever brings it into a personal chat', async () => {
    await page.goto(playground.url);
    await shows(/Voit kysyä, kuka vastaa mistäkin/);
  });

  it('answers what is written in the personal chat', async () => {
    await page.getByRole('textbox').last().fill('kuka on puheenjohtaja Juvalla?');
    await page.getByRole('button', { name: 'Send Message' }).click();
    await shows('pekka@juva.example');
  });

  it('shows the own entry, and confirms it in place with one press', async () => {
    await page.getByRole('button', { name: 'Omat tietoni' }).first().click();
    await shows('Vahvistettu 1.9.2026');
    await page.getByRole('button', { name: 'Tiedot pitävät paikkansa' }).click();
    await shows('Kiitos, Pekka Puheenjohtaja');
    assert.equal(await page.getByRole('button', { name: 'Tiedot pitävät paikkansa' }).count(), 0);
    assert.equal((await entry('chair'))?.confirmedAt, now.toISOString());
  });

  it('asks the team which network it serves, and takes the answer in place', async () => {
    await go(/General/);
    await shows('Which network does this team serve?');
    await page.getByRole('radio').check();
    await page.getByRole('button', { name: 'Choose the network' }).click();
    await shows(/Tämä kanava palvelee nyt verkostoa/);
    const network = await app.stored().read(networks, { homeId: 'juva', id: 'juva', now });
    assert.equal(network?.value.channel?.teamId, team.id);
  });

  it('answers a mention in the channel, in its thread', async () => {
    const before = await page.getByText('pekka@juva.example').count();
    await page.getByRole('textbox').first().click();
    await page.keyboard.type('@Luotsi', { delay: 30 });
    await page
      .locator('[role=option], [role=listbox], li')
      .filter({ hasText: /^Luotsi$/ })
      .last()
      .click();
    await page.keyboard.type(' kuka on puheenjohtaja Juvalla?');
    await page.getByRole('button', { name: 'Post', exact: true }).click();
    await page.getByText('pekka@juva.example').nth(before).waitFor();
  });

  it('is told of its own accord in the personal chat that someone has left, and marks it with a press', async () => {
    const left = {
      ...{ type: 'conversationUpdate', id: 'left', channelId: 'msteams' },
      serviceUrl: `${playground.url}/_connector`,
      ...{
        from: { id: 'x' },
        recipient: { id: botId },
        conversation: { id: team.id, conversationType: 'channel' },
      },
      channelData: { tenant: { id: tenantId }, team },
      membersRemoved: [{ id: '29-1', aadObjectId: people.aino.objectId }],
    };
    assert.equal((await ask(app.url, '/api/messages', { body: left })).status, 200);
    await go(/Personal Chat/);
    await shows('Aino Esimerkki on poistunut tiimistä Juvan tiimi');
    await page.getByRole('button', { name: 'On lähtenyt' }).click();
    await shows('Valmis.');
    assert.equal((await entry('aino'))?.leftAt, now.toISOString());
  });
});
