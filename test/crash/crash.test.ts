import assert from 'node:assert/strict';
import { Postgres } from '../support/postgres.js';
import { crashTest } from './crash-test.js';

describe('a service killed at random moments', () => {
  it('loses no message, and none comes twice that was not in doubt', async () => {
    const size = { meetings: 12, days: 3, invited: 8, people: 60 };
    const { lost, doubled, kills, messages, failed } = await crashTest({
      kills: 4,
      size,
      failing: 0.2,
      seed: 11,
    });
    assert.deepEqual({ lost, doubled, kills }, { lost: 0, doubled: 0, kills: 4 });
    assert.ok(messages > 100 && failed > 10, `${messages} messages, ${failed} failures`);
  }).timeout(120_000);

  it('is one of three on a database: none lost, none twice, whichever of them is killed', async () => {
    const server = await Postgres.begin();
    try {
      const { lost, doubled, kills, messages } = await crashTest({
        ...{ kills: 4, failing: 0.2, seed: 12 },
        size: { meetings: 12, days: 3, invited: 8, people: 60 },
        database: { url: await server.newDatabase(), processes: 3 },
      });
      assert.deepEqual({ lost, doubled, kills }, { lost: 0, doubled: 0, kills: 4 });
      assert.ok(messages > 100, `${messages} messages`);
    } finally {
      await server.end();
    }
  }).timeout(120_000);
});
