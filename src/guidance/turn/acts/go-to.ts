import { inLanguage } from '../../dialog/in-language.js';
import type { Outcome } from '../../dialog/tree.js';
import { addressOf, walkTo } from '../../dialog/tree-walk.js';
import { isFull } from '../../text/languages.js';
import { applyPatch } from '../carry-over.js';
import type { Draft } from '../draft.js';
import { type TurnContext, tell, withState } from '../turn-context.js';
import { answerFaq, askWhichFaq } from './answer-faq.js';
import { changeEasiness } from './change-language.js';
import { crisisReply } from './crisis.js';
import { findEvents } from './find-events.js';
import { findPlaces } from './find-places.js';
import { welcomeVolunteer } from './keepers.js';
import { deleteNow, tellWhatIsStored } from './my-data.js';
import { putQuestion } from './question.js';
import { showMenu } from './show-menu.js';
import { support } from './support.js';
import { takeFeedback } from './take-feedback.js';
import { toPerson } from './to-person.js';

function outcomeWords({ state }: TurnContext, { say, easy }: Outcome): string[] {
  if (!say) return [];
  const { language } = state;
  return [state.easy && easy && isFull(language) ? easy[language] : inLanguage(say, language)];
}

/** Does what an outcome says; `lead` are its own first words. */
function act(context: TurnContext, outcome: Outcome, lead: string[]): Draft {
  const { act: what } = outcome;
  switch (what.do) {
    case 'find':
      return findPlaces(withState(context, applyPatch(context.state, what.set)));
    case 'events':
      return findEvents(withState(context, applyPatch(context.state, what.set)));
    case 'support':
      return support(
        withState(context, applyPatch(context.state, what.set)),
        lead.length > 0 ? lead : undefined,
      );
    case 'faq':
      return answerFaq(context, what.faq) ?? askWhichFaq(context);
    case 'person':
      return toPerson(context);
    case 'easy':
      return changeEasiness(context, what.on);
    case 'crisis':
      return crisisReply(context, what.crisis);
    case 'menu':
      return showMenu(context, { intent: null });
    case 'forget':
      return deleteNow(context);
    case 'what-is-stored':
      return tellWhatIsStored(context);
    case 'volunteer':
      return welcomeVolunteer(context);
    case 'feedback':
      return takeFeedback(context);
    case 'say':
      return { does: 'answer', intent: context.state.pursuing, lead: [], state: context.state };
  }
}

/** Outcomes whose own words already open the reply, or that must begin with words of their own. */
const speaksItself: ReadonlySet<Outcome['act']['do']> = new Set([
  'support',
  'crisis',
  'forget',
  'what-is-stored',
]);

/** Goes to a node of a tree: puts its question or does its outcome. A node that is gone leads to the menu. */
export function goTo(
  context: TurnContext,
  { node, region, again = false }: { node: string; region?: string; again?: boolean },
): Draft {
  const { trees } = context.dialogs;
  const known = again ? { ...context.state.filters, ...nothingKnown } : context.state.filters;
  const stop = walkTo(trees, addressOf(node, node), known);
  if (stop.type === 'gone') return showMenu(context, { intent: null, lead: [tell(context, 'gone')] });
  if (stop.type === 'question') return putQuestion(context, { at: stop.at, question: stop.node, region });
  const lead = outcomeWords(context, stop.node);
  const draft = act(context, stop.node, lead);
  return speaksItself.has(stop.node.act.do) ? draft : { ...draft, lead: [...lead, ...draft.lead] };
}

const nothingKnown = { municipality: null, kinds: [], audiences: [], when: null, partOfDay: null, needs: [] };
