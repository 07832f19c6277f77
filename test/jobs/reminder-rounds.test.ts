import assert from 'node:assert/strict';
import { VirtualTime } from '../../src/cli/bench/virtual-time.js';
import { OutboxDesk } from '../../src/jobs/outbox-desk.js';
import { ReminderRounds } from '../../src/jobs/reminder-rounds.js';
import type { HandOver } from '../../src/network/delivery/hand-over.js';
import { acknowledged, type OutboxEntry } from '../../src/network/delivery/outbox-entry.js';
import type { Deliver, DeliverMessage } from '../../src/network/delivery/outgoing-message.js';
import type { Meeting } from '../../src/network/meetings/meeting.js';
import { at, meeting, network, receiver } from '../network/invented-meetings.js';
import { type InventedBoard, invented, mailOf } from './invented-boards.js';
import { memoryNetworks } from './memory-networks.js';

const accepted: HandOver = { as: 'accepted', reference: '1' };

/** A county with one meeting, and channels that do what a test says. */
class Post {
  readonly time: VirtualTime;
  readonly memory = memoryNetworks();
  readonly got: string[] = [];
  chat: (person: string, signal: AbortSignal) => Promise<HandOver> | HandOver = () => accepted;
  mail: (person: string) => Promise<HandOver> | HandOver = () => accepted;
  board: InventedBoard;

  constructor(when = '2026-12-03 09:00', meetings: Meeting[] = [meeting('2026-12-10')]) {
    this.time = new VirtualTime(at(when));
    this.board = {
      networks: [network('kangasniemi', { meetings, chair: null })],
      people: ['aino', 'bertta', 'cecilia', 'daavid', 'koordinaattori'].map((id) => receiver(id)),
      coordinators: ['koordinaattori'],
    };
  }

  get desk(): OutboxDesk {
    return new OutboxDesk('etela-savo', this.memory.store, this.time);
  }

  rounds(run = 'run-1'): ReminderRounds {
    const through =
      (channel: 'chat' | 'mail'): DeliverMessage =>
      async ({ receiver: person, told }, _route, signal) => {
        const answer = await this[channel](person, signal);
        if (answer.as === 'accepted') this.got.push(`${channel} ${person} ${told.length}`);
        return answer;
      };
    const channels: Deliver = { chat: through('chat'), mail: through('mail') };
    return new ReminderRounds({
      ...{ store: this.memory.store, channels, tools: this.time, run },
      boards: invented(() => this.board),
    });
  }

  async round(rounds = this.rounds()): Promise<void> {
    await this.time.run(rounds.round(new AbortController().signal));
  }

  async entries(): Promise<Record<string, OutboxEntry>> {
    const all = await this.desk.items();
    return Object.fromEntries(all.map(({ value }) => [value.receiver, value]));
  }

  pass(ms: number): Promise<void> {
    return this.time.run(this.time.pause(ms, new AbortController().signal));
  }
}

