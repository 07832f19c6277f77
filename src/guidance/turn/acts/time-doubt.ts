import type { FoundPlace } from '../../knowledge/place-query.js';
import { type TurnContext, tell } from '../turn-context.js';
import { asksTime, spacedTime } from './what-was-asked.js';

/** A confirmed place without hours is as doubtful as one that nobody has confirmed. */
const isDoubtful = ({ group, place }: FoundPlace): boolean =>
  group === 'not-known' || group === 'unconfirmed' || (group === 'fits' && !place.hours);

/**
 * "En tiedä, ovatko nämä auki lauantaina.", when a time was asked and nothing shown is known to suit it. Beside
 * places that do, the sentences over the groups say it of the others.
 */
export function timeDoubt(context: TurnContext, shown: readonly FoundPlace[]): string[] {
  const doubtful = shown.filter(isDoubtful);
  if (!asksTime(context) || doubtful.length === 0) return [];
  if (shown.some((one) => one.group === 'fits' && !isDoubtful(one))) return [];
  return [tell(context, 'found.in-doubt', { count: doubtful.length, time: spacedTime(context) })];
}
