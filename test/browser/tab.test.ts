import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { startDemoApp } from '../support/demo-app.js';
import type { RunningApp } from '../support/running-app.js';
import { findings } from './axe.js';
import { sharedBrowser, Visit, type VisitOptions } from './visit.js';

const aino = 'list/mikkeli-juva-puumala/aino';
const pekka = 'list/mikkeli-juva-puumala/pekka';
const koordinaattori = 'post/etela-savo/koordinaattori';
const parts = ['contacts', 'own', 'map', 'proposals', 'meetings', 'year', 'reminders', 'settings'];

/** A browser of someone in the demonstration, at the tab. */
async function openTab(
  app: RunningApp,
  who: string,
  { path = '/tab?lang=fi', ...profile }: VisitOptions = {},
) {
  const browser = await sharedBrowser();
  const context = await browser.newContext({
    viewport: { width: 1100, height: 800 },
    locale: 'fi',
    ...profile,
  });
  context.setDefaultTimeout(10_000);
  await context.addInitScript(`sessionStorage.setItem('luotsi-be', ${JSON.stringify(who)})`);
  const page = await context.newPage();
  const visit = new Visit(page, app.url);
  await page.goto(app.url + path);
  await page.locator('nav a').first().waitFor();
  return { page, visit };
}

async function go(page: Page, part: string): Promise<void> {
  await page.locator(`nav a[href="#${part}"]`).click();
  await page.locator(`.part.${part}:not([aria-busy]) > *`).first().waitFor();
}

