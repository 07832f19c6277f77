import type { CalendarDay } from '../../guidance/time/calendar-day.js';
import type { CountyPlan, Receiver } from './network-plan.js';

const isAway = (person: Receiver | undefined, today: CalendarDay): boolean =>
  person?.awayUntil != null && person.awayUntil >= today;

/**
 * Who is told a person's matters today: the person, a substitute, or nobody until the person is back. A person may
 * be known by several ids, one in each network; the receiver is one.
 */
export function receiverOf(person: string, people: CountyPlan['people'], today: CalendarDay): string | null {
  const known = people.get(person);
  if (!known) return null;
  if (!isAway(known, today)) return known.id;
  const substitute = known.substitute === null ? undefined : people.get(known.substitute);
  return substitute && !isAway(substitute, today) ? substitute.id : null;
}

/** Who is told today what a coordinator should know: coordinator, deputy, owner, else the chairs. */
export function coordinatorsOn({ coordinators, networks, people }: CountyPlan, today: CalendarDay): string[] {
  const inPost = coordinators.find((person) => receiverOf(person, people, today) !== null);
  if (inPost !== undefined) return [inPost];
  return [...new Set(networks.flatMap(({ chair }) => chair ?? []))];
}
