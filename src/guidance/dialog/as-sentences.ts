/** Short remarks one after another, each ended with a full stop but the last: "0100 1234. Vastaa nyt". */
export const asSentences = (parts: readonly (string | undefined)[]): string =>
  parts
    .filter(Boolean)
    .map((part, at, all) => (at < all.length - 1 ? `${part}.`.replace(/[.]+$/, '.') : part))
    .join(' ');
