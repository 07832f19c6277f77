import { fold } from './fold.js';

export interface Token {
  /** Lower case, apostrophes taken out. */
  text: string;
  /** `text` without diacritics. */
  folded: string;
  /** The first letter was a capital, and the word does not begin a sentence. */
  named: boolean;
  number: boolean;
  /** The whole message is written without diacritics: "vasynyt" may then be "väsynyt". */
  plain: boolean;
  /** What stands before it: nothing ("8kk", "isä-lapsi"), a space, or a mark that parts clauses. */
  before: 'joined' | 'space' | 'clause';
}

const piece = /\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu;
const maxTokens = 180;
const maxLetters = 48;

/** Words and numbers of a normalised text, in order; linear, at most 180 of them. */
export function tokenise(normalised: string): Token[] {
  const tokens: Omit<Token, 'plain'>[] = [];
  let end = 0;
  let startsSentence = true;
  for (const match of normalised.matchAll(piece)) {
    const gap = normalised.slice(end, match.index);
    if (/[.!?]/.test(gap)) startsSentence = true;
    end = match.index + match[0].length;
    tokens.push(tokenOf(match[0], gap, startsSentence));
    startsSentence = false;
    if (tokens.length >= maxTokens) break;
  }
  const plain = tokens.every(({ text, folded }) => text === folded);
  return tokens.map((token) => ({ ...token, plain }));
}

function tokenOf(raw: string, gap: string, startsSentence: boolean): Omit<Token, 'plain'> {
  const text = raw.slice(0, maxLetters).toLowerCase().replaceAll("'", '');
  const capital = /^\p{Lu}/u.test(raw) && !/^\p{Lu}{2}/u.test(raw);
  return {
    text,
    folded: fold(text),
    named: capital && !startsSentence,
    number: /^\p{N}/u.test(raw),
    before: beforeOf(gap),
  };
}

function beforeOf(gap: string): Token['before'] {
  if (gap === '' || /^['’:-]$/.test(gap)) return 'joined';
  return /[.,;!?()\n:/–—]|\s-\s/.test(gap) ? 'clause' : 'space';
}
