import type { ConversationState } from '../dialog/conversation-state.js';
import type { Intent } from '../taxonomy.js';
import type { Understanding } from '../understanding/understanding.js';

/** A few words are not enough to tell a need by: below this the classifier is guessing. */
const sureOfNeed = 0.7;
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
export const needIsGuessed = ({ filters, confidence }: Understanding, words: number): boolean =>
  filters.needs.length > 0 && words <= 2 && confidence < sureOfNeed;

/** What a short message adds, without the need that was guessed from it. */
export function asSaid(heard: Understanding, words: number): Understanding {
  if (!needIsGuessed(heard, words) && !(heard.filters.needs.length > 0 && onlyNarrows(heard, words)))
    return heard;
  return { ...heard, filters: { ...heard.filters, needs: [] } };
}

const pursuable: readonly Intent[] = [
  'find-place',
  'find-events',
  'get-support',
  'talk-to-human',
  'volunteer',
  'feedback',
];

/** The intent that a message serves: its own, or the one pursued when it only narrows it. */
export function intentServed(state: ConversationState, heard: Understanding, words: number): Intent {
  const { pursuing } = state;
  const goesOn = pursuing !== null && pursuable.includes(pursuing) && onlyNarrows(heard, words);
  return goesOn ? pursuing : heard.intent;
}
