import assert from 'node:assert/strict';
import type { RunningApp } from '../support/running-app.js';
import { looksOf, startRealApp, visit, wordsOf } from './visit.js';

const languages = {
  fi: 'Hei',
  sv: 'Hej',
  en: 'Hello',
  ru: 'Здравствуйте',
  uk: 'Вітаю',
  ar: 'مرحب',
  so: 'Salaan',
  se: 'Bures',
};

describe('the first paint', () => {
  let app: RunningApp;
  before(async () => {
    app = await startRealApp();
  });
  after(() => app.end());

  for (const [language, greeting] of Object.entries(languages)) {
    it(`greets in ${language} without any script, with 112, choices and plain ways on`, async () => {
      const { page, ...family } = await visit(app, {
        ...{ path: '/', early: true, javaScriptEnabled: false, locale: language },
      });
      assert.equal(await page.locator('html').getAttribute('lang'), language);
      assert.equal(await page.locator('html').getAttribute('dir'), language === 'ar' ? 'rtl' : 'ltr');
      assert.match(await wordsOf(page.locator('#greeting')), new RegExp(greeting));
      assert.equal(await page.locator('.safety a[href="tel:112"]').isVisible(), true);
      assert.ok((await page.locator('.choices a').count()) >= 3);
      await page.locator('.choices a').first().click();
      await page.locator('.search').waitFor();
      await page.context().close();
      assert.deepEqual(family.foreign, []);
    });
  }

  it('has the language of the address before the browser’s', async () => {
    const family = await visit(app, { path: '/?lang=sv', locale: 'en', early: true });
    assert.equal(await family.page.locator('html').getAttribute('lang'), 'sv');
    await family.end();
  });

  it('hands over to the chat in the same place, in its whole dress', async () => {
    const family = await visit(app);
    assert.equal(await family.page.locator('#greeting').count(), 0);
    assert.match(await wordsOf(family.messages.first()), /olen Luotsi/);
    assert.equal(
      await looksOf(family.page, '.webchat__bubble__content', 'backgroundColor'),
      'rgb(238, 244, 245)',
    );
    const chat = await family.page.locator('#chat').boundingBox();
    assert.ok(chat && chat.y + chat.height <= 740, 'the chat is whole within the window');
    await family.end();
  });

  for (const viewport of [
    { width: 320, height: 568 },
    { width: 1280, height: 800 },
  ]) {
    it(`keeps the greeting where it was when the chat takes over, ${viewport.width} px wide`, async () => {
      const family = await visit(app, { viewport });
      await family.button('Tekemistä').waitFor();
      await family.page.waitForTimeout(800);
      const chat = await family.page.locator('#conversation').boundingBox();
      const greeting = await family.messages.first().boundingBox();
      assert.ok(chat && greeting && Math.abs(greeting.y - chat.y) < 24, JSON.stringify({ chat, greeting }));
      await family.answerTo(() => family.button('Tekemistä').click());
      await family.own('Tekemistä').waitFor();
      await family.page.waitForTimeout(800);
      const answer = await family.messages.nth(2).boundingBox();
      assert.ok(answer && answer.y < chat.y + chat.height, 'what is said next is followed');
      await family.end();
    });
  }

  it('has in Arabic no words of another language in its menu', async () => {
    const family = await visit(app, { path: '/?lang=ar', locale: 'ar' });
    const labels = await family.page.locator('#conversation .ac-pushButton').allTextContents();
    assert.ok(labels.length >= 4);
    for (const label of labels) assert.doesNotMatch(label, /[a-z]/i);
    await family.end();
  });

  it('says a choice that was pressed before the chat was there as its button', async () => {
    let letThrough = () => {};
    const gate = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    const family = await visit(app, {
      early: true,
      prepare: (page) => page.route('**/assets/webchat.*', (route) => gate.then(() => route.continue())),
    });
    await family.page.getByRole('link', { name: 'Apua huoleen' }).click();
    await family.page.getByText('Avaan keskustelua').waitFor();
    letThrough();
    await family.chatting();
    await family.own('Apua huoleen').waitFor();
    await family.messages.nth(2).waitFor();
    assert.equal(new URL(family.page.url()).pathname, '/');
    await family.end();
  });

  it('stays with a kind notice and a button to try again while the chat is down', async () => {
    const family = await visit(app, {
      early: true,
      prepare: (page) => page.route('**/tokens/generate', (route) => route.fulfill({ status: 503 })),
    });
    const { page } = family;
    const again = page.getByRole('button', { name: 'Yritä uudelleen' });
    await again.waitFor();
    assert.match(await wordsOf(page.locator('#chat-notice')), /Keskustelu ei nyt aukea/);
    assert.equal(await page.locator('#greeting').isVisible(), true);
    await page.unroute('**/tokens/generate');
    await again.click();
    await family.chatting();
    await family.end();
  });

  it('lets a choice be a plain link when the chat cannot be opened', async () => {
    const family = await visit(app, {
      early: true,
      prepare: (page) =>
        page.route('**/v3/directline/conversations', (route) => route.fulfill({ status: 500 })),
    });
    await family.page.getByRole('button', { name: 'Yritä uudelleen' }).waitFor();
    await family.page.getByRole('link', { name: 'Seuraa minulle ja lapselle' }).click();
    await family.page.waitForURL('**/paikat?lang=fi');
    await family.end();
  });
});
