import assert from 'node:assert/strict';
import { ask } from '../support/chat-client.js';
import type { RunningApp } from '../support/running-app.js';
import {
  exitUrl,
  type MovableClock,
  movableClock,
  startRealApp,
  type Visit,
  visit,
  wordsOf,
} from './visit.js';

interface Saved {
  conversationId: string;
  token: string;
}

const savedIn = async ({ page }: Visit): Promise<Saved> => {
  const text = await page.evaluate<string | null>("sessionStorage.getItem('luotsi-conversation')");
  return JSON.parse(text ?? '{}');
};

describe('a conversation in its tab', () => {
  let app: RunningApp;
  let clock: MovableClock;
  before(async () => {
    clock = movableClock();
    app = await startRealApp(clock);
  });
  after(() => app.end());

  const statusOf = async ({ conversationId, token }: Saved) =>
    (await ask(app.url, `conversations/${conversationId}`, { method: 'GET', token })).status;

  const reload = async (family: Visit) => {
    await family.page.reload();
    await family.chatting();
  };

  it('is there again after a reload', async () => {
    const family = await visit(app);
    await family.say('perhekahvila Kuopiossa');
    await reload(family);
    await family.own('perhekahvila Kuopiossa').waitFor();
    await family.answerTo(() => family.button('Lisätietoja').first().click());
    await family.end();
  });

  it('offers to go on with the search when its messages are gone', async () => {
    const family = await visit(app);
    await family.say('perhekahvila Kuopiossa');
    clock.later(40);
    await reload(family);
    assert.match(await wordsOf(family.messages.first()), /Viimeksi etsit.*Jatketaanko/s);
    assert.equal(await family.own('perhekahvila Kuopiossa').count(), 0);
    await family.end();
  });

  it('shows an empty greeting and nothing else after a crisis', async () => {
    const family = await visit(app);
    await family.say('perhekahvila Kuopiossa');
    await family.say('mies hakkaa minua');
    await reload(family);
    assert.equal(await family.messages.count(), 1);
    const shown = await wordsOf(family.page.locator('#conversation'));
    assert.match(shown, /olen Luotsi/);
    assert.doesNotMatch(shown, /Kuopio|hakkaa|Viimeksi/);
    await family.end();
  });

  it('is gone on with after an hour of silence, with what was written', async () => {
    const family = await visit(app);
    await family.say('perhekahvila Kuopiossa');
    clock.later(61);
    await family.box.fill('entä iltaisin');
    await family.box.press('Enter');
    await family.messages.nth(4).waitFor();
    assert.match(await wordsOf(family.messages.last()), /Kuopio/);
    assert.equal(await family.page.getByText('Viimeksi etsit').count(), 0);
    await family.end();
  });

  it('sends what was written when the connection fails for a moment', async () => {
    const family = await visit(app);
    let failures = 2;
    await family.page.route('**/activities', (route) => {
      failures -= 1;
      return failures < 0 ? route.continue() : route.abort();
    });
    assert.match(await family.say('perhekahvila Kuopiossa'), /Kuopio/);
    assert.equal(await family.own('perhekahvila Kuopiossa').count(), 1);
    assert.ok(failures < 0);
    await family.end();
  });

  it('goes on in the page’s language when it is come back to in another', async () => {
    const family = await visit(app);
    await family.say('perhekahvila Kuopiossa');
    await family.page.goto(`${app.url}/?lang=sv`);
    await family.chatting();
    await family.page.getByText('Vi fortsätter på svenska').first().waitFor();
    assert.equal(await family.page.locator('html').getAttribute('lang'), 'sv');
    await family.end();
  });

  it('greets in the language that it went over to, also when its messages are gone', async () => {
    const family = await visit(app);
    await family.say('perhekahvila Kuopiossa');
    await family.page.getByRole('link', { name: 'Svenska' }).click();
    await family.page.locator('html[lang="sv"]').waitFor();
    clock.later(40);
    await reload(family);
    assert.match(await wordsOf(family.messages.first()), /Senast sökte du/);
    await family.end();
  });

  it('shows nothing of what was said before once the family has had its data deleted', async () => {
    const family = await visit(app);
    await family.say('perhekahvila Kuopiossa');
    await family.say('poista tietoni');
    await family.answerTo(() => family.button('Poista tietoni').click());
    await reload(family);
    assert.equal(await family.own('perhekahvila Kuopiossa').count(), 0);
    assert.doesNotMatch(await wordsOf(family.page.locator('#conversation')), /Kuopio/);
    await family.end();
  });

  it('begins anew when it was erased elsewhere', async () => {
    const family = await visit(app);
    const { conversationId, token } = await savedIn(family);
    await ask(app.url, `conversations/${conversationId}/forget`, { token });
    await reload(family);
    assert.notEqual((await savedIn(family)).conversationId, conversationId);
    await family.end();
  });

  for (const [how, leave] of Object.entries({
    'the button': (family: Visit) => family.page.getByRole('link', { name: 'Poistu nopeasti' }).click(),
    'Esc twice': async (family: Visit) => {
      await family.box.focus();
      await family.page.keyboard.press('Escape');
      await family.page.keyboard.press('Escape');
    },
  })) {
    it(`is erased here and on the server by ${how}, and Back does not return to it`, async () => {
      const family = await visit(app);
      const { page } = family;
      await family.say('perhekahvila Kuopiossa');
      await page.goto(`${app.url}/paikat`);
      await page.goto(`${app.url}/?lang=fi`);
      await family.chatting();
      const saved = await savedIn(family);
      assert.equal(await statusOf(saved), 200);
      await leave(family);
      await page.waitForURL(exitUrl);
      for (let tries = 0; (await statusOf(saved)) !== 404; tries += 1) assert.ok(tries < 50, 'still there');
      await page.goBack({ waitUntil: 'commit' }).catch(() => null);
      await page.waitForURL(exitUrl);
      await page.goto(`${app.url}/?lang=fi`);
      await family.chatting();
      assert.equal(await page.getByText('perhekahvila Kuopiossa').count(), 0);
      assert.notEqual((await savedIn(family)).conversationId, saved.conversationId);
      await family.end();
    });
  }

  it('is not left by a single Esc', async () => {
    const family = await visit(app);
    await family.page.keyboard.press('Escape');
    await family.say('kiitos');
    await family.end();
  });
});
