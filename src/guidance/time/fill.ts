/** Puts values into the `{named}` gaps of a phrase; a gap without a value stays empty. */
export const fill = (phrase: string, values: Record<string, string | number>): string =>
  phrase.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
