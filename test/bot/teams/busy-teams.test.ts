import assert from 'node:assert/strict';
import { TeamsApp } from '../../support/teams-app.js';

describe('a turn while Teams is busy', () => {
  let app: TeamsApp;
  before(async () => {
    app = await TeamsApp.start();
  });
  after(() => app.end());
  beforeEach(() => app.teams.reset());

  for (const refusal of [
    { status: 412, code: 'PreconditionFailed' },
    { status: 429, code: 'TooManyRequests', retryAfter: 1 },
    { status: 502, code: 'ServiceError' },
    { status: 504, code: 'GatewayTimeout' },
  ]) {
    it(`waits a moment after ${refusal.status} and answers once`, async () => {
      app.teams.refuseNext(refusal);
      const began = Date.now();
      assert.equal((await app.say('moi')).status, 200);
      assert.equal(app.teams.calls.length, 1);
      if (refusal.retryAfter) assert.ok(Date.now() - began >= 1_000, 'as long as Teams asked');
    });
  }

  it('does not hold the turn when Teams wants to be left alone for longer than a turn lasts', async () => {
    app.teams.refuseNext({ status: 429, code: 'TooManyRequests', retryAfter: 30 });
    const began = Date.now();
    assert.equal((await app.say('moi')).status, 200);
    assert.ok(Date.now() - began < 3_000);
    assert.equal(app.teams.calls.length, 0);
  });

  for (const [status, code] of [
    [403, 'BotNotInConversationRoster'],
    [404, 'ConversationNotFound'],
  ] as const) {
    it(`takes a turn whose chat is closed (${code}) for taken`, async () => {
      app.teams.refuseNext({ status, code });
      assert.equal((await app.say('moi')).status, 200);
      assert.equal(app.teams.requests.length, 1);
    });
  }
});
