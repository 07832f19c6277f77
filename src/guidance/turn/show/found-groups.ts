import type { CardGroup } from '../../dialog/reply.js';
import type { FoundGroup, FoundPlace } from '../../knowledge/place-query.js';
import { spacedTime } from '../acts/what-was-asked.js';
import { type TurnContext, tell } from '../turn-context.js';
import { placeCard } from './place-card.js';

const order: readonly FoundGroup[] = ['fits', 'not-known', 'unconfirmed', 'paused'];

function headingOf(context: TurnContext, group: FoundGroup, count: number): string | undefined {
  switch (group) {
    case 'fits':
      return undefined;
    case 'not-known':
      return tell(context, 'group.time-not-known', { count, time: spacedTime(context) });
    case 'unconfirmed':
      return tell(context, 'group.unconfirmed', { count });
    default:
      return tell(context, 'group.paused');
  }
}

/** Places under the sentence of their group: sure ones first, then those whose time or date is not sure. */
export function foundGroups(context: TurnContext, found: readonly FoundPlace[]): CardGroup[] {
  return order.flatMap((group) => {
    const members = found.filter((one) => one.group === group);
    if (members.length === 0) return [];
    const heading = headingOf(context, group, members.length);
    return [{ heading, cards: members.map((one) => placeCard(context, one)) }];
  });
}

/** Places under a heading of their own; those that nobody has confirmed follow under theirs. */
export function headedGroups(
  context: TurnContext,
  heading: string,
  found: readonly FoundPlace[],
): CardGroup[] {
  const sure = found.filter(({ group }) => group !== 'unconfirmed');
  const unsure = found.filter(({ group }) => group === 'unconfirmed');
  const warning = tell(context, 'group.unconfirmed', { count: unsure.length });
  return [
    { heading, cards: sure.map((one) => placeCard(context, one)) },
    { heading: `${heading}. ${warning}`, cards: unsure.map((one) => placeCard(context, one)) },
  ].filter(({ cards }) => cards.length > 0);
}
