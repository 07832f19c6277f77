import type { NetworkState } from './network-state.js';

/** Where conversations with professionals live for a day: a port, kept as families' conversations are. */
export interface NetworkConversations {
  /** `null` when there is none, or it has expired at `now`. */
  read(id: string, now: Date): Promise<{ state: NetworkState; version: string } | null>;
  /** Writes if `version` (or `null`: not there yet) is still current; `conflict` otherwise. */
  write(
    id: string,
    next: { state: NetworkState; version: string | null; expires: Date },
  ): Promise<'done' | 'conflict'>;
  forget(id: string): Promise<void>;
  expire(now: Date): Promise<number>;
}
