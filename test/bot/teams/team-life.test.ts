import assert from 'node:assert/strict';
import { networks } from '../../../src/network/networks/network.js';
import { teamOf } from '../../../src/network/teams/team-of-network.js';
import { inventedContact, now } from '../../network/invented-networks.js';
import { people, TeamsApp, team, tenantId, userId } from '../../support/teams-app.js';

const teamKey = { tenantId, teamId: team.id };
const lahtija = inventedContact({ id: 'lahtija', name: 'Liisa Lähtijä', email: 'liisa@juva.example' });

interface Choice {
  type: string;
  choices?: { title: string; value: string }[];
}

describe('Luotsi in a team', () => {
  let app: TeamsApp;
  beforeEach(async () => {
    app = await TeamsApp.start({ list: [lahtija] });
    app.teams.members.set(team.id, [
      { id: '29:x', aadObjectId: people.stranger.objectId, name: 'X' },
      { id: '29:y', aadObjectId: people.aino.objectId, name: 'Y' },
      { id: userId('chair'), aadObjectId: people.chair.objectId, name: 'Z' },
    ]);
  });
  afterEach(() => app.end());

  const cards = () => app.teams.calls.flatMap(({ activity }) => activity.attachments ?? []);
  const choices = () => {
    const body: Choice[] = Reflect.get(Object(cards().at(-1)?.content), 'body') ?? [];
    return body.find(({ type }) => type === 'Input.ChoiceSet')?.choices?.map(({ value }) => value);
  };
  const stored = () => teamOf(app.stored(), teamKey, now);
  const channel = async () =>
    (await app.stored().read(networks, { homeId: 'juva', id: 'juva', now }))?.value.channel;
  const serve = (from: 'aino' | 'chair' = 'chair') =>
    app.press({ luotsi: { do: 'serve-network' }, network: 'juva' }, { from, channel: true });

  it('asks once which network it serves, of those that someone in it may answer for', async () => {
    await app.install({ from: 'stranger' });
    assert.equal(app.teams.calls.length, 1);
    assert.equal(app.teams.calls[0]?.conversationId, team.id);
    assert.deepEqual(choices(), ['juva'], 'found on the second page of members');
    await app.restart();
    await app.install({ from: 'stranger' });
    assert.equal(app.teams.calls.length, 1, 'not again after a restart');
  });

  it('keeps where to write before anything is sent', async () => {
    app.teams.refuse(team.id, { status: 403, code: 'BotNotInConversationRoster' });
    await app.install({ from: 'stranger' });
    assert.equal((await stored())?.general.conversationId, team.id);
    assert.equal(
      (await stored())?.greetedAt,
      null,
      'and asks at the next chance, as nobody has seen the question',
    );
  });

  it('asks in the channel that was chosen at the installation', async () => {
    const selectedChannel = { id: '19:other@thread.tacv2' };
    await app.deliver({
      ...{ from: 'stranger', channel: true, conversationId: team.id },
      ...{ type: 'installationUpdate', action: 'add' },
      channelData: { tenant: { id: tenantId }, team, settings: { selectedChannel } },
    });
    assert.equal(app.teams.calls[0]?.conversationId, selectedChannel.id);
  });

  it('takes the answer only from who has the right, and stores the channel for good', async () => {
    await app.install({ from: 'stranger' });
    const refused = await serve('aino');
    assert.match(JSON.stringify(refused.body), /puheenjohtaja tai koordinaattori/);
    assert.equal(await channel(), null);
    const done = await serve();
    assert.match(JSON.stringify(done.body), /Tämä kanava palvelee nyt verkostoa/);
    await app.restart();
    assert.equal((await channel())?.conversationId, team.id);
    assert.equal((await stored())?.network, 'juva');
  });

  it('says the second time that it is done, and changes nothing', async () => {
    await app.install({ from: 'stranger' });
    await serve();
    const first = await channel();
    const again = await serve();
    assert.match(JSON.stringify(again.body), /Juvan kohtaamispaikkaverkosto/);
    assert.deepEqual(await channel(), first);
  });

  it('shows the answer to everyone in place of the question', async () => {
    await app.install({ from: 'stranger' });
    await serve();
    const update = app.teams.calls.find(({ method }) => method === 'PUT');
    assert.match(JSON.stringify(update?.activity.attachments), /palvelee nyt verkostoa/);
  });

  const happens = (eventType: string, more: object = {}) =>
    app.deliver({
      ...{ from: 'stranger', channel: true, conversationId: team.id, type: 'conversationUpdate' },
      channelData: { tenant: { id: tenantId }, team, eventType, ...more },
    });

  it('follows a renamed team and a renamed channel', async () => {
    await app.install();
    await serve();
    await happens('teamRenamed', { team: { id: team.id, name: 'Uusi nimi' } });
    assert.equal((await stored())?.name, 'Uusi nimi');
    await happens('channelRenamed', { channel: { id: team.id, name: 'Verkosto' } });
    assert.equal((await channel())?.name, 'Verkosto');
  });

  it('moves to the general channel when its channel is deleted', async () => {
    await app.install();
    const other = '19:other@thread.tacv2';
    await app.press(
      { luotsi: { do: 'serve-network' }, network: 'juva' },
      { from: 'chair', channel: true, conversationId: `${other};messageid=4` },
    );
    assert.equal((await channel())?.conversationId, other);
    await happens('channelDeleted', { channel: { id: other, name: 'Verkosto' } });
    assert.equal((await channel())?.conversationId, team.id);
  });

  for (const [what, how] of [
    [
      'is taken out of the team',
      () =>
        app.deliver({
          channel: true,
          conversationId: team.id,
          type: 'conversationUpdate',
          membersRemoved: [{ id: '28:luotsi' }],
        }),
    ],
    [
      'is uninstalled',
      () =>
        app.deliver({ channel: true, conversationId: team.id, type: 'installationUpdate', action: 'remove' }),
    ],
    ['sees the team deleted', () => happens('teamDeleted')],
  ] as const) {
    it(`has no channel for the network once it ${what}`, async () => {
      await app.install();
      await serve();
      await how();
      assert.equal(await channel(), null);
      assert.equal(await stored(), null);
    });
  }

  it('asks the chair and the coordinator whether someone who left the team has left the network', async () => {
    await app.install();
    await serve();
    for (const from of ['chair', 'coordinator'] as const) await app.say('moi', { from });
    app.teams.reset();
    await app.deliver({
      ...{ from: 'stranger', channel: true, conversationId: team.id, type: 'conversationUpdate' },
      membersRemoved: [{ id: userId('aino'), aadObjectId: people.aino.objectId }],
    });
    const asked = app.teams.calls.map(({ conversationId }) => conversationId).sort();
    assert.deepEqual(asked, [`a:${userId('chair')}`, `a:${userId('coordinator')}`]);
    assert.match(JSON.stringify(cards()), /Aino Esimerkki on poistunut tiimistä/);
    const deed = { do: 'mark-left', network: 'juva', contact: 'aino' };
    await app.press({ luotsi: { do: 'perform', deed } }, { from: 'chair' });
    const entry = (await app.directory()).networks.get('juva')?.contacts.get('aino');
    assert.equal(entry?.leftAt, now.toISOString());
  });

  it('says nothing of someone who left the team and is on no list', async () => {
    await app.install();
    await serve();
    await app.say('moi', { from: 'chair' });
    app.teams.reset();
    await app.deliver({
      ...{ from: 'chair', channel: true, conversationId: team.id, type: 'conversationUpdate' },
      membersRemoved: [{ id: userId('stranger'), aadObjectId: people.stranger.objectId }],
    });
    assert.equal(app.teams.calls.length, 0);
  });
});
