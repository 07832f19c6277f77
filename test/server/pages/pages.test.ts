import assert from 'node:assert/strict';
import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { type RunningApp, startApp } from '../../support/running-app.js';

describe('the pages', () => {
  let app: RunningApp;
  before(async () => {
    app = await startApp({
      LUOTSI_EMBED_ORIGINS: 'https://www.municipality.example',
      LUOTSI_EXIT_URL: 'https://neutral.example/',
    });
  });
  after(() => app.end());

  const get = (path: string, headers: Record<string, string> = {}) => fetch(app.url + path, { headers });
  const read = async (path: string, headers: Record<string, string> = {}) =>
    (await get(path, headers)).text();

  it('are in the browser’s language, in the address’s before that, in Finnish else', async () => {
    assert.match(await read('/', { 'accept-language': 'de, sv-FI;q=0.9, en;q=0.8' }), /<html lang="sv"/);
    assert.match(await read('/?lang=en', { 'accept-language': 'sv' }), /<html lang="en"/);
    assert.match(await read('/platser', { 'accept-language': 'en' }), /<html lang="sv"/);
    assert.match(await read('/', { 'accept-language': 'de' }), /<html lang="fi"/);
    assert.match(await read('/?lang=klingon', { 'accept-language': 'de' }), /<html lang="fi"/);
  });

  it('run from right to left in Arabic', async () => {
    assert.match(await read('/?lang=ar'), /<html lang="ar" dir="rtl">/);
    assert.match(await read('/places?lang=ar'), /<html lang="ar" dir="rtl">/);
  });

  it('admit scripts from here alone, styles by a nonce of their own, and only named sites around them', async () => {
    const [one, other] = [await get('/'), await get('/')];
    const policy = one.headers.get('content-security-policy') ?? '';
    assert.match(policy, /script-src 'self'(;|$)/);
    assert.doesNotMatch(policy, /unsafe/);
    assert.match(policy, /frame-ancestors 'self' https:\/\/www\.municipality\.example/);
    assert.match(policy, /connect-src 'self'/);
    const [, nonce] = /'nonce-([^']+)'/.exec(policy) ?? [];
    assert.match(await one.text(), new RegExp(`"nonce":"${nonce?.replaceAll('+', '\\+')}"`));
    assert.notEqual(other.headers.get('content-security-policy'), policy);
  });

  it('have 112 and the way out on every one', async () => {
    for (const path of ['/', '/paikat', '/puhelimet', '/saavutettavuus', '/tietosuoja', '/lahteet']) {
      const page = await read(path);
      assert.match(page, /<a class="emergency" href="tel:112">/, path);
      assert.match(page, /href="https:\/\/neutral\.example\/" data-quick-exit/, path);
    }
  });

  it('load what runs in the browser compressed and for ever, and only the front page loads the chat', async () => {
    const page = await read('/');
    const chat = /src="(\/assets\/chat\.[0-9a-f]+\.js)"/.exec(page)?.[1] ?? '';
    const [, webChat = ''] = /"webChatScript":"([^"]+)"/.exec(page) ?? [];
    for (const path of [chat, webChat]) {
      const packed = await get(path, { 'accept-encoding': 'br' });
      assert.equal(packed.headers.get('content-encoding'), 'br');
      assert.match(packed.headers.get('cache-control') ?? '', /immutable/);
      assert.equal((await get(path, { 'accept-encoding': 'gzip' })).headers.get('content-encoding'), 'gzip');
    }
    assert.ok((await (await get(chat, { 'accept-encoding': 'identity' })).arrayBuffer()).byteLength < 20_000);
    assert.doesNotMatch(await read('/paikat'), /chat\.[0-9a-f]+\.js/);
  });

  it('give the same bytes however they were packed', async () => {
    const [, path = ''] = /href="(\/assets\/page\.[0-9a-f]+\.css)"/.exec(await read('/')) ?? [];
    const raw = (encoding: string) =>
      new Promise<Buffer>((resolve, reject) => {
        const asked = request(
          app.url + path,
          { headers: { 'accept-encoding': encoding } },
          async (answer) => {
            resolve(Buffer.concat(await answer.toArray()));
          },
        );
        asked.on('error', reject).end();
      });
    const plain = await raw('identity');
    assert.deepEqual(brotliDecompressSync(await raw('br')), plain);
    assert.deepEqual(gunzipSync(await raw('gzip')), plain);
    assert.equal((await get('/assets/../../package.json')).status, 404);
    assert.equal((await get('/assets/none.js')).status, 404);
  });

  it('answer HEAD as GET, without the body', async () => {
    for (const path of ['/', '/paikat', '/healthz', '/readyz', '/nowhere']) {
      const asked = await get(path);
      const head = await fetch(app.url + path, { method: 'HEAD' });
      assert.equal(head.status, asked.status, path);
      assert.equal(await head.text(), '', path);
      for (const name of ['content-type', 'content-length']) {
        assert.equal(head.headers.get(name), asked.headers.get(name), `${path} ${name}`);
      }
    }
    assert.equal((await fetch(`${app.url}/v3/directline/tokens/generate`, { method: 'HEAD' })).status, 405);
  });

  it('tell a browser of an error in its language, with 112 and ways on; a program gets JSON', async () => {
    const page = { accept: 'text/html,application/xhtml+xml', 'accept-language': 'sv' };
    for (const [path, method, status] of [
      ['/nowhere', 'GET', 404],
      ['/assets/none.js', 'GET', 404],
      ['/platser', 'DELETE', 405],
      ['/v3/directline/conversations', 'POST', 401],
    ] as const) {
      const answer = await fetch(app.url + path, { method, headers: page });
      const html = await answer.text();
      assert.equal(answer.status, status, path);
      assert.match(html, /<html lang="sv"/);
      assert.match(html, /href="tel:112"/);
      assert.match(html, /href="\/\?lang=sv">Till Luotsis startsida/);
      assert.match(html, /<meta name="robots" content="noindex">/);
      const told = await fetch(app.url + path, { method, headers: { accept: 'application/json' } });
      const { error } = JSON.parse(await told.text());
      assert.deepEqual([typeof error.code, typeof error.message], ['string', 'string']);
    }
  });

  it('mark what is not in the reader’s language with its own language and direction', async () => {
    const html = await read('/helplines?lang=ar');
    assert.match(html, /<dd>[^<]*<span lang="en" dir="ltr">[A-Z][^<]+<\/span>/);
    assert.doesNotMatch(html, /[\u2066\u2069]|Free of charge/);
    assert.doesNotMatch(await read('/puhelimet?lang=fi'), /<span lang=|[\u2066\u2069]/);
  });
});

