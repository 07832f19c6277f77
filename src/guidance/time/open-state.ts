import type { CalendarDay } from './calendar-day.js';
import { nextOpening, type Opening, openAt } from './opening-hours.js';

/** What is known at one moment of whether a door is open or a line answers. */
export type OpenState =
  | { is: 'open'; opening: Opening }
  /** `next` is `null` when the hours give none in the coming months. */
  | { is: 'closed'; next: Opening | null }
  /** By its hours open now or at `next`, but families' activities may pause at that time: ask first. */
  | { is: 'break-possible'; next: Opening }
  /** Nothing may be said of now: no hours, or hours that nobody has confirmed for a year. */
  | { is: 'not-known'; because: 'no-hours' | 'unconfirmed' }
  | { is: 'on-break'; from?: CalendarDay; until?: CalendarDay }
  | { is: 'planned'; opens?: CalendarDay }
  | { is: 'ended' };

let moment: { instant: number; states: Map<string, OpenState> } = { instant: Number.NaN, states: new Map() };

/**
 * The state by hours alone: for helplines and services, which have no terms or breaks. Many places share their
 * hours, so the states of one moment are kept until another is asked about.
 */
export function openStateOfHours(hours: string | undefined, now: Date): OpenState {
  if (!hours) return { is: 'not-known', because: 'no-hours' };
  if (moment.instant !== now.getTime()) moment = { instant: now.getTime(), states: new Map() };
  const state = moment.states.get(hours) ?? reckon(hours, now);
  moment.states.set(hours, state);
  return state;
}

function reckon(hours: string, now: Date): OpenState {
  const opening = openAt(hours, now);
  return opening ? { is: 'open', opening } : { is: 'closed', next: nextOpening(hours, now) };
}
