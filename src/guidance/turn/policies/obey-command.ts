import type { ShownList } from '../../dialog/reply.js';
import type { Command } from '../../understanding/understanding.js';
import { forgetSearch } from '../acts/forget.js';
import { goTo } from '../acts/go-to.js';
import { mostShown, pageOf } from '../acts/list-of-places.js';
import { tellPlace } from '../acts/place-details.js';
import { noPage, showMap, showNext, showPage } from '../acts/show-list.js';
import { showMenu } from '../acts/show-menu.js';
import type { Draft, Policy } from '../draft.js';
import { type TurnContext, tell, withState } from '../turn-context.js';

/** A place alone on its page is in focus without having been chosen. */
const standsAlone = (list: ShownList): boolean => pageOf(list).length === 1;

/** The list from which one of its places was looked at. */
function listBehind({ state: { shown, focus } }: TurnContext): ShownList | null {
  return shown && focus && !standsAlone(shown) && shown.ids.includes(focus) ? shown : null;
}

/**
 * The list behind a place; else the regions behind a region's municipalities; else the question before the last
 * one, put again with its answer taken back; the menu when there is none of them.
 */
function goBack(context: TurnContext): Draft {
  const { state } = context;
  const list = listBehind(context);
  if (list)
    return { ...showPage(withState(context, { focus: null }), list, 'previous-item'), command: 'back' };
  const open = state.asked?.node;
  if (open && state.asked?.options.length)
    return { ...goTo(context, { node: open, again: true }), command: 'back' };
  const trail = open && state.trail.at(-1) === open ? state.trail.slice(0, -1) : state.trail;
  const node = trail.at(-1);
  if (!node)
    return { ...showMenu(context, { intent: null, lead: [tell(context, 'back.start')] }), command: 'back' };
  const draft = goTo(withState(context, { trail: trail.slice(0, -1) }), { node, again: true });
  return { ...draft, command: 'back' };
}

/** The one shown before the one in focus, else the page before this one. */
function showPrevious(context: TurnContext, list: ShownList | null): Draft {
  const { focus } = context.state;
  const at = list && focus && !standsAlone(list) ? list.ids.indexOf(focus) : -1;
  const place = at > 0 ? context.base.place(list?.ids[at - 1] ?? '') : undefined;
  if (place) return { ...tellPlace(context, place), command: 'previous-item' };
  if (!list || list.offset === 0) return noPage(context, 'previous-item');
  return showPage(context, { ...list, offset: Math.max(0, list.offset - mostShown) }, 'previous-item');
}

/** Does a command, given by a button or in words, with the list that it speaks of. */
export function obeyCommand(context: TurnContext, command: Command, list: ShownList | null): Draft {
  switch (command) {
    case 'back':
      return goBack(context);
    case 'start-over': {
      const afresh = withState(context, forgetSearch(context.state));
      return { ...showMenu(afresh, { intent: null, lead: [tell(context, 'start-over')] }), command };
    }
    case 'next':
      return showNext(context, list);
    case 'previous-item':
      return showPrevious(context, list);
    case 'map':
      return showMap(context, list);
  }
}

/** Commands in words, "takaisin", "lisää", "alusta". */
export const hearCommand: Policy = (context) => {
  const command = context.heard?.command;
  return command ? obeyCommand(context, command, context.state.shown) : null;
};