describe('the page of places', () => {
  let app: RunningApp;
  before(async () => {
    app = await startApp({}, { clock: () => new Date('2026-11-25T10:00:00+02:00') });
  });
  after(() => app.end());

  const read = async (path: string) => {
    const response = await fetch(app.url + path);
    assert.equal(response.status, 200);
    return response.text();
  };
  const cards = (page: string) => page.split('<article').length - 1;

  it('lists places of one municipality, by code or name, and of one kind', async () => {
    const all = cards(await read('/paikat'));
    const kuopio = await read('/paikat?municipality=297');
    assert.ok(cards(kuopio) > 0 && cards(kuopio) < all);
    assert.match(kuopio, /<option value="297" selected>Kuopio/);
    assert.equal(cards(await read('/paikat?municipality=Kuopio')), cards(kuopio));
    const cafes = await read('/paikat?municipality=297&kind=family-cafe');
    assert.ok(cards(cafes) > 0 && cards(cafes) < cards(kuopio));
  });

  it('keeps the filters when the language is changed', async () => {
    const page = await read('/paikat?municipality=297&kind=family-cafe');
    assert.match(page, /href="\/platser\?lang=sv&amp;municipality=297&amp;kind=family-cafe"/);
  });

  it('says that it does not know a choice, and shows the lists', async () => {
    const page = await read('/paikat?municipality=000&kind=castle');
    assert.match(page, /Tuota valintaa en tunne/);
    assert.ok(cards(page) > 0);
  });

  it('says plainly when it knows of nothing', async () => {
    assert.match(await read('/paikat?municipality=Helsinki'), /en vielä tiedä yhtään tällaista paikkaa/);
  });

  it('prints nothing of what stands in the address', async () => {
    const attack = encodeURIComponent('"><script>alert(1)</script>');
    for (const path of ['/', '/paikat', '/puhelimet']) {
      const page = await read(`${path}?lang=fi&municipality=${attack}&kind=${attack}&x=${attack}`);
      assert.doesNotMatch(page, /<script>alert/);
    }
  });
});
