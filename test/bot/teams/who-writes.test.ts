import assert from 'node:assert/strict';
import { personKey } from '../../../src/network/people/teams-person.js';
import { personalChatOf } from '../../../src/network/teams/keep-personal-chat.js';
import { now } from '../../network/invented-networks.js';
import { people, TeamsApp, userId } from '../../support/teams-app.js';

describe('who writes in Teams', () => {
  let app: TeamsApp;
  before(async () => {
    app = await TeamsApp.start({ unbound: ['aino'] });
  });
  after(() => app.end());
  beforeEach(() => app.teams.reset());
  const said = () => app.teams.calls.map(({ activity }) => activity.text);

  it('is a professional, and never gets the families’ turn', async () => {
    await app.say('moi', { from: 'chair' });
    const [call] = app.teams.calls;
    assert.equal(
      call?.activity.channelData?.luotsi && Reflect.get(call.activity.channelData.luotsi, 'audience'),
      'network',
    );
    assert.doesNotMatch(said()[0] ?? '', /kuulin/);
  });

  it('is a family in any other channel, also one that says so', async () => {
    await app.deliver({ channelId: 'directline', text: 'moi' });
    assert.match(said()[0] ?? '', /^kuulin: moi/);
  });

  it('is nobody when Teams does not say who it is, whatever the name', async () => {
    await app.deliver({ text: 'omat tietoni', account: { id: '29:x', name: 'Pekka Puheenjohtaja' } });
    assert.match(said()[0] ?? '', /Teams ei kerro minulle, kuka olet/);
  });

  it('gets no answer when not even the tenant is told', async () => {
    await app.deliver({ text: 'moi', channelData: {}, conversation: { id: 'a:x' } });
    assert.deepEqual(said(), []);
  });

  it('is kept at once, with where to write: a process killed after the greeting loses nothing', async () => {
    await app.deliver({ from: 'stranger', type: 'installationUpdate', action: 'add', text: undefined });
    await app.deliver({ from: 'stranger', type: 'conversationUpdate', membersAdded: [{ id: '28:luotsi' }] });
    assert.equal(said().length, 1, 'greeted once, though Teams tells of it twice');
    const kept = await personalChatOf(app.stored(), people.stranger, now);
    assert.equal(kept?.chat.conversationId, `a:${userId('stranger')}`);
    assert.equal(kept?.chat.userId, userId('stranger'));
    await app.restart();
    await app.deliver({ from: 'stranger', type: 'installationUpdate', action: 'add' });
    assert.equal(said().length, 1, 'and not again after a restart');
  });

  it('is forgotten when the person takes Luotsi away, and greeted when it comes back', async () => {
    await app.deliver({ from: 'stranger', type: 'installationUpdate', action: 'remove' });
    assert.equal(await personalChatOf(app.stored(), people.stranger, now), null);
    await app.deliver({ from: 'stranger', type: 'installationUpdate', action: 'add' });
    assert.equal(said().length, 1);
  });

  it('is written to, once bound, where Teams last said', async () => {
    const chatOf = async () => {
      const county = (await app.directory()).counties.get('etela-savo');
      return county?.bindings.get(personKey(people.coordinator))?.chat;
    };
    await app.say('apua', { from: 'coordinator' });
    assert.equal((await chatOf())?.conversationId, `a:${userId('coordinator')}`);
    await app.say('apua', { from: 'coordinator', conversationId: 'a:another' });
    assert.equal((await chatOf())?.conversationId, 'a:another');
    await app.deliver({ from: 'coordinator', type: 'installationUpdate', action: 'remove' });
    assert.equal(await chatOf(), null);
  });

  it('becomes known by a code sent to the address on the list, also after a restart', async () => {
    await app.say('hei');
    assert.match(said()[0] ?? '', /sähköpostiosoite/);
    await app.say('osoitteeni on aino.esimerkki@neuvola.example.');
    assert.equal(app.letters.length, 1);
    assert.equal(app.letters[0]?.to, 'aino.esimerkki@neuvola.example');
    const [, code = ''] = /koodisi on (\S+)\./i.exec(app.letters[0]?.text ?? '') ?? [];
    await app.restart();
    await app.say('ABCD-EFGH');
    assert.match(said().at(-1) ?? '', /Koodi ei käy/);
    await app.say(code.toLowerCase());
    assert.match(said().at(-1) ?? '', /nyt tiedän, kuka olet/);
    const directory = await app.directory();
    const bound = [...(directory.counties.get('etela-savo')?.bindings.values() ?? [])];
    assert.ok(bound.some(({ person }) => person.objectId === people.aino.objectId));
  });

  it('is told the same whether or not a list has the address', async () => {
    await app.say('ei.ketaan@juva.example', { from: 'stranger' });
    assert.match(said()[0] ?? '', /^Jos ei\.ketaan@juva\.example on jonkin/);
    assert.equal(app.letters.length, 1, 'and nothing is sent');
  });

  it('does not give an address in a channel: the way is the personal chat', async () => {
    await app.say('<at>Luotsi</at> aino.esimerkki@neuvola.example', { from: 'stranger', channel: true });
    const texts = said().filter(Boolean);
    assert.ok(texts.some((text) => /yksityiskeskustelussa/.test(text ?? '')));
    assert.equal(app.letters.length, 1);
  });

  it('is answered in the thread of the channel', async () => {
    await app.say('<at>Luotsi</at> moi', {
      from: 'chair',
      channel: true,
      conversationId: '19:team@thread.tacv2;messageid=77',
    });
    assert.ok(app.teams.calls.some(({ conversationId }) => conversationId.endsWith(';messageid=77')));
  });
});
