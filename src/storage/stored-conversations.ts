import { createHash } from 'node:crypto';
import type { ConversationStore } from '../guidance/conversation-store.js';
import { conversationStateSchema } from '../guidance/dialog/conversation-state.js';
import type { VersionedStore } from './versioned-store.js';

const prefix = 'conversations-';

/** Enough shards that one file stays small at thousands of conversations a day. */
const shardOf = (id: string) => `${prefix}${createHash('sha256').update(id).digest('hex').slice(0, 2)}`;

/**
 * Conversations in shards of the versioned store. A state of an older version, or one that does not fit its
 * schema, is dropped: the conversation begins anew.
 */
export function storedConversations(store: VersionedStore): ConversationStore {
  return {
    async read(id, now) {
      const stored = await store.read({ aggregate: shardOf(id), id, now });
      if (!stored) return null;
      const checked = conversationStateSchema.safeParse(stored.value);
      if (checked.success) return { state: checked.data, version: stored.version };
      await store.write(shardOf(id), [{ id, value: null, version: stored.version }]);
      return null;
    },
    write(id, { state, version, expires }) {
      return store.write(shardOf(id), [{ id, value: state, version, expires }]);
    },
    async forget(id) {
      await store.write(shardOf(id), [{ id, value: null, version: null }]);
    },
    expire(now) {
      return store.expire({ prefix, now });
    },
  };
}
