import { createHash, randomBytes } from 'node:crypto';
import { chmod, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod';
import type { ReportTrouble } from '../guidance/report-trouble.js';
import { AtomicJsonFile } from './atomic-json-file.js';
import type { VersionedStore } from './versioned-store.js';

/** A key that signs chat tokens; `id` stands in the token, so that keys can be changed without a break. */
export interface SigningKey {
  id: string;
  secret: Uint8Array;
}

/** In the data folder. */
export const keysFile = 'keys.json';

export const keysSchema = z.object({
  keys: z.array(z.object({ id: z.string(), secret: z.base64url() })).min(1),
});
type KeysFile = z.infer<typeof keysSchema>;

/** A key's id says nothing of the key. */
const keyOf = (secret: Uint8Array): SigningKey => ({
  id: createHash('sha256').update('luotsi key id').update(secret).digest('base64url').slice(0, 8),
  secret,
});

/** Keys from given secrets, the first signs. */
export const keysFromSecrets = (secrets: readonly string[]): SigningKey[] =>
  secrets.map((secret) => keyOf(createHash('sha256').update(secret).digest()));

/** Keys from the data folder, readable by the service's own user alone; made at the first start. */
export async function keysFromFolder(folder: string, report: ReportTrouble): Promise<SigningKey[]> {
  const medium = new AtomicJsonFile<KeysFile>(join(folder, keysFile), { sync: true, mode: 0o600 });
  const found = keysSchema.safeParse(await readOrNull(medium, report));
  if (found.success) {
    await chmod(medium.path, 0o600);
    return found.data.keys.map(({ id, secret }) => ({ id, secret: Buffer.from(secret, 'base64url') }));
  }
  const key = keyOf(randomBytes(32));
  const secret = Buffer.from(key.secret).toString('base64url');
  await new Low<KeysFile>(medium, { keys: [{ id: key.id, secret }] }).write();
  return [key];
}

async function readOrNull(medium: AtomicJsonFile<KeysFile>, report: ReportTrouble): Promise<KeysFile | null> {
  try {
    return await medium.read();
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    await rename(medium.path, `${medium.path}.broken`);
    const what = `${medium.path} could not be read; open chats must be begun anew with a new key`;
    report({ code: 'keys-broken', what });
    return null;
  }
}

const keysAt = { aggregate: 'signing-keys', id: 'chat-tokens' };

/** Keys from a store that several processes share; the first to start makes them. */
export async function keysFromStore(store: VersionedStore): Promise<SigningKey[]> {
  for (;;) {
    const stored = await store.read({ ...keysAt, now: new Date() });
    if (stored) {
      const { keys } = keysSchema.parse(stored.value);
      return keys.map(({ id, secret }) => ({ id, secret: Buffer.from(secret, 'base64url') }));
    }
    const key = keyOf(randomBytes(32));
    const value = { keys: [{ id: key.id, secret: Buffer.from(key.secret).toString('base64url') }] };
    // A conflict: another process has just made them.
    await store.write(keysAt.aggregate, [{ id: keysAt.id, value, version: null }]);
  }
}
