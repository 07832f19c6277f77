import type { Language } from '../../guidance/text/languages.js';
import { Lexicon, type LexiconSource, longestOnly } from '../../guidance/text/lexicon.js';
import { normalise } from '../../guidance/text/normalise.js';
import { wholeNumber } from '../../guidance/text/number-token.js';
import { type Token, tokenise } from '../../guidance/text/tokenise.js';
import { type SaidClock, takeClocks } from './said-clock.js';
import { type SaidDate, takeDates } from './said-date.js';

/** One thing that a message says of a meeting, and which tokens say it, half-open. */
export type Piece = { start: number; end: number } & (
  | { is: 'word'; concept: string }
  | { is: 'number'; value: number }
  | { is: 'clock'; clock: SaidClock }
  | { is: 'date'; date: SaidDate }
);

export interface Said {
  pieces: readonly Piece[];
  tokens: readonly Token[];
  /** The text that some tokens stand for, as it was written. */
  written(start: number, end: number): string;
}

/** Reads the words of planning out of a message. */
export type ReadPieces = (text: string, language: Language) => Said;

/** Clock times and dates leave these words behind in the text, so that they keep their place among the others. */
const standIn = (kind: 'clock' | 'date', index: number): string =>
  ` qq${kind}${String.fromCharCode(97 + (index % 26))} `;

export function createReadPieces(words: LexiconSource): ReadPieces {
  const lexicon = new Lexicon(words);
  return (text, language) => {
    const clocks = takeClocks(normalise(text), (index) => standIn('clock', index));
    const dates = takeDates(clocks.rest, (index) => standIn('date', index));
    const tokens = tokenise(dates.rest);
    const found = longestOnly(lexicon.match(tokens, language)).map(
      ({ concept, start, end }): Piece => ({ is: 'word', concept, start, end }),
    );
    const others = tokens.flatMap((token, at): Piece[] => {
      const span = { start: at, end: at + 1 };
      const clock = clocks.found.find((_, index) => standIn('clock', index).trim() === token.text);
      if (clock) return [{ is: 'clock', clock, ...span }];
      const date = dates.found.find((_, index) => standIn('date', index).trim() === token.text);
      if (date) return [{ is: 'date', date, ...span }];
      const value = wholeNumber(token);
      return value === null ? [] : [{ is: 'number', value, ...span }];
    });
    const pieces = [...found, ...others].sort((one, other) => one.start - other.start);
    return { pieces: withoutStrayShorts(pieces), tokens, written: writer(dates.rest, tokens) };
  };
}

/** "ti" and "to" are days only beside a date or a clock time. */
function withoutStrayShorts(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece): Piece[] => {
    if (piece.is !== 'word' || !piece.concept.startsWith('short-')) return [piece];
    const beside = pieces.some(
      (other) => other.start === piece.end && (other.is === 'date' || other.is === 'clock'),
    );
    return beside ? [{ ...piece, concept: piece.concept.slice('short-'.length) }] : [];
  });
}

/** Tokens keep no case and no marks: what they stand for is found again in the text. */
function writer(text: string, tokens: readonly Token[]): Said['written'] {
  const lower = text.toLowerCase();
  const places: number[] = [];
  let from = 0;
  for (const token of tokens) {
    const at = lower.indexOf(token.text, from);
    places.push(at < 0 ? from : at);
    from = at < 0 ? from : at + token.text.length;
  }
  return (start, end) => {
    const first = places[start];
    const last = tokens[end - 1];
    if (first === undefined || !last) return '';
    return text.slice(first, (places[end - 1] ?? first) + last.text.length).trim();
  };
}

export const hasWord = (pieces: readonly Piece[], concept: string): boolean =>
  pieces.some((piece) => piece.is === 'word' && piece.concept === concept);

/** The numbers after a prefix, in order: `month-3` and `month-5` are 3 and 5. */
export const wordNumbers = (pieces: readonly Piece[], prefix: string): { value: number; piece: Piece }[] =>
  pieces.flatMap((piece) =>
    piece.is === 'word' && piece.concept.startsWith(`${prefix}-`) && /\d$/.test(piece.concept)
      ? [{ value: Number(piece.concept.slice(prefix.length + 1)), piece }]
      : [],
  );
