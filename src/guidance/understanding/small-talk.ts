import type { LexiconMatch } from '../text/lexicon.js';
import { coverage, type ReadMessage } from './message-reader.js';
import { ofConcept } from './spans.js';
import { type Command, commands, type Understanding } from './understanding.js';

const isCommand = (concept: string): concept is Command => (commands as readonly string[]).includes(concept);
const fewWords = 7;
const grown = 18 * 12;
const points: [string, number][] = [
  ['points-1', 1],
  ['points-2', 2],
  ['points-3', 3],
  ['points-4', 4],
  ['points-5', 5],
  ['points-last', -1],
];

/** The command that is the whole message, but for words of courtesy. */
export function commandOf(message: ReadMessage): Command | null {
  const { tokens, commands: said, places, kinds } = message;
  const onMap = ofConcept(said, 'map').length > 0 && pointsAtOf(message) !== null;
  if (onMap && tokens.length <= fewWords && places.length + kinds.length === 0) return 'map';
  const whole = message.commands.filter(({ concept }) =>
    isWhole(message, ofConcept(message.commands, concept)),
  );
  const best = whole.sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  return best && isCommand(best.concept) ? best.concept : null;
}

/** A bare yes, no or refusal to say. */
export function answerOf(message: ReadMessage): Understanding['answers'] {
  for (const answer of ['decline', 'yes', 'no'] as const) {
    if (isWhole(message, ofConcept(message.talk, answer))) return answer;
  }
  return null;
}

function isWhole({ tokens, talk }: ReadMessage, matches: readonly LexiconMatch[]): boolean {
  if (matches.length === 0 || tokens.length > fewWords) return false;
  const covered = coverage(tokens.length, [...matches, ...ofConcept(talk, 'filler')]);
  return covered.every(Boolean);
}

/** Which of what was shown is meant: an ordinal in a short message without a new wish, or "it", "there". */
export function pointsAtOf(message: ReadMessage): number | null {
  const { tokens, talk, places, kinds } = message;
  if (tokens.length > fewWords || places.length > 0) return null;
  const ordinal = points.find(([concept]) => ofConcept(talk, concept).length > 0);
  if (ordinal) return tokens.length <= 4 || kinds.length === 0 ? ordinal[1] : null;
  return ofConcept(talk, 'points-0').length > 0 && kinds.length === 0 ? 0 : null;
}

/** "Nearer": only where little else is said. */
export const isNearer = ({ tokens, talk }: ReadMessage): boolean =>
  tokens.length <= fewWords && ofConcept(talk, 'nearer').length > 0;

/** "Ei kun Varkaus", "nej, jag menade Vasa", "no, Tuesday": something is put in the place of what was said. */
export function isCorrection(message: ReadMessage): boolean {
  const { tokens, talk, places, kinds, times, audiences } = message;
  const names =
    places.length + kinds.length + times.whens.length + times.partsOfDay.length + audiences.length;
  if (names === 0 || tokens.length > fewWords + 3) return false;
  if (ofConcept(talk, 'corrects').some(({ start }) => start <= 2)) return true;
  const refusal = ofConcept(talk, 'no').find(({ start }) => start === 0);
  return refusal !== undefined && tokens[refusal.end]?.before === 'clause' && tokens.length <= fewWords;
}

const switches = ['fi', 'sv', 'en', 'ru', 'uk', 'ar', 'so', 'se', 'easy', 'standard'] as const;

/** The language or style that the message names; the last one said ("… to Finnish"). */
export function switchOf({ talk }: ReadMessage): Understanding['switchTo'] {
  let last: { to: Understanding['switchTo']; start: number } | null = null;
  for (const to of switches) {
    for (const { start } of ofConcept(talk, `switch-${to}`))
      if (!last || start > last.start) last = { to, start };
  }
  return last?.to ?? null;
}

export function writerOf({ talk, ages }: ReadMessage): Understanding['writer'] {
  return {
    child:
      ages.some(({ own, months }) => own && months < grown) || ofConcept(talk, 'writes-child').length > 0,
    professional: ofConcept(talk, 'writes-professional').length > 0,
    grandparent: ofConcept(talk, 'writes-grandparent').length > 0,
  };
}
