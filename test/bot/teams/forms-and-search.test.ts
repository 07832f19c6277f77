import assert from 'node:assert/strict';
import { contacts } from '../../../src/network/contacts/contact.js';
import { inventedContact, now } from '../../network/invented-networks.js';
import type { Answer } from '../../support/chat-client.js';
import { type Said, TeamsApp } from '../../support/teams-app.js';

const of = { network: 'juva', contact: 'aino' };
const text = (answer: Answer) => JSON.stringify(answer.body);
const hidden = inventedContact({
  ...{ id: 'salla', name: 'Salla Salattu', organisation: 'Juvan neuvola', email: 'salla@juva.example' },
  phone: { number: '040 000 0777', visibleTo: 'coordinator' },
});
const left = inventedContact({ id: 'liisa', name: 'Liisa Lähtenyt', leftAt: '2026-10-01T06:00:00Z' });
const untold = inventedContact({
  id: 'uusi',
  name: 'Uuno Uusi',
  organisation: 'Juvan neuvola',
  toldAt: null,
});

describe('the form for the own entry in Teams', () => {
  let app: TeamsApp;
  beforeEach(async () => {
    app = await TeamsApp.start();
  });
  afterEach(() => app.end());
  const entry = async () => (await app.stored().read(contacts, { homeId: 'juva', id: 'aino', now }))?.value;
  const open = (said: Said = {}) =>
    app.invoke(
      'task/fetch',
      { data: { luotsi: { do: 'edit-contact', of }, msteams: { type: 'task/fetch' } } },
      said,
    );
  /** The data that the form's button carries. */
  const carried = (answer: Answer): { luotsi: unknown } =>
    JSON.parse(/"actions":\[\{[^[]*"data":(\{"luotsi":.*?\}\})\}\]/.exec(text(answer))?.[1] ?? '{}');
  const filled = {
    ...{
      name: 'Aino Esimerkki',
      organisation: 'Juvan perhekeskus',
      title: '',
      tasks: 'perhekahvila, ryhmät',
    },
    ...{
      phone: '040 000 0002',
      'phone-hidden': 'true',
      email: 'aino@juva.example',
      languages: 'fi,sv',
      shared: 'true',
    },
  };
  const submit = async (values: object, said: Said = {}) =>
    app.invoke('task/submit', { data: { ...carried(await open()), ...values } }, said);

  it('opens filled with what is stored, and stores what is changed', async () => {
    assert.match(text(await open()), /"value":"Juvan neuvola"/);
    assert.match(text(await submit(filled)), /Valmis/);
    const stored = await entry();
    assert.equal(stored?.organisation, 'Juvan perhekeskus');
    assert.deepEqual(stored?.taskWords, ['perhekahvila', 'ryhmät']);
    assert.deepEqual(stored?.phone, { number: '040 000 0002', visibleTo: 'coordinator' });
    assert.deepEqual(stored?.languages, ['fi', 'sv']);
    assert.equal(stored?.confirmedAt, now.toISOString(), 'who changes the own entry confirms it');
    assert.deepEqual(stored?.roles, ['public-health-nurse'], 'what the form does not show stays');
  });

  it('comes back with what is not right and with what was typed; nothing is stored', async () => {
    const answer = await submit({ ...filled, email: 'ei osoite', phone: 'soita', name: '' });
    assert.match(text(answer), /Tarkista vielä: Nimi, Puhelinnumero, Sähköpostiosoite/);
    assert.match(text(answer), /ei osoite/);
    assert.equal((await entry())?.organisation, 'Juvan neuvola');
  });

  it('shows what someone else has changed meanwhile before anything is written over', async () => {
    const data = { ...carried(await open()), ...filled };
    await app.change('aino', { organisation: 'Juvan koulu' });
    const answer = await app.invoke('task/submit', { data });
    assert.match(text(answer), /Joku muu on muuttanut/);
    assert.match(text(answer), /"value":"Juvan koulu"/);
    assert.equal((await entry())?.organisation, 'Juvan koulu');
  });

  it('lets a member propose a change of another’s entry: chair and coordinator get it as a card of their own', async () => {
    for (const from of ['chair', 'coordinator'] as const) await app.say('apua', { from });
    app.teams.reset();
    const other = { network: 'juva', contact: 'chair' };
    const deed = { do: 'mark-left', ...other };
    const answer = await app.press({ luotsi: { do: 'perform', deed } });
    assert.match(text(answer), /Ehdotuksesi meni/);
    const told = () => app.teams.calls.filter(({ method }) => method === 'POST');
    for (let tries = 0; told().length < 2 && tries < 50; tries += 1)
      await new Promise((go) => setTimeout(go, 20));
    assert.deepEqual(
      told()
        .map(({ conversationId }) => conversationId)
        .sort(),
      ['a:29:chair', 'a:29:coordinator'],
    );
    const card = JSON.stringify(told()[0]?.activity.attachments);
    assert.match(card, /"refresh":\{"action":\{"type":"Action.Execute","verb":"luotsi"/);
    assert.match(card, /"userIds":\["29:(chair|coordinator)"\]/);
    assert.match(card, /Hyväksy/);
  });

  it('does not open for another’s entry, nor for nobody', async () => {
    assert.match(text(await open({ from: 'stranger' })), /En tiedä, kuka olet/);
    assert.equal(text(await open({ from: 'stranger' })).includes('040 000'), false);
    assert.match(text(await app.invoke('task/fetch', { data: 'x' })), /Tätä ei enää ole/);
  });
});

describe('the search while a message is written', () => {
  let app: TeamsApp;
  before(async () => {
    app = await TeamsApp.start({ list: [hidden, untold, left] });
  });
  after(() => app.end());
  const search = (
    commandId: string,
    query: unknown,
    said: Said = {},
    queryOptions = { skip: 0, count: 10 },
  ) =>
    app.invoke(
      'composeExtension/query',
      { commandId, parameters: [{ name: 'query', value: query }], queryOptions },
      said,
    );

  it('finds people by the beginnings of words, with a preview and a card to insert', async () => {
    const { body } = await search('people', 'aino juv');
    const extension: { attachments: { preview: { content: { title: string } } }[] } = Reflect.get(
      body,
      'composeExtension',
    );
    assert.deepEqual(
      extension.attachments.map(({ preview }) => preview.content.title),
      ['Aino Esimerkki'],
    );
    assert.match(JSON.stringify(extension), /tel:0400000001/);
  });

  it('never puts a number for the coordinator into a message, not even the coordinator’s', async () => {
    for (const from of ['aino', 'coordinator'] as const) {
      const answer = await search('people', 'salla', { from });
      assert.match(text(answer), /Salla Salattu/);
      assert.doesNotMatch(text(answer), /0777/);
    }
  });

  it('finds people by profession and municipality, inflected, where no word of an entry fits', async () => {
    assert.match(text(await search('people', 'terveydenhoitajat Juvalla')), /Aino Esimerkki/);
  });

  it('does not find someone who has left the network', async () => {
    assert.match(text(await search('people', 'liisa', { from: 'coordinator' })), /Ei löytynyt/);
  });

  it('shows nobody who does not know yet of being listed, but to the coordinator', async () => {
    assert.match(text(await search('people', 'uuno')), /Ei löytynyt/);
    assert.match(text(await search('people', 'uuno', { from: 'coordinator' })), /Uuno Uusi/);
  });

  it('shows no one to nobody, and says how to become known', async () => {
    assert.match(text(await search('people', 'aino', { from: 'stranger' })), /Kirjoita minulle ensin/);
  });

  it('goes on where the last page ended', async () => {
    const answer = await search('people', 'juvan', {}, { skip: 2, count: 2 });
    assert.equal(text(answer).match(/card.thumbnail/g)?.length, 1);
  });

  it('finds places as a family’s question does, to anyone, without the buttons of that conversation', async () => {
    const answer = await search('places', 'perhekahvila Kuopiossa', { from: 'stranger' });
    assert.match(text(answer), /card.thumbnail/);
    assert.doesNotMatch(text(answer), /Action\.Submit/);
  });

  for (const [what, query] of [
    ['nothing', ''],
    ['no text', 7],
    ['markup', '<at>x</at> **'],
    ['a very long text', 'ä'.repeat(10_000)],
  ] as const) {
    it(`finds nothing for ${what}`, async () => {
      assert.match(text(await search('people', query)), /Ei löytynyt/);
    });
  }
});
