import assert from 'node:assert/strict';
import { ChatHistory, historyLimits } from '../../../src/server/directline/chat-history.js';
import { Chats, chatLimits } from '../../../src/server/directline/chats.js';

const start = new Date('2026-11-25T10:00:00+02:00');
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const add = (history: ChatHistory, text: string, now = start) =>
  history.append([{ number: history.nextNumber(), activity: { type: 'message', text } }], now);

describe('ChatHistory', () => {
  it('keeps an activity for thirty minutes and not longer', () => {
    const history = new ChatHistory(100);
    add(history, 'a');
    add(history, 'b', later(20));
    assert.equal(history.since('', later(29)).activities.length, 2);
    assert.equal(history.since('', later(31)).activities.length, 1);
    assert.ok(history.isEmpty(later(51)));
  });

  it('is bounded in number and in bytes, losing the oldest first', () => {
    const history = new ChatHistory(0);
    for (let index = 0; index < historyLimits.activities + 50; index++) add(history, `${index}`);
    const kept = history.since('', start).activities;
    assert.equal(kept.length, historyLimits.activities);
    assert.equal(kept[0]?.text, '50');
    for (let index = 0; index < 30; index++) add(history, 'x'.repeat(30_000));
    const bytes = JSON.stringify(history.since('', start).activities).length;
    assert.ok(bytes < historyLimits.bytes * 1.1, `${bytes} bytes`);
  });

  it('gives everything to one who knows the watermark of an earlier process', () => {
    const earlier = new ChatHistory(1_000);
    add(earlier, 'before');
    const { watermark } = earlier.since('', start);
    const next = new ChatHistory(2_000_000);
    add(next, 'after');
    assert.deepEqual(
      next.since(watermark, start).activities.map((one) => one.text),
      ['after'],
    );
  });

  it('always has a watermark, so that a client that saw nothing can ask again', () => {
    assert.match(new ChatHistory(5).since('', start).watermark, /^\d+$/);
  });
});

describe('Chats', () => {
  let now = start;
  const chats = () => new Chats(() => now);
  beforeEach(() => {
    now = start;
  });

  it('drops a conversation that nobody uses, not one that is being listened to', () => {
    const all = chats();
    const [idle, heard] = [all.get('idle-idle'), all.get('heard-heard')];
    heard?.listeners.add(() => {});
    now = later(chatLimits.idleMinutes + 1);
    all.sweep();
    assert.notEqual(all.get('idle-idle'), idle);
    assert.equal(all.get('heard-heard'), heard);
  });

  it('has an end to how many it holds, dropping those used longest ago', () => {
    const all = chats();
    const first = all.get('chat-0');
    for (let index = 1; index <= chatLimits.chats; index++) all.get(`chat-${index}`);
    const last = all.get(`chat-${chatLimits.chats}`);
    assert.notEqual(all.get('chat-0'), first);
    assert.equal(all.get(`chat-${chatLimits.chats}`), last);
  });

  it('has an end to all that it remembers, forgetting what was used longest ago first', () => {
    const all = chats();
    const text = 'x'.repeat(400 * 1024);
    for (let index = 0; index < 180; index++) all.get(`chat-${index}`)?.deliver([{ type: 'message', text }]);
    all.sweep();
    assert.ok(all.get('chat-0')?.isEmpty());
    assert.equal(all.get('chat-179')?.isEmpty(), false);
  });

  it('knows for a day that a conversation was erased', () => {
    const all = chats();
    all.get('gone');
    all.forget('gone');
    now = later(24 * 60);
    all.sweep();
    assert.equal(all.get('gone'), null);
  });
});
