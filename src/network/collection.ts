import type { z } from 'zod';

/**
 * What owns an aggregate: entries of one home change together or not at all. A tenant is one of Entra's; an outbox
 * holds a share of a county's messages.
 */
export type Home = 'network' | 'county' | 'tenant' | 'outbox';

/** One sort of entry: whose aggregate it lies in, under which name, and what it must look like. */
export interface Collection<T> {
  readonly home: Home;
  readonly name: string;
  readonly schema: z.ZodType<T>;
}

/** An entry as it was read; `version` is what a change of it must still find. */
export interface Versioned<T> {
  id: string;
  value: T;
  version: string;
}

/** One change of a write. A `value` of `null` takes the entry away; a `version` of `null` means it is new. */
export interface EntryChange {
  of: Collection<unknown>;
  id: string;
  value: unknown;
  version: string | null;
  /** When the entry stops existing by itself. */
  expires: Date | null;
}

interface Put<T> {
  id: string;
  value: T;
  /** As read; `null` for a new entry. */
  version: string | null;
  expires?: Date;
}

export const put = <T>(of: Collection<T>, { id, value, version, expires }: Put<T>): EntryChange => ({
  ...{ of, id, value, version },
  expires: expires ?? null,
});

/** Takes away the version that was read, or with `null` whichever is there. */
export const takeAway = <T>(
  of: Collection<T>,
  { id, version }: Pick<Put<T>, 'id' | 'version'>,
): EntryChange => ({ ...{ of, id, version }, value: null, expires: null });
