import type { CalendarDay } from '../../guidance/time/calendar-day.js';
import type { Meeting } from '../meetings/meeting.js';
import type { Matter } from './matter.js';
import type { ReminderSettings } from './reminder-settings.js';
import type { SentLog } from './sent-log.js';

/** A network as far as messages depend on it. */
export interface PlannedNetwork {
  id: string;
  chair: string | null;
  paused: boolean;
  reminders: ReminderSettings;
  meetings: readonly Meeting[];
}

/** How a person wants to be written to. */
export interface Receiver {
  id: string;
  /** "Vähemmän viestejä". */
  fewer: boolean;
  /** The last day of a holiday. */
  awayUntil: CalendarDay | null;
  substitute: string | null;
}

/** Someone whom no channel reaches any more. */
export interface Unreached {
  person: string;
  /** Since when, ISO 8601: someone found again and lost again is told of again. */
  since: string;
  network: string | null;
  /** Why no channel reaches the person. */
  reason: string;
}

/** One county's networks with all that decides what its people are told. */
export interface CountyPlan {
  county: string;
  /** Coordinator, deputy, owner: whoever comes first and is not away receives what a coordinator is told. */
  coordinators: readonly string[];
  networks: readonly PlannedNetwork[];
  /** By the id that meetings know a person by; one person in two networks is one receiver. */
  people: ReadonlyMap<string, Receiver>;
  unreached: readonly Unreached[];
  /** What else waits to be told: entries to confirm, check-lists. Their moments may have passed. */
  others: readonly Matter[];
  sent: SentLog;
}
