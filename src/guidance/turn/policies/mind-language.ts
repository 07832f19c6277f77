import { askLanguage, changeEasiness, changeLanguage, languageButtons } from '../acts/change-language.js';
import type { Policy } from '../draft.js';
import { tell } from '../turn-context.js';

/** A language that is perhaps unknown is taken for unknown when we know next to none of its words. */
const knownEnough = 0.35;

/** A wish for another language or easiness, and messages in a language that Luotsi does not know. */
export const mindLanguage: Policy = (context) => {
  const { heard, state } = context;
  if (!heard) return null;
  if (heard.intent === 'change-language') {
    const { switchTo } = heard;
    if (switchTo === null) return askLanguage(context);
    if (switchTo === 'easy' || switchTo === 'standard') return changeEasiness(context, switchTo === 'easy');
    return changeLanguage(context, switchTo);
  }
  const strange = heard.language.code === 'other' && (heard.language.sure || heard.known < knownEnough);
  if (!strange) return null;
  return {
    does: 'menu',
    intent: 'change-language',
    lead: [tell(context, 'language.unknown')],
    buttons: languageButtons(context),
    state,
  };
};
