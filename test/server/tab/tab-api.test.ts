import assert from 'node:assert/strict';
import { proposals } from '../../../src/network/changes/proposal.js';
import { put } from '../../../src/network/collection.js';
import { contacts } from '../../../src/network/contacts/contact.js';
import { tabCalls } from '../../../src/server/tab/tab-api.js';
import { inventedContact } from '../../network/invented-networks.js';
import { startDemoApp } from '../../support/demo-app.js';
import { type RunningApp, startApp } from '../../support/running-app.js';

const network = 'mikkeli-juva-puumala';
const who: Record<string, string> = {
  member: `list/${network}/aino`,
  chair: `list/${network}/pekka`,
  coord: 'post/etela-savo/koordinaattori',
  owner: 'post/etela-savo/omistaja',
  neighb: 'list/eroauttaminen/sanna',
  strang: 'list/vasa-narpes/nils',
  nobody: 'nobody',
};

/** Every call of the tab, by everyone: of reading, how much of Mikkeli's network is seen; of acts, how they end. */
const table = `
                           member    chair     coord        owner       neighb      strang      nobody
me: parts of the page      6         8         7            4           6           6           0
contacts: in the network   6         6         7            6           3           0           0
contacts: Pekka's number   -         seen      seen         -           -           -           -
own: entries               1         1         0            0           1           1           0
map: counties              1         1         1            1           1           1           0
proposals: to decide       0         2         2            0           0           0           0
proposals: waiting         2         2         2            0           0           0           0
proposals: old number      -         -         seen         -           -           -           -
meetings: coming           2         2         2            0           0           0           0
meetings: who is missing   -         seen      seen         -           -           -           -
year: meetings             1         1         1            0           0           0           0
reminders: coming          0         4         4            0           0           0           0
settings: of the network   0         1         1            0           0           0           0
answers: come              done      done      not-invited  chair-or-coordinator other-network other-county unbound
own: a wrong reading       -         -         seen         -           -           -           -
deeds: confirm Aino        done      refused   refused      refused     refused     refused     refused
own: change Maija          proposed  done      done         refused     refused     refused     refused
deeds: change settings     refused   done      done         refused     refused     refused     refused
deeds: decide              refused   done      done         refused     refused     refused     refused
deeds: undo Maija's change refused   done      done         refused     refused     refused     refused
`;

const on = { network, lang: 'fi', year: '2026' };

// biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came
const jsonOf = async (answer: Response): Promise<any> => answer.json();

class Caller {
  constructor(
    readonly app: RunningApp,
    private readonly key: string | null,
  ) {}
  private get headers() {
    return {
      'Content-Type': 'application/json',
      ...(this.key ? { Authorization: `Development ${this.key}` } : {}),
    };
  }
  read(name: string, query: Record<string, string> = on): Promise<Response> {
    return fetch(`${this.app.url}/api/tab/${name}?${new URLSearchParams(query)}`, { headers: this.headers });
  }
  send(name: string, body: unknown): Promise<Response> {
    const init = { method: 'POST', headers: this.headers, body: JSON.stringify(body) };
    return fetch(`${this.app.url}/api/tab/${name}?lang=fi`, init);
  }
  async seen(name: string) {
    return jsonOf(await this.read(name));
  }
  async outcome(name: string, body: unknown): Promise<string> {
    const answer = await this.send(name, body);
    assert.equal(answer.status, 200, name);
    return (await jsonOf(answer)).outcome;
  }
}

const has = (text: unknown, part: string): string => (JSON.stringify(text).includes(part) ? 'seen' : '-');
const ofNetwork = (list: { network: string }[]) => list.filter((one) => one.network === network).length;
const maijas = {
  ...{ name: 'Maija Mukanen', organisation: 'Mikkelin perhekeskus', sector: 'family-centre', title: null },
  ...{ roles: ['family-adviser'], tasks: ['separation', 'relationship', 'guidance-paths'], taskWords: [] },
  ...{ municipalities: ['491'], phone: { number: '040 000 0002', visibleTo: 'members' }, substitute: null },
  ...{ email: 'maija.mukanen@perhekeskus.example', languages: ['fi'], sharedWithCounty: true },
};
const filled = {
  ...{ name: maijas.name, organisation: 'Mikkelin uusi perhekeskus', title: '', phone: '040 000 0002' },
  ...{ 'phone-hidden': 'false', email: maijas.email, languages: 'fi', shared: 'true', tasks: '' },
};
let change = '';

