const rows = ['qwertyuiopå', 'asdfghjklöä', 'zxcvbnm'];

const neighbours = new Set<string>();
for (const [y, row] of rows.entries()) {
  for (const [x, key] of [...row].entries()) {
    for (const [other, dx] of [
      [row, 1],
      [rows[y + 1] ?? '', 0],
      [rows[y + 1] ?? '', -1],
    ] as const) {
      const near = other[x + dx];
      if (near) neighbours.add(key + near).add(near + key);
    }
  }
}
for (const pair of ['aä', 'oö', 'aå', 'oå', 'eé', 'sš', 'zž', 'cč']) {
  neighbours.add(pair).add([...pair].reverse().join(''));
}

const substitution = (a: string, b: string): number => (a === b ? 0 : neighbours.has(a + b) ? 0.6 : 1);
/** A letter written twice, or once for twice, is half a slip. */
const gap = (letter: string, before: string | undefined): number => (letter === before ? 0.4 : 0.9);

/** The lowest of `limit` cells is tracked so that hopeless pairs stop early. */
interface Pair {
  a: string;
  b: string;
  limit: number;
}

/**
 * How far a typed word is from a known one: neighbouring keys and doubled letters cost less, two letters
 * changed about cost one slip. `Infinity` when it is above `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit / 0.4) return Infinity;
  return distanceOf({ a, b, limit });
}

function distanceOf(pair: Pair): number {
  const { a, b, limit } = pair;
  let before: number[] = [];
  let last = firstRow(b);
  for (let i = 1; i <= a.length; i++) {
    const row = nextRow(pair, i, { last, before });
    if (Math.min(...row) > limit) return Infinity;
    before = last;
    last = row;
  }
  const total = last[b.length] ?? Infinity;
  return total <= limit ? total : Infinity;
}

function firstRow(b: string): number[] {
  const row = [0];
  for (let j = 1; j <= b.length; j++) row.push((row[j - 1] ?? 0) + gap(b.charAt(j - 1), b[j - 2]));
  return row;
}

function nextRow({ a, b }: Pair, i: number, rowsAbove: { last: number[]; before: number[] }): number[] {
  const { last, before } = rowsAbove;
  const at = (row: number[], j: number): number => row[j] ?? Infinity;
  const row = [at(last, 0) + gap(a.charAt(i - 1), a[i - 2])];
  for (let j = 1; j <= b.length; j++) {
    let cost = Math.min(
      at(last, j) + gap(a.charAt(i - 1), a[i - 2]),
      at(row, j - 1) + gap(b.charAt(j - 1), b[j - 2]),
      at(last, j - 1) + substitution(a.charAt(i - 1), b.charAt(j - 1)),
    );
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
      cost = Math.min(cost, at(before, j - 2) + 0.7);
    }
    row.push(cost);
  }
  return row;
}
