import assert from 'node:assert/strict';
import sinon from 'sinon';
import { createConverse, lifetimeMs } from '../../src/guidance/conversation.js';
import type { ConversationStore, StoredConversation } from '../../src/guidance/conversation-store.js';
import { heard, wednesdayMorning } from './turn/family.js';
import { codeOf, testBase, testDialogs } from './turn/test-base.js';

/** The port over a map, with the versions that a real store has. */
function memoryStore() {
  const kept = new Map<string, StoredConversation & { expires: Date }>();
  let versions = 0;
  const store: ConversationStore = {
    read: async (id, now) => {
      const found = kept.get(id);
      if (found && found.expires <= now) kept.delete(id);
      return kept.get(id) ?? null;
    },
    write: async (id, { state, version, expires }) => {
      if ((kept.get(id)?.version ?? null) !== version) return 'conflict';
      versions += 1;
      kept.set(id, { state, version: String(versions), expires });
      return 'done';
    },
    forget: async (id) => void kept.delete(id),
    expire: async () => 0,
  };
  return { store, kept };
}

const cafe = heard({
  intent: 'find-place',
  filters: { municipality: codeOf('Kuopio'), kinds: ['family-cafe'] },
});
const evening = heard({ intent: 'find-place', filters: { partOfDay: 'evening' } });
const partsOf = (store: ConversationStore, meaning = cafe) => ({
  store,
  base: () => testBase,
  understand: () => meaning,
  dialogs: testDialogs,
});
const request = (text: string, now = wednesdayMorning) => ({
  conversationId: 'web:1',
  input: { type: 'message' as const, text },
  now,
  locale: null,
});

describe('createConverse', () => {
  it('goes on from what the turn before stored, and keeps it for 24 hours', async () => {
    const { store, kept } = memoryStore();
    await createConverse(partsOf(store))(request('perhekahvila kuopio'));
    assert.equal(kept.get('web:1')?.expires.getTime(), wednesdayMorning.getTime() + lifetimeMs);
    const reply = await createConverse(partsOf(store, evening))(request('iltaisin'));
    assert.deepEqual(
      [reply.record.filters.municipality, reply.record.filters.partOfDay],
      ['Kuopio', 'evening'],
    );
  });

  it('begins anew when a day has passed', async () => {
    const { store } = memoryStore();
    await createConverse(partsOf(store))(request('perhekahvila kuopio'));
    const late = new Date(wednesdayMorning.getTime() + lifetimeMs + 1);
    const reply = await createConverse(partsOf(store, evening))(request('iltaisin', late));
    assert.equal(reply.record.filters.municipality, null);
  });

  it('begins in the language that the channel tells', async () => {
    const { store } = memoryStore();
    const reply = await createConverse(partsOf(store))({ ...request('x'), locale: 'sv' });
    assert.equal(reply.record.lang, 'sv');
  });

  it('takes the turn again on what another process stored meanwhile', async () => {
    const { store } = memoryStore();
    await createConverse(partsOf(store))(request('perhekahvila kuopio'));
    const write = sinon.stub(store, 'write').callThrough();
    write.onFirstCall().resolves('conflict');
    const reply = await createConverse(partsOf(store, evening))(request('iltaisin'));
    assert.equal(write.callCount, 2);
    assert.equal(reply.record.filters.partOfDay, 'evening');
  });

  it('gives up without a reply rather than say what it could not store', async () => {
    const { store } = memoryStore();
    sinon.stub(store, 'write').resolves('conflict');
    await assert.rejects(createConverse(partsOf(store))(request('x')), /changed 3 times/);
    const gone = new Error('disk full');
    sinon.stub(store, 'read').rejects(gone);
    await assert.rejects(createConverse(partsOf(store))(request('x')), gone);
  });
});
