import { createHmac, randomInt, randomUUID } from 'node:crypto';
import type { Chance } from '../network/chance.js';

/** Without vowels, so that no word comes of it, and without what looks alike (0 O, 1 I L, 5 S, 2 Z, 8 B). */
const letters = 'CDFGHJKMNPQRTVWX34679';
const codeLength = 8;

/** Ids and codes from the system's randomness; hashes keyed by a secret that the store keeps. */
export const systemChance = (secret: Uint8Array): Chance => ({
  newId: () => randomUUID(),
  newCode: () => Array.from({ length: codeLength }, () => letters[randomInt(letters.length)] ?? '').join(''),
  hash: (text) => createHmac('sha256', secret).update(text).digest('base64url'),
});
