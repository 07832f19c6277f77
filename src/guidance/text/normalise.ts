/** Longer messages keep their beginning and their end: what is wanted stands in one of them. */
const maxHead = 1400;
const maxTail = 600;

const arabicDigits = /[\u0660-\u0669\u06f0-\u06f9]/g;

/**
 * A message in one shape: NFKC, control and invisible characters as spaces, digits as ASCII, straight
 * apostrophes, letters drawn out ("apuaaa") once, at most 2 000 characters. Case is kept: it helps to see names.
 */
export function normalise(text: string): string {
  return cut(cut(text).normalize('NFKC'))
    .replace(/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\u0640]/g, '')
    .replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}\s]+/gu, ' ')
    .replace(arabicDigits, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replace(/(\p{L})\1{2,}/giu, '$1')
    .trim();
}

function cut(text: string): string {
  if (text.length <= maxHead + maxTail) return text;
  return `${text.slice(0, maxHead)} ${text.slice(-maxTail)}`;
}