const rows: Record<string, (caller: Caller) => Promise<unknown>> = {
  'me: parts of the page': async (one) => (await one.seen('me')).sections.length,
  'contacts: in the network': async (one) =>
    (await one.seen('contacts')).cards.filter(({ id }: { id: string }) => id.startsWith(network)).length,
  "contacts: Pekka's number": async (one) => has(await one.seen('contacts'), '040 000 0003'),
  'own: entries': async (one) => (await one.seen('own')).entries.length,
  'map: counties': async (one) => (await one.seen('map')).counties.length,
  'proposals: to decide': async (one) =>
    (await one.seen('proposals')).proposals.filter(
      (each: { card: { buttons: [] } }) => each.card.buttons.length > 0,
    ).length,
  'proposals: waiting': async (one) => (await one.seen('proposals')).proposals.length,
  'proposals: old number': async (one) => has(await one.seen('proposals'), '040 000 0077'),
  'meetings: coming': async (one) => ofNetwork((await one.seen('meetings')).meetings),
  'meetings: who is missing': async (one) => has(await one.seen('meetings'), 'Toimialoja puuttuu'),
  'year: meetings': async (one) =>
    (await one.seen('year')).happenings.filter(
      ({ title }: { title: string }) => title === 'Kevätkauden suunnittelu',
    ).length,
  'reminders: coming': async (one) => (await one.seen('reminders')).coming.length,
  'settings: of the network': async (one) => ofNetwork((await one.seen('settings')).networks),
  'answers: come': (one) =>
    one.outcome('answers', { network, meeting: 'kevatkauden-suunnittelu', answer: 'yes' }),
  // Whoever says to have read something else is told what stands there: not a number that is not for them.
  'own: a wrong reading': async (one) => {
    const read = { ...maijas, name: 'Someone', phone: { number: '040 000 0999', visibleTo: 'members' } };
    const answer = await one.send('own', { network, contact: 'kirsi', filled, read });
    return has(await jsonOf(answer), '040 000 0077');
  },
  'deeds: confirm Aino': (one) => one.outcome('deeds', { do: 'confirm-contact', network, contact: 'aino' }),
  'own: change Maija': async (one) => {
    const answer = await one.send('own', { network, contact: 'maija', filled, read: maijas });
    const done = await jsonOf(answer);
    change = done.undo?.change ?? change;
    return done.outcome;
  },
  'deeds: change settings': (one) =>
    one.outcome('deeds', { do: 'change-network', network, set: { settings: { changeValuesDays: 100 } } }),
  'deeds: decide': (one) =>
    one.outcome('deeds', { do: 'decide-proposal', network, proposal: 'venlan-uusi-numero', accept: true }),
  "deeds: undo Maija's change": async (one) => {
    const chair = new Caller(one.app, who.chair ?? '');
    if (change === '') await rows['own: change Maija']?.(chair);
    return one.outcome('deeds', { do: 'undo-change', network, change });
  },
};

describe('the tab’s calls', function () {
  this.timeout(30_000);
  const [head = '', ...lines] = table.trim().split('\n');
  const roles = head.trim().split(/\s+/);
  const cells = lines.map((line) => {
    const [name = '', ...rest] = line.split(/\s{2,}| (?=done|refused)/);
    return { name, expected: rest.flatMap((one) => one.split(/\s+/)) };
  });

  for (const [at, role] of roles.entries()) {
    it(`show and do for ${role} what the list allows, and no more`, async () => {
      change = '';
      const kirsi = inventedContact({
        ...{ id: 'kirsi', name: 'Kirsi Keksitty', sharedWithCounty: true },
        phone: { number: '040 000 0077', visibleTo: 'coordinator' },
      });
      const proposal = proposals.schema.parse({
        ...{ id: 'kirsi-number', at: '2026-11-20T06:00:00Z', by: { as: 'member', network, contact: 'aino' } },
        proposed: {
          ...{ what: 'change', contact: 'kirsi', before: { phone: kirsi.phone } },
          details: { phone: { number: '040 000 0088', visibleTo: 'members' } },
        },
      });
      const list = {
        homeId: network,
        changes: [
          put(contacts, { id: 'kirsi', value: kirsi, version: null }),
          put(proposals, { id: proposal.id, value: proposal, version: null }),
        ],
      };
      const app = await startDemoApp({ more: [list] });
      try {
        const caller = new Caller(app, who[role] ?? '');
        for (const { name, expected } of cells) {
          const row = rows[name];
          assert.ok(row, `no row "${name}"`);
          assert.equal(String(await row(caller)), expected[at], `${role}: ${name}`);
        }
      } finally {
        await app.end();
      }
    });
  }

  it('are all in the table', () => {
    const tried = new Set(cells.map(({ name }) => name.split(':')[0]));
    assert.deepEqual(
      [...tabCalls.read, ...tabCalls.act].filter((call) => !tried.has(call)),
      [],
    );
  });
});

