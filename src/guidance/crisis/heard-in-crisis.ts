import type { Dialogs } from '../dialog/dialogs.js';
import { languages } from '../text/languages.js';

type Say = Pick<Dialogs, 'say'>;

/** An answer to "are you safe" is short; in a longer message the same words may stand for anything. */
const mostWords = 12;

const plain = (text: string): string =>
  text
    .toLocaleLowerCase('fi')
    .replace(/[’]/g, "'")
    .replace(/[^\p{L}\p{M}\p{N}' ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The pieces that a key of dialogs/wording/crisis-heard.yaml lists, of all languages: a person in fear may change hers. */
const piecesOf = ({ say }: Say, key: string): string[] =>
  languages
    .flatMap((language) => say(key, { language, easy: false }).split('|'))
    .map((piece) => piece.trim());

/** A piece stands at the beginning of a word; one that ends in `$` is whole words. */
const holds = (text: string, piece: string): boolean =>
  piece.endsWith('$') ? ` ${text} `.includes(` ${piece.slice(0, -1)} `) : ` ${text}`.includes(` ${piece}`);

/** `+` joins pieces that must all be there. */
const anyOf = (text: string, pieces: readonly string[]): boolean =>
  pieces.some((piece) => piece.split('+').every((part) => holds(text, part)));

/** Whether a message holds what a key of crisis-heard.yaml lists. */
export const hears = (text: string, key: string, dialogs: Say): boolean =>
  anyOf(plain(text), piecesOf(dialogs, key));

/** Whether a message is, as a whole, one of what a key of crisis-heard.yaml lists. */
export const isWholly = (text: string, key: string, dialogs: Say): boolean =>
  piecesOf(dialogs, key).includes(plain(text));

/**
 * "Hän lähti jo, olen turvassa": what a message says of safety in words; `null` when it says nothing of it. A doubt,
 * a denial or a danger in any part of it counts as not safe, because repeating a number does the least harm.
 */
export function safetyIn(text: string, dialogs: Say): 'safe' | 'unsafe' | null {
  if (plain(text).split(' ').length > mostWords) return null;
  const safe = piecesOf(dialogs, 'heard.safe');
  const negation = piecesOf(dialogs, 'heard.negation');
  const parts = text.split(/[.,;!?…–]+/u).map(plain);
  const told = parts.filter((part) => anyOf(part, safe));
  if (parts.some((part) => anyOf(part, piecesOf(dialogs, 'heard.danger')))) return 'unsafe';
  if (told.length === 0) return null;
  const doubt = piecesOf(dialogs, 'heard.doubt');
  const doubted = parts.some((part) => anyOf(withoutPieces(part, safe), doubt));
  const denied = told.some((part) => anyOf(withoutPieces(part, safe), negation));
  return doubted || denied ? 'unsafe' : 'safe';
}

/** "Joo nyt oon siskolla": a yes first, and nothing after it that takes it back. */
export const beginsWithYes = (text: string, dialogs: Say): boolean =>
  anyOf(plain(text).split(' ')[0] ?? '', piecesOf(dialogs, 'heard.yes')) &&
  !['heard.doubt', 'heard.negation', 'heard.but'].some((key) => hears(text, key, dialogs));

/** "Ei oireita" is no denial: the piece is taken away before one is looked for. */
const withoutPieces = (text: string, pieces: readonly string[]): string =>
  pieces
    .map((piece) => piece.replace('$', ''))
    .sort((one, other) => other.length - one.length)
    .reduce((left, piece) => left.replace(piece, ' '), text)
    .replace(/\s+/g, ' ')
    .trim();

/** Whether someone else than the writer is in danger: "ystäväni aikoo tappaa itsensä". */
export function tellsOfAnother(text: string, dialogs: Say): boolean {
  const words = plain(text);
  return (
    anyOf(words, piecesOf(dialogs, 'heard.other-person')) && !anyOf(words, piecesOf(dialogs, 'heard.oneself'))
  );
}
