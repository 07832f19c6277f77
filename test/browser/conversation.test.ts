import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { RunningApp } from '../support/running-app.js';
import { looksOf, sendBox, startRealApp, type Visit, visit, wordsOf } from './visit.js';

const sideways = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

const focusedName = `(() => {
  const at = document.activeElement;
  return at?.getAttribute('aria-label') ?? at?.getAttribute('placeholder') ?? at?.textContent ?? '';
})()`;

/** Keeps everything that is put into a live region. */
const listen = `window.heard = [];
new MutationObserver((changes) => {
  for (const { addedNodes, target } of changes) {
    if (target.closest?.('[aria-live], [role="log"]')) for (const node of addedNodes) heard.push(node.textContent);
  }
}).observe(document.getElementById('conversation'), { childList: true, subtree: true });`;

/** Presses Tab until something of that name has the focus. */
async function tabTo(family: Visit, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await family.page.keyboard.press('Tab');
    const focused = await family.page.evaluate<string>(focusedName);
    if (name.test(focused)) return;
  }
  assert.fail(`Tab does not reach ${name}`);
}

describe('a family at the page', () => {
  let app: RunningApp;
  before(async () => {
    app = await startRealApp();
  });
  after(() => app.end());

  it('writes, gets places as cards, presses a card’s button and an older one', async () => {
    const family = await visit(app);
    const answer = await family.say('missä perhekahvila Kuopiossa');
    assert.match(answer, /Kuopio/);
    const details = family.button('Lisätietoja').first();
    await details.waitFor();
    await family.answerTo(() => details.click());
    assert.equal(await family.messages.last().locator('.ac-adaptiveCard').first().isVisible(), true);
    await family.answerTo(() => family.button('Apua huoleen').first().click());
    await family.end();
  });

  it('shows what was pressed under its own words', async () => {
    const family = await visit(app);
    await family.answerTo(() => family.button('Tekemistä').click());
    assert.match(await wordsOf(family.messages.nth(1)), /Tekemistä/);
    await family.end();
  });

  it('does everything by keyboard, with the focus where it was after a press', async () => {
    const family = await visit(app);
    const { page } = family;
    await page.keyboard.press('Tab');
    assert.match((await page.locator(':focus').textContent()) ?? '', /Siirry keskusteluun/);
    await page.keyboard.press('Enter');
    await tabTo(family, /Kirjoita tähän/);
    await page.keyboard.type('perhekahvila Kuopiossa');
    await family.answerTo(() => page.keyboard.press('Enter'));
    assert.equal(await page.evaluate<boolean>(`document.activeElement.matches('${sendBox}')`), true);
    // Into the messages, and into the last of them.
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    assert.match(await page.evaluate<string>(focusedName), /Keskusteluhistoria/);
    await page.keyboard.press('Enter');
    await tabTo(family, /^Lisätietoja$/);
    assert.equal(await looksOf(page, ':focus', 'outlineStyle'), 'solid');
    await family.answerTo(() => page.keyboard.press('Enter'));
    assert.match(await page.evaluate<string>(focusedName), /^Lisätietoja$/, 'the focus was lost');
    await family.end();
  });

  it('announces each reply to a screen reader', async () => {
    const family = await visit(app);
    const live = family.page.locator('#conversation [role="log"], #conversation [aria-live="polite"]');
    assert.ok((await live.count()) >= 1);
    await family.page.evaluate(listen);
    await family.say('kiitos');
    await family.page.waitForFunction('heard.some((one) => /Ole hyvä|Eipä kestä/.test(one))');
    await family.end();
  });

  it('goes on in another language by the page’s switch: conversation, frame, 112 and links', async () => {
    const family = await visit(app);
    const { page } = family;
    await family.say('perhekahvila Kuopiossa');
    await page.getByRole('link', { name: 'Svenska' }).click();
    await page.locator('html[lang="sv"]').waitFor();
    assert.match(await wordsOf(page.locator('.safety .emergency')), /nödsituation/);
    assert.equal(await page.locator('.ways a').first().getAttribute('href'), '/platser?lang=sv');
    assert.match((await family.box.getAttribute('placeholder')) ?? '', /Skriv här/);
    assert.match(page.url(), /lang=sv/);
    assert.match(await wordsOf(page.locator('#conversation')), /Kuopio/, 'the same conversation');
    await family.end();
  });

  it('takes the frame along when the language changes in the conversation, right to left too', async () => {
    const family = await visit(app);
    await family.say('in English please');
    await family.page.locator('html[lang="en"][dir="ltr"]').waitFor();
    await family.page.locator('.languages summary').click();
    await family.page.getByRole('link', { name: 'العربية' }).click();
    await family.page.locator('html[lang="ar"][dir="rtl"]').waitFor();
    assert.equal(await looksOf(family.page, sendBox, 'direction'), 'rtl');
    await family.end();
  });

  for (const [what, viewport] of Object.entries({
    'at 320 pixels': { width: 320, height: 640 },
    'enlarged to 400 %': { width: 320, height: 256 },
  })) {
    it(`needs no sideways scrolling ${what}, and keeps 112 in sight`, async () => {
      const family = await visit(app, { viewport });
      await family.say('perhekahvila Kuopiossa');
      assert.equal(await sideways(family.page), 0);
      const scroller = "document.querySelector('.webchat__basic-transcript__scrollable')";
      const wide = await family.page.evaluate<number>(`${scroller}.scrollWidth - ${scroller}.clientWidth`);
      assert.equal(wide, 0);
      await family.page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
      const bar = await family.page.locator('.safety .emergency').boundingBox();
      assert.ok(bar && bar.y >= 0 && bar.y < viewport.height);
      await family.end();
    });
  }

  it('moves nothing for those who ask for less motion', async () => {
    const family = await visit(app, { reducedMotion: 'reduce' });
    const moving = await family.page.evaluate<number>(
      "document.getAnimations().filter((one) => one.playState === 'running').length",
    );
    assert.equal(moving, 0);
    await family.end();
  });
});
