import type { Collection, EntryChange, Home, Versioned } from './collection.js';

/**
 * Where networks live. A network is one aggregate: itself, its contacts, meetings, change log and outbox; a county
 * is another: its coordinators, who is bound to whom, and codes; a tenant of Entra's a third: teams and personal
 * chats that can be written to. Every entry has a version of its own. What is acknowledged is on the disk. Rejects
 * with `StoreUnavailable` when it cannot be.
 */
export interface NetworkStore {
  /** Ids of all networks, counties or tenants that have anything stored. */
  ids(home: Home): Promise<string[]>;
  /** All entries of one sort, by id. One that no longer fits its schema is left where it is, and reported. */
  list<T>(of: Collection<T>, at: { homeId: string; now: Date }): Promise<Versioned<T>[]>;
  read<T>(of: Collection<T>, at: { homeId: string; id: string; now: Date }): Promise<Versioned<T> | null>;
  /**
   * All changes or none; all of one home. `conflict`: one of the entries is no longer the one that was read, so
   * read again and decide anew.
   */
  write(homeId: string, changes: readonly EntryChange[]): Promise<'done' | 'conflict'>;
  /** Removes what has expired at `now`; gives how many. */
  expire(now: Date): Promise<number>;
}
