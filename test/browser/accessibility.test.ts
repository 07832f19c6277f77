import assert from 'node:assert/strict';
import type { RunningApp } from '../support/running-app.js';
import { findings } from './axe.js';
import { startRealApp, visit } from './visit.js';

const plainPages = {
  fi: ['/paikat?municipality=Kuopio', '/puhelimet', '/saavutettavuus', '/tietosuoja', '/lahteet'],
  sv: ['/platser?municipality=Vaasa', '/hjalptelefoner', '/tillganglighet', '/dataskydd', '/kallor'],
  en: ['/places?municipality=Kuopio', '/helplines', '/accessibility', '/privacy', '/sources'],
};
const questions: Record<string, string> = {
  fi: 'perhekahvila Kuopiossa',
  sv: 'familjecafé i Vasa',
  en: 'family café in Kuopio',
};

describe('an axe-core scan', () => {
  let app: RunningApp;
  before(async () => {
    app = await startRealApp();
  });
  after(() => app.end());

  for (const [language, paths] of Object.entries(plainPages)) {
    it(`finds nothing on the plain pages in ${language}`, async () => {
      const family = await visit(app, { path: paths[0], early: true });
      for (const path of paths) {
        await family.page.goto(app.url + path);
        assert.deepEqual(await findings(family.page), [], path);
      }
      await family.end();
    });

    it(`finds nothing in the first paint and in the chat after an answer in ${language}`, async () => {
      const family = await visit(app, {
        ...{ path: `/?lang=${language}`, early: true },
        prepare: (page) => page.route('**/tokens/generate', (route) => route.fulfill({ status: 503 })),
      });
      const again = family.page.locator('#chat-notice button');
      await again.waitFor();
      assert.deepEqual(await findings(family.page), []);
      await family.page.unroute('**/tokens/generate');
      await again.click();
      await family.chatting();
      await family.say(questions[language] ?? '');
      assert.deepEqual(await findings(family.page), []);
      await family.end();
    });
  }

  it('finds nothing in the chat from right to left', async () => {
    const family = await visit(app, { path: '/?lang=ar' });
    assert.deepEqual(await findings(family.page), []);
    await family.end();
  });
});
