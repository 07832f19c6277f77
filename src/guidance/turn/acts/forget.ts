import type { ConversationState } from '../../dialog/conversation-state.js';
import { noExcludes, noFilters } from '../../understanding/filters.js';
import { newState } from '../new-state.js';

/** Nothing in force but the language: a new search begins. What the person was in stays: danger, age, role. */
export const forgetSearch = (state: ConversationState): ConversationState => ({
  ...state,
  filters: noFilters,
  excludes: noExcludes,
  interval: null,
  pursuing: null,
  shown: null,
  focus: null,
  asked: null,
  trail: [],
});

/** Nothing is left but the language and the easiness. */
export const forgetAll = ({ language, easy }: ConversationState): ConversationState => ({
  ...newState(language),
  easy,
});
