import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/** Enough for most files at once, and taken once: whole files would stay in memory long after a start. */
const piece = Buffer.alloc(64 * 1024);

/** SHA-256 over the names and bytes of files, in the order given. */
export function digestOfFiles(files: Iterable<{ name: string; path: string }>): Buffer {
  const hash = createHash('sha256');
  for (const { name, path } of files) {
    hash.update(name).update('\0');
    for (const bytes of piecesOf(path)) hash.update(bytes);
    hash.update('\0');
  }
  return hash.digest();
}

function* piecesOf(path: string): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    for (let length = readSync(file, piece); length > 0; length = readSync(file, piece)) {
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}
