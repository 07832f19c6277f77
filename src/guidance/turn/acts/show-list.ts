import type { CardGroup, ShownList } from '../../dialog/reply.js';
import type { Draft } from '../draft.js';
import { foundGroups } from '../show/found-groups.js';
import { helplineCard } from '../show/helpline-card.js';
import { mapLinks } from '../show/links.js';
import { placeName } from '../show/whom-to-ask.js';
import { type TurnContext, tell } from '../turn-context.js';
import { foundAgain } from './found-again.js';
import { listButtons, listed, mostShown, pageOf } from './list-of-places.js';

/** Entries may have gone since the list was made; the rest stand as they are now. */
function groupsOf(context: TurnContext, list: ShownList): CardGroup[] {
  const { base } = context;
  const ids = pageOf(list);
  if (list.what === 'helplines') {
    return [{ cards: ids.flatMap((id) => base.helpline(id) ?? []).map((one) => helplineCard(context, one)) }];
  }
  const places = ids.flatMap((id) => base.place(id) ?? []).filter(({ status }) => status !== 'closed');
  return foundGroups(
    context,
    places.map((place) => foundAgain(context, place)),
  );
}

/** Five of a list from its offset on. */
export function showPage(context: TurnContext, list: ShownList, command: 'next' | 'previous-item'): Draft {
  const groups = groupsOf(context, list);
  const count = groups.reduce((sum, group) => sum + group.cards.length, 0);
  const lead = command === 'next' && count > 0 ? [tell(context, 'found.more', { count })] : [];
  return {
    does: 'answer',
    intent: context.state.pursuing,
    command,
    lead,
    groups,
    buttons: listButtons(context, list),
    ...listed(context, list),
  };
}

/** The end or the beginning of a list, or no list at all. */
export const noPage = (context: TurnContext, command: 'next' | 'previous-item'): Draft => ({
  does: 'ack',
  intent: context.state.pursuing,
  command,
  lead: [tell(context, command === 'next' ? 'found.no-more' : 'found.no-earlier')],
  state: context.state,
});

/** The next five of a list. */
export function showNext(context: TurnContext, list: ShownList | null): Draft {
  if (!list || list.offset + mostShown >= list.ids.length) return noPage(context, 'next');
  return showPage(context, { ...list, offset: list.offset + mostShown }, 'next');
}

/** Where the places of a list are: a link each, opened only when pressed. */
export function showMap(context: TurnContext, list: ShownList | null): Draft {
  const ids = list?.what === 'places' ? pageOf(list) : [];
  const places = ids.flatMap((id) => context.base.place(id) ?? []);
  const cards = places.flatMap((place) => {
    const links = mapLinks(context, place);
    const title = placeName(context, place);
    return links.length > 0
      ? [{ type: 'place' as const, id: place.id, title, facts: [], links, unconfirmed: false, buttons: [] }]
      : [];
  });
  const key = places.length === 0 ? 'map.nothing-shown' : cards.length === 0 ? 'map.not-known' : 'map.lead';
  return {
    does: 'answer',
    intent: context.state.pursuing,
    command: 'map',
    lead: [tell(context, key)],
    groups: cards.length > 0 ? [{ cards }] : [],
    shows: { places: cards.map(({ id }) => id) },
    state: context.state,
  };
}
