import { inLanguage } from '../../dialog/in-language.js';
import type { FaqAnswer } from '../../knowledge/faq-answer.js';
import type { Place } from '../../knowledge/place.js';
import type { Faq } from '../../taxonomy.js';
import { isFull } from '../../text/languages.js';
import type { Draft } from '../draft.js';
import { languageNames, localised } from '../show/place-facts.js';
import { placeName } from '../show/whom-to-ask.js';
import { type TurnContext, tell } from '../turn-context.js';

/** What the place in focus says of the matter itself; the general answer follows it. */
function ownFact(context: TurnContext, place: Place, faq: Faq): string | undefined {
  const name = placeName(context, place);
  switch (faq) {
    case 'cost': {
      const price = localised(context, place.price);
      return price
        ? tell(context, 'about-place.price', { name, price })
        : tell(context, 'about-place.free', { name });
    }
    case 'registration': {
      const how = localised(context, place.signUp);
      return how
        ? tell(context, 'about-place.sign-up', { name, how })
        : tell(context, 'about-place.no-sign-up', { name });
    }
    case 'languages': {
      const languages = languageNames(context, place.languages);
      return languages ? tell(context, 'about-place.languages', { name, languages }) : undefined;
    }
    case 'accessibility': {
      const access = localised(context, place.accessibility);
      return access ? tell(context, 'about-place.access', { name, access }) : undefined;
    }
    case 'who-can-come': {
      const who = place.audiences.map((audience) => tell(context, `name.audience.${audience}`)).join(', ');
      return who ? tell(context, 'about-place.for', { name, who }) : undefined;
    }
    case 'what-happens':
      return localised(context, place.firstVisit ?? place.description);
    default:
      return undefined;
  }
}

function generalAnswer({ state }: TurnContext, { answer, easy }: FaqAnswer): string {
  return state.easy && isFull(state.language) ? easy[state.language] : inLanguage(answer, state.language);
}

/** Answers how things are in general, and first what the place in focus says of it. */
export function answerFaq(context: TurnContext, faq: Faq, place?: Place): Draft | null {
  const answer = context.base.faq(faq);
  const own = place && ownFact(context, place, faq);
  if (!answer && !own) return null;
  const { state } = context;
  return {
    does: 'answer',
    intent: 'ask-about',
    lead: [...(own ? [own] : []), ...(answer ? [generalAnswer(context, answer)] : [])],
    buttons: [{ label: tell(context, 'button.find'), action: findAction(context) }],
    shows: { places: place && own ? [place.id] : [] },
    state: { ...state, filters: { ...state.filters, faq }, focus: place?.id ?? state.focus },
  };
}

const findAction = ({ state }: TurnContext) =>
  state.filters.municipality === null
    ? { do: 'go' as const, node: 'find-place/where' }
    : { do: 'find' as const, set: { municipality: state.filters.municipality } };

/** Asked in general, the matter not said: the commonest questions as buttons. */
const common: readonly Faq[] = [
  'what-is-a-meeting-place',
  'cost',
  'registration',
  'who-can-come',
  'what-happens',
];

export const askWhichFaq = (context: TurnContext): Draft => ({
  does: 'ask',
  asks: 'faq',
  intent: 'ask-about',
  lead: [tell(context, 'faq.which')],
  buttons: common.flatMap((faq) => {
    const answer = context.base.faq(faq);
    return answer
      ? [{ label: inLanguage(answer.question, context.state.language), action: { do: 'faq' as const, faq } }]
      : [];
  }),
  state: context.state,
  open: { key: 'faq', options: [] },
});
