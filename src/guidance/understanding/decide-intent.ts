import type { Intent, Kind, When } from '../taxonomy.js';
import { intents } from '../taxonomy.js';
import type { Ranked } from './classifier/linear-model.js';
import { coverage, type ReadMessage } from './message-reader.js';
import { ofConcept } from './spans.js';
import type { WishedPlace } from './wished-place.js';

export interface IntentDecision {
  intent: Intent;
  confidence: number;
  ranked: { intent: Intent; confidence: number }[];
  /** The rule that overruled the classifier, for people. */
  rule: string | null;
}

interface Evidence {
  message: ReadMessage;
  wished: WishedPlace;
  classified: readonly Ranked[];
  known: number;
  namesPlace: boolean;
}

const isIntent = (label: string): label is Intent => (intents as readonly string[]).includes(label);
const likelyFrom = 0.02;
const unknownBelow = 0.34;
const fewWords = 3;

/** The classifier's ranking, except where a rule knows better: bare names, and words that nobody knows. */
export function decideIntent(evidence: Evidence): IntentDecision {
  const ranked = calmIntents(evidence.classified);
  const ruled = ruledIntent(evidence);
  if (ruled) {
    const rest = ranked.filter(
      ({ intent, confidence }) => intent !== ruled.intent && confidence >= likelyFrom,
    );
    return { ...ruled, ranked: [{ intent: ruled.intent, confidence: ruled.confidence }, ...rest] };
  }
  const likely = ranked.filter(({ confidence }) => confidence >= likelyFrom);
  const best = likely[0] ?? { intent: 'out-of-scope', confidence: 0 };
  return { ...best, ranked: likely, rule: null };
}

/**
 * What a message without a crisis means: the rules of crisis decide on `urgent` before this is asked, so the
 * other intents share its probability.
 */
function calmIntents(classified: readonly Ranked[]): IntentDecision['ranked'] {
  const calm = classified.filter(({ label }) => label !== 'urgent');
  const total = calm.reduce((sum, { probability }) => sum + probability, 0) || 1;
  return calm.flatMap(({ label, probability }) =>
    isIntent(label) ? [{ intent: label, confidence: probability / total }] : [],
  );
}

type Ruled = Pick<IntentDecision, 'intent' | 'confidence' | 'rule'>;

function ruledIntent({ message, wished, known, namesPlace }: Evidence): Ruled | null {
  if (message.tokens.length === 0) return { intent: 'out-of-scope', confidence: 0, rule: 'no words' };
  const names = namesIn(message, wished);
  if (known < unknownBelow && names === 0) {
    return { intent: 'out-of-scope', confidence: 0.3 * known, rule: 'unknown words' };
  }
  const language = languageWish(message);
  if (language) return language;
  if (pointsOnly(message)) return { intent: 'place-details', confidence: 0.8, rule: 'only which one' };
  // "Iltaa" greets, though it is a part of the day too.
  const polite = courtesy(message);
  if (polite) return polite;
  if (names + wished.audiences.length > 0 && !namesPlace && isBare(message)) {
    const wish = bareWish(message, wished);
    if (wish) return wish;
  }
  return null;
}

/**
 * What names alone wish for. A day to come without a kind asks for what is on then ("huomenna Puumalassa"), a morning
 * or an afternoon for what is open; people alone may be who one is ("yh", "oon 17 ja raskaana"), which is no wish.
 */
function bareWish(message: ReadMessage, wished: WishedPlace): Ruled | null {
  if (tellsOfOneself(message)) return null;
  return asksWhatIsOn(message, wished)
    ? { intent: 'find-events', confidence: 0.8, rule: 'only a day to come' }
    : { intent: 'find-place', confidence: 0.9, rule: 'only a place, a kind, people or a time' };
}

/** What people are, or wait for: said alone it asks for help, said with a place for company. */
const ownState = ['alone-parent', 'young-parent', 'nepsy', 'pregnancy', 'disability', 'diverse-family'];

const tellsOfOneself = ({ places, kinds, times, ages, topics, talk }: ReadMessage): boolean =>
  places.length + kinds.length + times.spans.length === 0 &&
  ofConcept(talk, 'refines').every(({ start }) => start > 0) &&
  (ages.some(({ own }) => own) || topics.some(({ concept }) => ownState.includes(concept)));

const comingDays: readonly (When | null)[] = ['today', 'tomorrow', 'this-week', 'next-week', 'weekend'];

function asksWhatIsOn({ topics }: ReadMessage, { when, partOfDay, kinds }: WishedPlace): boolean {
  if (!comingDays.includes(when)) return false;
  if (ofConcept(topics, 'happens').length > 0) return true;
  return kinds.every((kind) => sometimesOn.includes(kind)) && (partOfDay === null || partOfDay === 'evening');
}

/** Kinds whose words ("satutuokio kirjastossa", "nuorille") tell as much of what is on as of where one may go. */
const sometimesOn: readonly Kind[] = ['other-open-place', 'youth-place'];

/** "In English please", "selkokielellä": a language or style and next to nothing else. */
function languageWish({ tokens, talk, places, kinds }: ReadMessage): Ruled | null {
  const asked = talk.some(({ concept }) => concept.startsWith('switch-'));
  if (!asked || places.length + kinds.length > 0 || tokens.length > fewWords) return null;
  return { intent: 'change-language', confidence: 0.9, rule: 'only a language' };
}

/** How many places, kinds, people, times and distances the message names, wanted or not. */
const namesIn = ({ times, kinds, audiences, talk }: ReadMessage, { municipalities }: WishedPlace): number =>
  municipalities.length +
  kinds.length +
  audiences.length +
  times.spans.length +
  ofConcept(talk, 'nearer').length;

/** A greeting, thanks or goodbye that is the whole message. */
function courtesy(message: ReadMessage): Ruled | null {
  for (const [concept, intent] of [
    ['farewell', 'goodbye'],
    ['thanks', 'thanks'],
    ['greeting', 'greeting'],
  ] as const) {
    const said = ofConcept(message.topics, concept);
    const covered = coverage(message.tokens.length, [...said, ...ofConcept(message.talk, 'filler')]);
    if (said.length > 0 && covered.every(Boolean))
      return { intent, confidence: 0.95, rule: `only ${concept}` };
  }
  return null;
}

/** Nothing but names of places, kinds, people and times, and words that ask for them. */
function isBare({ tokens, places, kinds, audiences, ages, times, talk }: ReadMessage): boolean {
  const said = ['filler', 'refines', 'yes', 'no', 'exclude-before', 'exclude-after', 'corrects', 'nearer'];
  const talked = talk.filter(({ concept }) => said.includes(concept));
  const spans = [...places, ...kinds, ...audiences, ...ages, ...times.spans, ...talked];
  return coverage(tokens.length, spans).every(Boolean);
}

/** A message of names alone, such as refines a search: nothing in it can tell of danger. */
export const onlyNames = (message: ReadMessage): boolean =>
  message.places.length + message.kinds.length + message.times.spans.length > 0 && isBare(message);

/** "Toka", "the second one", "näytä kolmas kartalla": one of what was shown and nothing else. */
export function pointsOnly({ tokens, talk, commands }: ReadMessage): boolean {
  const points = talk.filter(({ concept }) => concept.startsWith('points-') && concept !== 'points-0');
  const rest = [
    ...ofConcept(talk, 'filler'),
    ...ofConcept(talk, 'points-0'),
    ...ofConcept(talk, 'points-rest'),
  ];
  const map = ofConcept(commands, 'map');
  return points.length > 0 && coverage(tokens.length, [...points, ...rest, ...map]).every(Boolean);
}
