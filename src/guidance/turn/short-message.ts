import type { ConversationState } from '../dialog/conversation-state.js';
import type { Intent } from '../taxonomy.js';
import type { Understanding } from '../understanding/understanding.js';
import { seeksCompany } from './acts/company.js';

/** A few words are not enough to tell a need by: below this the classifier is guessing. */
const sureOfNeed = 0.7;
/** Below this the intent itself is no more than the likeliest of many. */
const anyGuess = 0.5;
const fewWords = 4;

const saysWhere = ({ filters }: Understanding): boolean => filters.municipality !== null;

const namesNarrower = ({ filters, interval, excludes }: Understanding): boolean =>
  filters.municipality !== null ||
  filters.when !== null ||
  filters.partOfDay !== null ||
  interval !== null ||
  filters.audiences.length > 0 ||
  Object.values(excludes).some((list) => list.length > 0);

/** Few words that name a place, a time or an age and nothing else: they add to what is being looked for. */
export function onlyNarrows(heard: Understanding, words: number): boolean {
  const { filters, confidence, corrects } = heard;
  const guessedNeed = saysWhere(heard) && (corrects || confidence < sureOfNeed);
  const noOtherWish =
    filters.kinds.length === 0 && filters.faq === null && (filters.needs.length === 0 || guessedNeed);
  return namesNarrower(heard) && words <= fewWords && noOtherWish;
}

/** "Apua": help is asked for, but with what is only a guess. */
const needIsGuessed = ({ filters, confidence }: Understanding, words: number): boolean =>
  filters.needs.length > 0 && words <= 3 && confidence < anyGuess;

const pursuable: readonly Intent[] = [
  'find-place',
  'find-events',
  'get-support',
  'talk-to-human',
  'volunteer',
  'feedback',
];

/** Something else is surely wanted: a person, what is on, an answer. A place alone may be the place for anything. */
const wantsElse = ({ intent, confidence }: Understanding): boolean =>
  intent !== 'find-place' && confidence >= sureOfNeed;

/** Whether a message only adds to what is being looked for. */
export function goesOn({ pursuing }: ConversationState, heard: Understanding, words: number): boolean {
  if (pursuing === null || !pursuable.includes(pursuing) || !onlyNarrows(heard, words)) return false;
  return heard.intent === pursuing || !wantsElse(heard);
}

/** Questions and offers in which a need can only be a chance likeness of words. */
const needless: readonly Intent[] = ['place-details', 'ask-about', 'volunteer', 'feedback'];

/** What a message says, without the need that was only guessed from it. */
export function asSaid(state: ConversationState, heard: Understanding, words: number): Understanding {
  const guessed =
    needless.includes(heard.intent) || needIsGuessed(heard, words) || goesOn(state, heard, words);
  return guessed ? { ...heard, filters: { ...heard.filters, needs: [] } } : heard;
}

/** Company is found in places, and places are what has hours: "entä iltaisin?" after "en tunne täältä ketään". */
const asksWhenForCompany = ({ pursuing, filters }: ConversationState, heard: Understanding): boolean =>
  pursuing === 'get-support' &&
  seeksCompany(filters.needs) &&
  (heard.filters.when !== null || heard.filters.partOfDay !== null || heard.interval !== null);

/** The intent that a message serves: its own, or the one pursued when it only narrows it. */
export function intentServed(state: ConversationState, heard: Understanding, words: number): Intent {
  if (!goesOn(state, heard, words) || state.pursuing === null) return heard.intent;
  return asksWhenForCompany(state, heard) ? 'find-place' : state.pursuing;
}
