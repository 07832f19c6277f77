import type { ConversationState } from './dialog/conversation-state.js';

/** A stored conversation and the version it was read at. */
export interface StoredConversation {
  state: ConversationState;
  version: string;
}

/**
 * Where conversations live for 24 hours: filters, never words. The port is the narrowest that the guidance
 * half needs; the storage edge implements it over the versioned store that network data use too.
 */
export interface ConversationStore {
  /** `null` when there is none, or it has expired at `now`. */
  read(id: string, now: Date): Promise<StoredConversation | null>;
  /** Writes if `version` (or `null`: not there yet) is still current; `conflict` otherwise. */
  write(
    id: string,
    next: { state: ConversationState; version: string | null; expires: Date },
  ): Promise<'done' | 'conflict'>;
  forget(id: string): Promise<void>;
  /** Removes everything that has expired at `now`; gives how many. */
  expire(now: Date): Promise<number>;
}
