import type { Action, ShownList } from '../../dialog/reply.js';
import { answerFaq, askWhichFaq } from '../acts/answer-faq.js';
import { changeEasiness, changeLanguage } from '../acts/change-language.js';
import { findEvents } from '../acts/find-events.js';
import { findPlaces } from '../acts/find-places.js';
import { goTo } from '../acts/go-to.js';
import { tellPlace } from '../acts/place-details.js';
import { showMenu } from '../acts/show-menu.js';
import { support } from '../acts/support.js';
import { toPerson } from '../acts/to-person.js';
import { applyPatch } from '../carry-over.js';
import type { Draft, Policy } from '../draft.js';
import { type TurnContext, tell, withState } from '../turn-context.js';
import { answerYesOrNo } from './answer-yes-or-no.js';
import { obeyCommand } from './obey-command.js';
import { serveIntent } from './serve-intent.js';

const patched = (context: TurnContext, set: Parameters<typeof applyPatch>[1]): TurnContext =>
  withState(context, applyPatch(context.state, set));

function details(context: TurnContext, id: string): Draft {
  const place = context.base.place(id);
  return place
    ? tellPlace(context, place)
    : showMenu(context, { intent: null, lead: [tell(context, 'details.gone')] });
}

function press(context: TurnContext, action: Action): Draft | null {
  switch (action.do) {
    case 'go':
      return goTo(patched(context, action.set ?? {}), { node: action.node, region: action.region });
    case 'find':
      return findPlaces(patched(context, action.set));
    case 'support':
      return support(patched(context, action.set));
    case 'events':
      return findEvents(patched(context, action.set));
    case 'faq':
      return answerFaq(context, action.faq) ?? askWhichFaq(context);
    case 'intent':
      return serveIntent(patched(context, action.set ?? {}), action.intent);
    case 'details':
      return details(context, action.place);
    case 'command':
      return obeyCommand(context, action.command, listOf(context, action.list));
    case 'language':
      return changeLanguage(context, action.language);
    case 'easy':
      return changeEasiness(context, action.on);
    case 'reply':
      return answerYesOrNo(context, action.answer);
    case 'person':
      return toPerson(patched(context, action.set ?? {}));
  }
}

const listOf = ({ state }: TurnContext, list: ShownList | undefined): ShownList | null => list ?? state.shown;

/** A button does what it carries, also from an older message. */
export const pressButton: Policy = (context) => {
  const { pressed } = context;
  if (!pressed) return null;
  return press(context, pressed) ?? showMenu(context, { intent: null });
};
