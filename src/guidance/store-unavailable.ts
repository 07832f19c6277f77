/** The store cannot be read or written now (disk full, read-only, gone): nothing may be acknowledged. */
export class StoreUnavailable extends Error {
  readonly code = 'store-unavailable';

  constructor(what: string, cause: unknown) {
    super(`the store is not available: ${what}`, { cause });
    this.name = 'StoreUnavailable';
  }
}
