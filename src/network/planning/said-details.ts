import type { Language } from '../../guidance/text/languages.js';
import type { Token } from '../../guidance/text/tokenise.js';
import { hasWord, type Said } from './said-pieces.js';

export interface KnownPerson {
  id: string;
  name: string;
}

export interface SaidDetails {
  place: string | null;
  online: boolean;
  theme: string | null;
  chairs: string[];
  secretary: string | null;
}

/** Where, what about, who leads: what stands beside the times. */
export function readDetails(
  said: Said,
  { language, people }: { language: Language; people: readonly KnownPerson[] },
): SaidDetails {
  return {
    place: language === 'fi' ? finnishPlace(said) : markedPlace(said),
    online: hasWord(said.pieces, 'online'),
    theme: themeOf(said),
    chairs: peopleAfter('chair-mark', said, people),
    secretary: peopleAfter('secretary-mark', said, people)[0] ?? null,
  };
}

/** "perhekeskuksella", "Juvan kirjastossa": words in a place's case that say nothing else. */
const inPlace = /.{3,}(ll[aä]|ss[aä])$/;
const notPlaces =
  /^(koko|aik|kokouk|verkost|tavall|samall|muill|kaikill|meill|teill|heill|kell|sielt|täss|siin|tämä|silla|kanss|myös|miss|yhdessä)/;

function finnishPlace({ tokens, pieces, written }: Said): string | null {
  const taken = (at: number): boolean => pieces.some(({ start, end }) => start <= at && at < end);
  const at = tokens.findIndex(
    ({ text }, index) => inPlace.test(text) && !notPlaces.test(text) && !taken(index),
  );
  if (at < 0) return null;
  // A name or a genitive before it belongs to it: "Kangasniemen perhekeskuksella".
  const before = tokens[at - 1];
  const belongs =
    before && tokens[at]?.before === 'space' && !taken(at - 1) && (before.named || /n$/.test(before.text));
  return written(belongs && !/^(kokou|tapaam|palaver)/.test(before.text) ? at - 1 : at, at + 1);
}

/** "i biblioteket", "at the family centre": up to the next thing that is known. */
function markedPlace({ tokens, pieces, written }: Said): string | null {
  for (const [index, piece] of pieces.entries()) {
    if (piece.is !== 'word' || piece.concept !== 'place-mark') continue;
    const next = pieces[index + 1];
    const end = Math.min(next?.start ?? tokens.length, clauseEnd(tokens, piece.end), piece.end + 4);
    if (end > piece.end) return written(piece.end, end);
  }
  return null;
}

function clauseEnd(tokens: readonly Token[], from: number): number {
  const end = tokens.findIndex((token, at) => at > from && token.before === 'clause');
  return end < 0 ? tokens.length : end;
}

/** After "aiheena": to the end of the clause, or to what is known to be something else. */
function themeOf({ tokens, pieces, written }: Said): string | null {
  const mark = pieces.find((piece) => piece.is === 'word' && piece.concept === 'theme-mark');
  if (!mark) return null;
  const stops = pieces.filter(
    (piece) =>
      piece.start > mark.start && (piece.is !== 'word' || /-mark$|^weekday|^meeting$/.test(piece.concept)),
  );
  const end = Math.min(stops[0]?.start ?? tokens.length, clauseEnd(tokens, mark.end));
  return end > mark.end ? written(mark.end, end) : null;
}

const nameReach = 6;

/** Known people named after a mark: "puheenjohtajana Aino ja Bertta" names two. */
function peopleAfter(mark: string, { tokens, pieces }: Said, people: readonly KnownPerson[]): string[] {
  const at = pieces.find((piece) => piece.is === 'word' && piece.concept === mark);
  if (!at) return [];
  const other = pieces.find(
    (piece) =>
      piece.start > at.start &&
      piece.is === 'word' &&
      piece.concept.endsWith('-mark') &&
      piece.concept !== 'place-mark',
  );
  const end = Math.min(at.end + nameReach, other?.start ?? tokens.length);
  const said = tokens.slice(at.end, end).map(({ text }) => text);
  return people
    .filter(({ name }) => said.includes(name.split(' ')[0]?.toLowerCase() ?? ''))
    .map(({ id }) => id);
}