describe('the tab in a browser', function () {
  this.timeout(60_000);
  let app: RunningApp;
  beforeEach(async () => {
    app = await startDemoApp();
  });
  afterEach(() => app.end());

  for (const theme of ['default', 'dark', 'contrast']) {
    it(`has nothing for axe to find in the theme ${theme}, in any part, at 1100 and at 320 pixels`, async () => {
      const lang = { default: 'fi', dark: 'sv', contrast: 'en' }[theme];
      const path = `/tab?lang=${lang}&theme=${theme}`;
      const { page, visit } = await openTab(app, pekka, { path });
      assert.equal(await page.locator('html').getAttribute('data-theme'), theme);
      for (const part of parts) {
        await go(page, part);
        assert.deepEqual(await findings(page), [], part);
      }
      await page.setViewportSize({ width: 320, height: 640 });
      for (const part of parts) {
        await go(page, part);
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
        assert.ok(wide <= 320, `${part} is ${wide} pixels wide`);
      }
      await go(page, 'own');
      await page.locator('.own button:not(.main)').first().click();
      assert.deepEqual(await findings(page), [], 'the form');
      await visit.end();
    });
  }

  it('finds people by words and filters, and says when nobody fits', async () => {
    const { page, visit } = await openTab(app, aino);
    const names = page.locator('.card h3');
    await page.locator('.card').first().waitFor();
    await page.getByLabel('Nimi, tehtävä tai paikka').fill('ero mikkeli');
    await page.getByRole('button', { name: 'Hae', exact: true }).click();
    await page.getByText('2 yhteyshenkilöä').waitFor();
    assert.deepEqual(await names.allTextContents(), ['Maija Mukanen', 'Maija Mukanen']);
    await page.getByLabel('Toimiala').selectOption({ label: 'Koulu' });
    await page.getByRole('button', { name: 'Hae', exact: true }).click();
    await page.getByText('Kukaan luettelossa ei vastaa hakua').waitFor();
    await page.getByRole('button', { name: 'Tyhjennä haku' }).click();
    await names.nth(4).waitFor();
    await visit.end();
  });

  it('confirms the own entry with one press, by keyboard', async () => {
    const { page, visit } = await openTab(app, aino);
    await go(page, 'own');
    await page.getByRole('button', { name: 'Tiedot ovat oikein' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Valmis.').waitFor();
    await page.getByText('Vahvistettu 25.11.2026').waitFor();
    await visit.end();
  });

  it('corrects the own entry, takes it back, and shows what has changed meanwhile', async () => {
    const [one, other] = [await openTab(app, aino), await openTab(app, aino)];
    for (const { page } of [one, other]) {
      await go(page, 'own');
      await page.getByRole('button', { name: 'Muuta tietoja' }).click();
    }
    const save = async (page: Page, number: string) => {
      await page.getByLabel('Puhelinnumero').fill(number);
      await page.getByRole('button', { name: 'Tallenna' }).click();
    };
    await save(one.page, 'ei numeroa');
    await one.page.getByText('Tarkista vielä: Puhelinnumero').waitFor();
    await save(one.page, '040 000 0055');
    await one.page.locator('dd').getByText('040 000 0055').waitFor();
    await save(other.page, '040 000 0066');
    await other.page.getByText('ennen 040 000 0001, nyt 040 000 0055').waitFor();
    assert.equal(await other.page.getByLabel('Puhelinnumero').inputValue(), '040 000 0055');
    await one.page.getByRole('button', { name: 'Peru muutos' }).click();
    await one.page.locator('dd').getByText('040 000 0001').waitFor();
    await one.visit.end();
    await other.visit.end();
  });

  it('decides a proposal once and says so to whoever comes second', async () => {
    const [one, other] = [await openTab(app, pekka), await openTab(app, koordinaattori)];
    for (const { page } of [one, other]) await go(page, 'proposals');
    await one.page.getByRole('button', { name: 'Hyväksy' }).click();
    await one.page.getByText('Mikään ehdotus ei odota').waitFor();
    await other.page.getByRole('button', { name: 'Hylkää' }).click();
    await other.page
      .getByRole('status')
      .getByText(/hyväksytty/i)
      .waitFor();
    await one.visit.end();
    await other.visit.end();
  });

  it('shows who is responsible in each municipality in a table beside the map', async () => {
    const { page, visit } = await openTab(app, aino);
    await go(page, 'map');
    const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });
    assert.match((await row('Juva').textContent()) ?? '', /Aino Esimerkki/);
    assert.match((await row('Puumala').textContent()) ?? '', /Ei nimettyä vastuuhenkilöä/);
    assert.match((await row('Savonlinna').textContent()) ?? '', /Ei verkostoa Luotsissa[1-9]/);
    assert.equal(await page.locator('.map path[d]:not(defs *)').count(), 11);
    await visit.end();
  });

  it('takes an answer to an invitation and shows it', async () => {
    const { page, visit } = await openTab(app, pekka);
    await go(page, 'meetings');
    const [press] = await page.getByRole('button', { name: 'Tulen etänä' }).all();
    await press?.click();
    await page.getByRole('status').getByText('vastauksesi on tallessa').waitFor();
    await page.locator('[aria-pressed="true"]').getByText('Tulen etänä').waitFor();
    await visit.end();
  });

  it('sets when a network is reminded of its meetings', async () => {
    const { page, visit } = await openTab(app, pekka);
    await go(page, 'settings');
    await page.getByLabel(/näin monta päivää ennen/).fill('14, 2');
    await page.getByLabel('Muistutukset lähtevät kello').fill('08:30');
    await page.getByRole('button', { name: 'Lisää hiljainen jakso' }).click();
    await page.getByLabel('Alkaa').fill('2026-12-21');
    await page.getByLabel('Päättyy').fill('2026-12-31');
    await page.getByRole('button', { name: 'Tallenna asetukset' }).click();
    await page.getByRole('status').getByText('Valmis.').waitFor();
    await go(page, 'reminders');
    await page.getByText('torstaina 26.11.2026 klo 8.30').waitFor();
    await visit.end();
  });

  it('lets nobody write over settings that another has changed meanwhile', async () => {
    const [one, other] = [await openTab(app, pekka), await openTab(app, koordinaattori)];
    const form = (page: Page) => page.locator('form').filter({ hasText: 'Mikkelin, Juvan ja Puumalan' });
    const leads = (page: Page) => form(page).getByLabel(/näin monta päivää ennen/);
    for (const { page } of [one, other]) await go(page, 'settings');
    for (const [{ page }, days] of [
      [one, '14'],
      [other, '3'],
    ] as const) {
      await leads(page).fill(days);
      await form(page).getByRole('button', { name: 'Tallenna asetukset' }).click();
      await page.getByRole('status').locator('p').waitFor();
    }
    await other.page.getByText('Joku muu on muuttanut näitä tietoja').waitFor();
    await form(other.page).locator('[name="leads"][value="14"]').waitFor();
    await one.visit.end();
    await other.visit.end();
  });

  it('says what went wrong when the server cannot be reached, and tries again', async () => {
    const { page } = await openTab(app, aino);
    await page.route('**/api/tab/map*', (route) => route.abort());
    await page.locator('nav a[href="#map"]').click();
    await page.getByRole('alert').getByText('Tietoja ei saatu haettua').waitFor();
    await page.unroute('**/api/tab/map*');
    await page.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await page.getByRole('row', { name: /^Juva/ }).waitFor();
    await page.context().close();
  });

  it('tells someone who is on no list how to get in', async () => {
    const browser = await sharedBrowser();
    const page = await browser.newPage();
    await page.goto(`${app.url}/tab?lang=sv`);
    await page.getByLabel('Vem är du i det här försöket?').selectOption('nobody');
    await page.getByRole('button', { name: 'Var den här personen' }).click();
    await page.getByText('Jag vet ännu inte vem du är').waitFor();
    await page.close();
  });
});