describe('a round of reminders', () => {
  it('hands over what is due, with a receipt for each receiver', async () => {
    const post = new Post();
    await post.round();
    assert.deepEqual(post.got.sort(), ['chat aino 1', 'chat bertta 1']);
    const { aino } = await post.entries();
    assert.deepEqual([aino?.state, aino?.receipt?.channel, aino?.receipt?.reference], ['sent', 'chat', '1']);
  });

  it('sends nothing again in the next round, nor after the service was started again', async () => {
    const post = new Post();
    await post.round();
    await post.round();
    await post.round(post.rounds('run-2'));
    assert.equal(post.got.length, 2);
  });

  it('tries e-mail where the chat turns it away, and remembers that the next time', async () => {
    const post = new Post();
    let knocks = 0;
    post.chat = (person) => {
      if (person === 'aino') knocks += 1;
      return person === 'aino' ? { as: 'closed', reason: 'blocked' } : accepted;
    };
    const rounds = post.rounds();
    await post.round(rounds);
    await post.round(rounds);
    assert.deepEqual(post.got.sort(), ['chat bertta 1', 'mail aino 1']);
    await post.pass(6 * 24 * 3_600_000);
    await post.round(rounds);
    assert.deepEqual(post.got.sort(), ['chat bertta 1', 'chat bertta 1', 'mail aino 1', 'mail aino 1']);
    assert.equal(knocks, 1);
  });

  it('tries again after as long as the channel asked for', async () => {
    const post = new Post();
    let first = true;
    post.chat = (person) => {
      if (person !== 'aino' || !first) return accepted;
      first = false;
      return { as: 'later', after: 30_000, reason: '429' };
    };
    const rounds = post.rounds();
    await post.round(rounds);
    await post.pass(29_000);
    await post.round(rounds);
    assert.deepEqual(post.got, ['chat bertta 1']);
    await post.pass(2_000);
    await post.round(rounds);
    assert.deepEqual(post.got, ['chat bertta 1', 'chat aino 1']);
  });

  it('tells the coordinator once of someone whom nothing reaches', async () => {
    const post = new Post();
    post.board = { ...post.board, routesOf: (person) => (person === 'aino' ? [] : [mailOf(person)]) };
    const rounds = post.rounds();
    for (let round = 0; round < 4; round++) await post.round(rounds);
    assert.deepEqual(post.got.sort(), ['mail bertta 1', 'mail koordinaattori 1']);
    const { aino } = await post.entries();
    assert.deepEqual([aino?.state, aino?.closed[0]?.reason], ['not-reached', 'no-address']);
  });

  it('takes back what is no longer to be told when its turn comes', async () => {
    const post = new Post();
    post.board = { ...post.board, coordinators: [] };
    post.chat = () => ({ as: 'later', after: 3_600_000, reason: '429' });
    const rounds = post.rounds();
    await post.round(rounds);
    const cancelled = { by: 'cecilia', at: post.time.clock().toISOString() };
    post.board = {
      ...post.board,
      networks: [network('kangasniemi', { chair: null, meetings: [meeting('2026-12-10', { cancelled })] })],
    };
    post.chat = () => accepted;
    await post.pass(2 * 3_600_000);
    await post.round(rounds);
    assert.deepEqual(post.got, []);
    assert.deepEqual(await post.entries(), {});
  });

  it('gives a channel that does not answer up after a while, and counts the doubt', async () => {
    const post = new Post();
    post.chat = (person, signal) =>
      person === 'aino'
        ? new Promise((resolve) =>
            signal.addEventListener('abort', () => resolve({ as: 'doubtful', reason: 'gone' })),
          )
        : accepted;
    await post.round();
    const { aino } = await post.entries();
    assert.deepEqual([aino?.state, aino?.doubts], ['waiting', 1]);
  });

  it('keeps a press of "Kuittaan" that came before the answer was written down', async () => {
    const post = new Post();
    post.chat = async (person) => {
      const item = (await post.desk.items()).find(({ value }) => value.receiver === person);
      assert.ok(item);
      assert.ok(await post.desk.change(item, acknowledged(item.value, post.time.clock())));
      return accepted;
    };
    await post.round();
    await post.round(post.rounds('run-2'));
    const { aino } = await post.entries();
    assert.deepEqual([aino?.state, aino?.acknowledgedAt !== null], ['sent', true]);
    assert.equal(post.got.length, 2);
  });
});

describe('a process that dies while it hands a message over', () => {
  /** Rounds that stop for ever in the middle of Aino's message, as a killed process does. */
  async function dying(arrives: boolean): Promise<Post> {
    const post = new Post();
    post.board = { ...post.board, people: [receiver('aino')] };
    post.chat = (person) => {
      if (arrives) post.got.push(`chat ${person} 1`);
      return new Promise(() => {});
    };
    post.time.pause = () => new Promise(() => {});
    void post.rounds('killed').round(new AbortController().signal);
    for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
    post.chat = () => accepted;
    return post;
  }

  for (const [arrives, messages] of [
    [false, 1],
    [true, 2],
  ] as const) {
    it(`is followed by one that sends it again: ${arrives ? 'it may come twice' : 'it is not lost'}`, async () => {
      const post = await dying(arrives);
      assert.equal((await post.entries()).aino?.state, 'handing-over');
      await post.round(post.rounds('next'));
      const { aino } = await post.entries();
      assert.deepEqual([aino?.state, aino?.doubts, post.got.length], ['sent', 1, messages]);
      assert.equal(post.time.troubles[0]?.code, 'messages-in-doubt');
      await post.round(post.rounds('third'));
      assert.equal(post.got.length, messages);
    });
  }
});

describe('a disk that takes nothing', () => {
  it('lets nothing out that could not be written down, says so, and goes on when there is room', async () => {
    const post = new Post();
    const rounds = post.rounds();
    post.memory.state.full = true;
    await post.round(rounds);
    assert.deepEqual(post.got, []);
    assert.equal(post.time.troubles[0]?.code, 'round-put-off');
    post.memory.state.full = false;
    await post.round(rounds);
    assert.equal(post.got.length, 2);
  });

  it('keeps in mind what a channel accepted while it was full, and sends it no second time', async () => {
    const post = new Post();
    const rounds = post.rounds();
    post.chat = () => {
      post.memory.state.full = true;
      return accepted;
    };
    await post.round(rounds);
    const sent = post.got.length;
    assert.ok(sent > 0);
    await post.round(rounds);
    assert.equal(post.got.length, sent);
    post.memory.state.full = false;
    post.chat = () => accepted;
    await post.round(rounds);
    assert.deepEqual(post.got.sort(), ['chat aino 1', 'chat bertta 1']);
    assert.equal((await post.entries()).aino?.state, 'sent');
  });
});
