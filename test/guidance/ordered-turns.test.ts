import assert from 'node:assert/strict';
import { OrderedTurns } from '../../src/guidance/ordered-turns.js';
import { TurnQueue } from '../../src/guidance/turn-queue.js';

const tick = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('TurnQueue', () => {
  it('runs one at a time in the order they came, and counts those that wait', async () => {
    const queue = new TurnQueue();
    const said: string[] = [];
    const task = (name: string) => async () => {
      said.push(`${name} begins`);
      await tick();
      said.push(`${name} ends`);
    };
    const all = [queue.add(task('a')), queue.add(task('b'))];
    assert.equal(queue.length, 2);
    await Promise.all(all);
    assert.deepEqual(said, ['a begins', 'a ends', 'b begins', 'b ends']);
    assert.equal(queue.length, 0);
  });

  it('goes on after a task that failed', async () => {
    const queue = new TurnQueue();
    const failing = queue.add(async () => {
      throw new Error('on purpose');
    });
    const next = queue.add(async () => 'next');
    await assert.rejects(failing, /on purpose/);
    assert.equal(await next, 'next');
  });
});

describe('OrderedTurns', () => {
  it('takes an activity once, however often and however early it comes again', async () => {
    const turns = new OrderedTurns();
    let taken = 0;
    const turn = async () => {
      await tick();
      taken += 1;
    };
    const key = { conversation: 'c', activity: 'a' };
    await Promise.all([turns.take(key, turn), turns.take(key, turn)]);
    await turns.take(key, turn);
    assert.equal(taken, 1);
  });

  it('takes an activity again whose turn failed', async () => {
    const turns = new OrderedTurns();
    const key = { conversation: 'c', activity: 'a' };
    await assert.rejects(turns.take(key, () => Promise.reject(new Error('on purpose'))));
    let taken = false;
    await turns.take(key, async () => {
      taken = true;
    });
    assert.ok(taken);
  });

  it('takes activities without an id each for itself', async () => {
    const turns = new OrderedTurns();
    let taken = 0;
    const turn = async () => {
      taken += 1;
    };
    const key = { conversation: 'c', activity: null };
    await Promise.all([turns.take(key, turn), turns.take(key, turn)]);
    assert.equal(taken, 2);
  });

  it('lets no conversation wait for another', async () => {
    const turns = new OrderedTurns();
    let finish = () => {};
    const slow = turns.take(
      { conversation: 'slow', activity: '1' },
      () =>
        new Promise<void>((resolve) => {
          finish = resolve;
        }),
    );
    await turns.take({ conversation: 'quick', activity: '1' }, async () => {});
    finish();
    await slow;
  });

  it('is settled when the turns under way have ended', async () => {
    const turns = new OrderedTurns();
    let ended = false;
    void turns.take({ conversation: 'c', activity: '1' }, async () => {
      await tick();
      ended = true;
    });
    await turns.settle();
    assert.ok(ended);
  });
});
