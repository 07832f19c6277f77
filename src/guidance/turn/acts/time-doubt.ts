import type { FoundPlace } from '../../knowledge/place-query.js';
import { type TurnContext, tell } from '../turn-context.js';
import { asksTime, spacedTime } from './what-was-asked.js';

/** A confirmed place without hours is as doubtful as one that nobody has confirmed. */
const isDoubtful = ({ group, place }: FoundPlace): boolean =>
  group === 'not-known' || group === 'unconfirmed' || (group === 'fits' && !place.hours);

/**
 * "En tiedä, ovatko nämä auki lauantaina.", when a time was asked and it is not known of what is shown; "of the
 * others" beside places that are known to suit. Nothing when no time was asked.
 */
export function timeDoubt(context: TurnContext, shown: readonly FoundPlace[]): string[] {
  const doubtful = shown.filter(isDoubtful);
  if (!asksTime(context) || doubtful.length === 0) return [];
  const sure = shown.some((one) => one.group === 'fits' && !isDoubtful(one));
  const values = { count: doubtful.length, time: spacedTime(context) };
  return [tell(context, sure ? 'found.others-in-doubt' : 'found.in-doubt', values)];
}
