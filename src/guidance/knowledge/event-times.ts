import { instantAt } from '../time/helsinki.js';
import type { TimeWindow } from '../time/wished-times.js';
import type { FamilyEvent } from './family-event.js';

/** When a single event is; `ends` is `null` when its entry does not say. */
export interface EventTimes {
  starts: Date;
  ends: Date | null;
}

/** `2026-12-05T10:00`, Helsinki wall-clock. */
function instantOf(local: string): Date {
  const minute = Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));
  return instantAt(local.slice(0, 10), minute);
}

export const eventTimes = (event: FamilyEvent): EventTimes => ({
  starts: instantOf(event.starts),
  ends: event.ends ? instantOf(event.ends) : null,
});

/** Whether any of the event is within the windows; one without an end counts by its beginning. */
export function isDuring({ starts, ends }: EventTimes, windows: readonly TimeWindow[]): boolean {
  return windows.some(({ day, from, to }) => {
    const [opens, closes] = [instantAt(day, from), instantAt(day, to)];
    return starts < closes && (ends ? ends > opens : starts >= opens);
  });
}
