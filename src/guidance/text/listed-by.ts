/**
 * Items by each of their keys, in their order. An array that has grown keeps room for sixteen more: of tens of
 * thousands of short lists that is most of their size, so each is copied once.
 */
export function listedBy<T>(
  items: Iterable<T>,
  keysOf: (item: T) => Iterable<string>,
): Map<string, readonly T[]> {
  const lists = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const list = lists.get(key);
      if (list) list.push(item);
      else lists.set(key, [item]);
    }
  }
  for (const [key, list] of lists) if (list.length > 1) lists.set(key, list.slice());
  return lists;
}
