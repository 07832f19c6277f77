/** A stored value, the version it was read at, and when it stops existing (ISO 8601) if ever. */
export interface Stored {
  id: string;
  value: unknown;
  version: string;
  expires: string | null;
}

/**
 * One change of a write. `version` is what must still be current; `null`: there must be none that has not
 * expired. A `value` of `null` deletes: with a version only that one, without any.
 */
export interface Change {
  id: string;
  value: unknown;
  version: string | null;
  expires?: Date | null;
}

/**
 * Versioned values in aggregates. What must change together lies in one aggregate: a write's changes happen
 * all or not at all. Values are plain JSON; what is read must not be changed. Rejects with `StoreUnavailable` when the medium fails; then
 * nothing of the write has happened.
 */
export interface VersionedStore {
  /** `null` when there is none or it has expired at `now`. */
  read(at: { aggregate: string; id: string; now: Date }): Promise<Stored | null>;
  /** Everything of one aggregate that has not expired at `now`. */
  list(at: { aggregate: string; now: Date }): Promise<Stored[]>;
  /** Deleting what is not there is no conflict. */
  write(aggregate: string, changes: readonly Change[]): Promise<'done' | 'conflict'>;
  /** Names of all aggregates that begin so and have been written, sorted. */
  aggregates(prefix: string): Promise<string[]>;
  /** Removes what has expired at `now` in every aggregate whose name begins so; gives how many. */
  expire(at: { prefix: string; now: Date }): Promise<number>;
  /** Resolves when everything that was accepted is stored. */
  flush(): Promise<void>;
}
