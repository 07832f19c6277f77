import { isConfirmed } from '../../guidance/knowledge/is-confirmed.js';
import type { CalendarDay } from '../../guidance/time/calendar-day.js';
import { wallClock } from '../../guidance/time/helsinki.js';
import type { Contact } from './contact.js';

/** The day on which its person last said that the entry is true; `null`: never. */
export const confirmedOn = ({ confirmedAt }: Pick<Contact, 'confirmedAt'>): CalendarDay | null =>
  confirmedAt === null ? null : wallClock(new Date(confirmedAt)).day;

/** Not confirmed for 12 months: still shown, with the date and a remark, and its owner is asked. */
export const isStale = (contact: Pick<Contact, 'confirmedAt'>, now: Date): boolean =>
  !isConfirmed({ confirmedOn: confirmedOn(contact) }, now);
