import assert from 'node:assert/strict';
import { ConnectorAdapter } from '../../../src/bot/connector-adapter.js';
import { deliverInTeams } from '../../../src/bot/teams/deliver-message.js';
import { TeamsPost } from '../../../src/bot/teams/teams-post.js';
import type { OutgoingMessage } from '../../../src/network/delivery/outgoing-message.js';
import type { TeamsConversation } from '../../../src/network/people/teams-conversation.js';
import { now } from '../../network/invented-networks.js';
import { type FakeTeams, startFakeTeams } from '../../support/fake-teams.js';
import { people, tenantId } from '../../support/teams-app.js';

const message: OutgoingMessage = {
  ...{
    id: 'm1',
    receiver: 'juva/aino',
    language: 'fi',
    subject: 'Muistutus: Juvan verkosto',
    foot: 'Luotsi',
  },
  told: [
    {
      text: 'Kokous [täällä](https://huijaus.example) torstaina 10.12.2026 klo 13–15.',
      presses: [{ label: 'Kuittaan', does: 'acknowledge', message: 'm1', matter: 'k1' }],
    },
  ],
  calendar: null,
};
const patience = new AbortController().signal;

describe('a message of Luotsi’s own accord in Teams', () => {
  let teams: FakeTeams;
  const adapter = new ConnectorAdapter({}, { run: async () => {} });
  const post = new TeamsPost(adapter, '');
  const { chat, mention } = deliverInTeams(post, () => now);
  const pace = { tenant: tenantId, conversation: 'a:x' };
  const conversation = (): TeamsConversation =>
    // As it is read again after a restart: plain JSON.
    JSON.parse(
      JSON.stringify({
        ...{ tenantId, serviceUrl: teams.serviceUrl, conversationId: 'a:x', botId: '28:b', userId: '29:x' },
      }),
    );
  const send = (signal = patience) =>
    chat?.(message, { channel: 'chat', pace, conversation: conversation() }, signal);

  before(async () => {
    teams = await startFakeTeams();
  });
  after(() => teams.close());
  beforeEach(() => teams.reset());

  it('goes to the kept conversation, as a new message', async () => {
    assert.deepEqual(await send(), { as: 'accepted', reference: 'message-1' });
    assert.deepEqual(teams.requests, ['POST /v3/conversations/a:x/activities']);
    const card = JSON.stringify(teams.calls[0]?.activity.attachments);
    assert.match(card, /"do":"matter","does":"acknowledge","message":"m1","matter":"k1"/);
    assert.doesNotMatch(card, /"TextBlock"/, 'a link in what people wrote stays text');
  });

  it('mentions the receiver in a channel', async () => {
    const route = {
      channel: 'mention' as const,
      network: 'juva',
      pace,
      conversation: conversation(),
      userId: '29:x',
      name: 'A<b>',
    };
    assert.equal((await mention?.(message, route, patience))?.as, 'accepted');
    const activity = teams.calls[0]?.activity;
    const text = activity?.text;
    assert.equal(text, '<at>A b</at>');
    assert.deepEqual(activity?.entities, [{ type: 'mention', text, mentioned: { id: '29:x', name: 'A b' } }]);
  });

  for (const [status, code, expected] of [
    [403, 'ConversationBlockedByUser', { as: 'closed', reason: 'blocked' }],
    [403, 'MessageWritesBlocked', { as: 'closed', reason: 'blocked' }],
    [403, 'BotDisabledByAdmin', { as: 'closed', reason: 'not-allowed' }],
    [403, 'BotNotInConversationRoster', { as: 'closed', reason: 'not-there' }],
    [404, 'ConversationNotFound', { as: 'closed', reason: 'not-there' }],
    [413, 'MessageSizeTooBig', { as: 'closed', reason: 'refused' }],
    [412, 'PreconditionFailed', { as: 'later', after: null, reason: '412 PreconditionFailed' }],
    [502, 'ServiceError', { as: 'later', after: null, reason: '502 ServiceError' }],
    [504, 'GatewayTimeout', { as: 'doubtful', reason: '504 GatewayTimeout' }],
  ] as const) {
    it(`takes ${status} ${code} for ${expected.as}, after one try`, async () => {
      teams.refuseNext({ status, code });
      assert.deepEqual(await send(), expected);
      assert.equal(teams.requests.length, 1);
    });
  }

  it('gives the wait that Teams asks for to who sends, and does not wait itself', async () => {
    teams.refuseNext({ status: 429, code: 'TooManyRequests', retryAfter: 40 });
    const began = Date.now();
    assert.deepEqual(await send(), { as: 'later', after: 40_000, reason: '429 TooManyRequests' });
    assert.ok(Date.now() - began < 2_000);
    assert.equal(teams.requests.length, 1);
  });

  it('is in doubt when the connection breaks or no answer comes in time', async () => {
    const gone = { ...conversation(), serviceUrl: 'http://127.0.0.1:9' };
    assert.equal(
      (await chat?.(message, { channel: 'chat', pace, conversation: gone }, patience))?.as,
      'doubtful',
    );
    assert.equal((await send(AbortSignal.abort()))?.as, 'doubtful');
  });

  it('opens the chat of someone who has Luotsi but has never written', async () => {
    const opened = await post.openChat(conversation(), people.aino);
    assert.equal('conversationId' in opened && opened.conversationId, `a:${people.aino.objectId}`);
    teams.refuse(`a:${people.aino.objectId}`, { status: 403, code: 'BotNotInstalled' });
    const refused = await post.openChat(conversation(), people.aino);
    assert.equal('status' in refused && refused.status, 403);
  });
});
