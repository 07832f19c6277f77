import type { Place } from '../../knowledge/place.js';
import type { FoundPlace } from '../../knowledge/place-query.js';
import { clockInWords, timesInWords } from '../../time/clock-in-words.js';
import { dayInWords } from '../../time/day-in-words.js';
import { wallClock } from '../../time/helsinki.js';
import type { OpenState } from '../../time/open-state.js';
import type { Opening } from '../../time/opening-hours.js';
import { openingInWords, openStateInWords } from '../../time/opening-in-words.js';
import { weeklyHours } from '../../time/weekly-hours.js';
import { weeklyHoursInWords } from '../../time/weekly-hours-in-words.js';
import type { TurnContext } from '../turn-context.js';
import { capitalised } from './capitalised.js';

/** The opening that a state speaks of by itself. */
function spokenOf(state: OpenState): Opening | null {
  if (state.is === 'open') return state.opening;
  return state.is === 'closed' || state.is === 'break-possible' ? state.next : null;
}

/**
 * The line under a place's name: how things stand now, or the opening that suits the time asked for. Nothing for
 * a place without hours or confirmation: its heading and its facts say so.
 */
export function placeStateWords(
  { state: { language }, now }: TurnContext,
  found: FoundPlace,
): string | undefined {
  const { state, opening } = found;
  if (state.is === 'not-known') return undefined;
  const spoken = spokenOf(state);
  const another = opening && spoken && opening.starts.getTime() !== spoken.starts.getTime();
  if (another && state.is !== 'break-possible')
    return capitalised(openingInWords(opening, { language, now }));
  return openStateInWords(state, { language, now });
}

/** "Vastaa nyt klo 16 asti"; nothing when its hours are not known. */
export function lineStateWords(
  { state: { language }, now }: TurnContext,
  state: OpenState,
): string | undefined {
  return state.is === 'not-known' ? undefined : openStateInWords(state, { language, now, of: 'line' });
}

/** "ma–ke 9–12, to 9–18"; nothing when the base has no hours or they make no week. */
export function weekWords({ state: { language }, now }: TurnContext, { hours }: Place): string | undefined {
  if (!hours) return undefined;
  const week = weeklyHours(hours, now);
  return week && week.groups.length > 0 ? weeklyHoursInWords(week, language) : undefined;
}

/** "Lauantaina 5.12. klo 10–14": when an event is. */
export function eventTimeWords(
  { state: { language }, now }: TurnContext,
  { starts, ends }: { starts: Date; ends: Date | null },
): string {
  const { day, minute } = wallClock(starts);
  const words = capitalised(dayInWords(day, wallClock(now).day, language));
  if (!ends) return `${words} ${clockInWords(minute, language)}`;
  const last = wallClock(ends);
  if (last.day !== day) return `${words} – ${dayInWords(last.day, wallClock(now).day, language)}`;
  return `${words} ${timesInWords({ from: minute, to: last.minute }, language)}`;
}