describe('whoever has not signed in', () => {
  let app: RunningApp;
  const botId = '0a1b2c3d-0000-4000-8000-1234567890ab';
  afterEach(() => app.end());

  const refusesAll = async (key: string | null) => {
    const caller = new Caller(app, key);
    const answers = [
      ...tabCalls.read.map((name) => caller.read(name)),
      ...tabCalls.act.map((name) => caller.send(name, {})),
    ];
    for (const answer of await Promise.all(answers)) {
      assert.equal(answer.status, 401);
      assert.equal((await jsonOf(answer)).error.code, 'not-signed-in');
    }
  };

  it('gets no answer from any call', async () => {
    app = await startDemoApp();
    await refusesAll(null);
  });

  it('cannot choose whom to be in earnest', async () => {
    app = await startApp({ MicrosoftAppId: botId, MicrosoftAppPassword: 'not used' });
    await refusesAll(who.coord ?? '');
    assert.equal((await fetch(`${app.url}/api/tab/people`)).status, 404);
    assert.match(await (await fetch(`${app.url}/tab`)).text(), /"development":false/);
  });

  it('cannot choose whom to be through a proxy, in development either', async () => {
    app = await startDemoApp();
    const headers = { Authorization: `Development ${who.coord}`, 'X-Forwarded-For': '192.0.2.1' };
    assert.equal((await fetch(`${app.url}/api/tab/me`, { headers })).status, 401);
    assert.equal((await fetch(`${app.url}/api/tab/people`, { headers })).status, 404);
  });

  it('finds no tab where there is neither an app id nor development', async () => {
    app = await startApp();
    assert.equal((await fetch(`${app.url}/tab`)).status, 404);
    assert.equal((await fetch(`${app.url}/api/tab/me`)).status, 404);
  });
});

describe('the tab’s page', () => {
  let app: RunningApp;
  beforeEach(async () => {
    app = await startDemoApp();
  });
  afterEach(() => app.end());

  it('may be shown by Teams’ hosts, loads its own files alone, and is not kept', async () => {
    for (const path of ['/tab', '/tab/config']) {
      const { headers } = await fetch(app.url + path);
      const policy = headers.get('content-security-policy') ?? '';
      assert.match(policy, /frame-ancestors 'self' https:\/\/teams\.microsoft\.com /);
      assert.match(policy, /script-src 'self';/);
      assert.match(policy, /connect-src 'self' https:\/\/res\.cdn\.office\.net;/);
      assert.equal(headers.get('x-frame-options'), null);
      assert.equal(headers.get('cache-control'), 'no-store');
    }
  });

  it('comes in the language and theme of its address, whatever they look like', async () => {
    const page = async (query: string) => (await fetch(`${app.url}/tab?${query}`)).text();
    assert.match(await page('lang=sv-FI&theme=dark'), /<html lang="sv" data-theme="dark">/);
    assert.match(await page('lang=%7Blocale%7D&theme=%7Btheme%7D'), /<html lang="fi" data-theme="default">/);
    assert.doesNotMatch(await page('network=%3C%2Fscript%3E%3Cscript%3Ealert(1)'), /<script>alert/);
  });

  it('says which fields of a call are not right, and does nothing', async () => {
    const caller = new Caller(app, who.chair ?? '');
    for (const body of [
      {},
      { do: 'remove-contact', network, contact: 'aino' },
      { do: 'confirm-contact' },
      [],
    ]) {
      const answer = await caller.send('deeds', body);
      assert.equal(answer.status, 400);
      assert.match((await jsonOf(answer)).error.message, /^These fields are not as they should be/);
    }
  });
});
