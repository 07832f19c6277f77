/** Compares by the first measure in which two values differ: smaller numbers and earlier texts first. */
export function inOrderOf<Value>(...measures: ((value: Value) => number | string)[]) {
  return (one: Value, other: Value): number => {
    for (const measure of measures) {
      const a = measure(one);
      const b = measure(other);
      if (a < b) return -1;
      if (a > b) return 1;
    }
    return 0;
  };
}
