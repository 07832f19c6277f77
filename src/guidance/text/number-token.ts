import type { Token } from './tokenise.js';

/** A whole number that a token writes, or `null`. */
export function wholeNumber(token: Token | undefined): number | null {
  return token?.number && /^\d{1,4}$/.test(token.text) ? Number(token.text) : null;
}

/** A number with at most one decimal ("2,5"), or `null`. */
export function decimalNumber(token: Token | undefined): number | null {
  if (!token?.number || !/^\d{1,3}([.,]\d)?$/.test(token.text)) return null;
  return Number(token.text.replace(',', '.'));
}
