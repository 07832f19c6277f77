import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { VersionedStore } from './versioned-store.js';

/** Conversation states by id: what both halves' ports ask for. */
export interface StoredStates<State> {
  read(id: string, now: Date): Promise<{ state: State; version: string } | null>;
  write(
    id: string,
    next: { state: State; version: string | null; expires: Date },
  ): Promise<'done' | 'conflict'>;
  forget(id: string): Promise<void>;
  expire(now: Date): Promise<number>;
}

/**
 * Conversations in shards of the versioned store: enough that one file stays small at thousands a day. A state of an
 * older version, or one that does not fit its schema, is dropped: the conversation begins anew.
 */
export function storedStates<State>(
  store: VersionedStore,
  { prefix, schema }: { prefix: string; schema: z.ZodType<State> },
): StoredStates<State> {
  const shardOf = (id: string) => `${prefix}${createHash('sha256').update(id).digest('hex').slice(0, 2)}`;
  return {
    async read(id, now) {
      const stored = await store.read({ aggregate: shardOf(id), id, now });
      if (!stored) return null;
      const checked = schema.safeParse(stored.value);
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
