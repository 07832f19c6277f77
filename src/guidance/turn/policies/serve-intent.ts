import type { Intent } from '../../taxonomy.js';
import { answerFaq, askWhichFaq } from '../acts/answer-faq.js';
import { askLanguage } from '../acts/change-language.js';
import { findEvents } from '../acts/find-events.js';
import { findPlaces } from '../acts/find-places.js';
import { welcomeVolunteer } from '../acts/keepers.js';
import { tellWhatIsStored } from '../acts/my-data.js';
import { showMenu } from '../acts/show-menu.js';
import { support } from '../acts/support.js';
import { takeFeedback } from '../acts/take-feedback.js';
import { toPerson } from '../acts/to-person.js';
import type { Draft } from '../draft.js';
import { placeInFocus } from '../place-meant.js';
import { type TurnContext, tell } from '../turn-context.js';
import { askAboutPlace } from './find-named-place.js';

/** Serves an intent with what is in force; `null` where there is nothing to serve. */
export function serveIntent(context: TurnContext, intent: Intent): Draft | null {
  switch (intent) {
    case 'find-place':
      return findPlaces(context);
    case 'find-events':
      return findEvents(context);
    case 'get-support':
      return support(context);
    case 'place-details':
      return askAboutPlace(context);
    case 'ask-about': {
      const { faq } = context.state.filters;
      return (faq && answerFaq(context, faq, placeInFocus(context))) ?? askWhichFaq(context);
    }
    case 'talk-to-human':
      return toPerson(context);
    case 'volunteer':
      return welcomeVolunteer(context);
    case 'feedback':
      return takeFeedback(context);
    case 'delete-my-data':
      return tellWhatIsStored(context);
    case 'change-language':
      return askLanguage(context);
    case 'help':
      return showMenu(context, { intent: 'help', lead: [tell(context, 'help')] });
    default:
      return null;
  }
}

/** Goes on with what is being looked for; with nothing, `null`. */
export const pursueOn = (context: TurnContext): Draft | null =>
  context.state.pursuing ? serveIntent(context, context.state.pursuing) : null;
