import { addDays, mondayOf, weekdayIndex } from '../../guidance/time/calendar-day.js';
import { wallClock } from '../../guidance/time/helsinki.js';
import type { Meeting } from '../meetings/meeting.js';
import { beginsAt } from '../meetings/meeting-moments.js';
import { readDays } from './read-days.js';
import type { Piece } from './said-pieces.js';
import { hasWord, wordNumbers } from './said-pieces.js';

/** The coming meetings that some words may mean: all of them when the words name no time. */
export function meetingsMeant(pieces: readonly Piece[], meetings: readonly Meeting[], now: Date): Meeting[] {
  const { day: today } = wallClock(now);
  const coming = meetings
    .filter(({ cancelled, time }) => !cancelled && beginsAt(time) > now)
    .sort((one, other) => beginsAt(one.time).getTime() - beginsAt(other.time).getTime());
  if (hasWord(pieces, 'next-one')) return coming.slice(0, 1);
  const weekdays = wordNumbers(pieces, 'weekday').map(({ value }) => value);
  const months = wordNumbers(pieces, 'month').map(({ value }) => value);
  const read = readDays(pieces, { today, movedFrom: null });
  const onDay = read.says === 'days' ? coming.filter(({ time }) => read.days.includes(time.day)) : [];
  const namesDate = pieces.some(({ is }) => is === 'date' || (is === 'number' && months.length > 0));
  if (onDay.length > 0 || namesDate) return onDay;
  if (weekdays.length > 0) return coming.filter(({ time }) => weekdays.includes(weekdayIndex(time.day)));
  if (months.length > 0) return coming.filter(({ time }) => months.includes(Number(time.day.slice(5, 7))));
  const week = hasWord(pieces, 'this-week') ? 0 : hasWord(pieces, 'next-week') ? 7 : null;
  if (week !== null) {
    const monday = addDays(mondayOf(today), week);
    return coming.filter(({ time }) => time.day >= monday && time.day < addDays(monday, 7));
  }
  return read.says === 'nothing' ? coming : [];
}
