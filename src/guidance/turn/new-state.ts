import { type ConversationState, noLines, stateVersion } from '../dialog/conversation-state.js';
import type { Language } from '../text/languages.js';
import { noExcludes, noFilters } from '../understanding/filters.js';

/** A conversation of which nothing is known but its language. */
export const newState = (language: Language): ConversationState => ({
  version: stateVersion,
  language,
  easy: false,
  filters: noFilters,
  excludes: noExcludes,
  interval: null,
  pursuing: null,
  shown: null,
  focus: null,
  asked: null,
  trail: [],
  crisis: null,
  sensitive: false,
  child: false,
  professional: false,
  turns: 0,
  lastSaid: null,
  lines: noLines,
});
