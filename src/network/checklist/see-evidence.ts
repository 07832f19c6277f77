import { addDays, type CalendarDay } from '../../guidance/time/calendar-day.js';
import { wallClock } from '../../guidance/time/helsinki.js';
import { type Contact, isListed } from '../contacts/contact.js';
import type { Meeting } from '../meetings/meeting.js';
import { heldAt } from '../meetings/meeting-moments.js';
import type { Network } from '../networks/network.js';
import type { Evidence } from './checklist.js';

export interface Seen {
  network: Network;
  contacts: readonly Contact[];
  meetings: readonly Meeting[];
  coordinator: string | null;
  /** When the weekly programme was last published. */
  programmePublishedOn: CalendarDay | null;
}

const yearDays = 365;
const leastMeetings = 2;

/** What can be seen of a network without asking anyone; `because` is told in numbers and dates, not in words. */
export function seeEvidence(
  { network, contacts, meetings, coordinator, programmePublishedOn }: Seen,
  now: Date,
): Evidence {
  const { day: today } = wallClock(now);
  const listed = contacts.filter(isListed);
  const yearAgo = addDays(today, -yearDays);
  const fresh = listed.filter(
    ({ confirmedAt }) => confirmedAt !== null && confirmedAt.slice(0, 10) >= yearAgo,
  );
  const thisYear = meetings.filter(
    ({ time, cancelled }) => !cancelled && time.day.slice(0, 4) === today.slice(0, 4),
  );
  const next = meetings.find((meeting) => !meeting.cancelled && heldAt(meeting, now) === 'not-yet');
  return (kind) => {
    switch (kind) {
      case 'family-centre-member': {
        const member = listed.find(({ sector }) => sector === 'family-centre');
        return { done: member !== undefined, because: member?.name ?? '' };
      }
      case 'channel-set':
        return { done: network.channel !== null, because: network.channel?.name ?? '' };
      case 'contacts-confirmed':
        return {
          done: listed.length > 0 && fresh.length === listed.length,
          because: `${fresh.length}/${listed.length}`,
        };
      case 'weekly-programme-published':
        return programmePublishedOn === null
          ? null
          : { done: programmePublishedOn >= yearAgo, because: programmePublishedOn };
      case 'meetings-and-roles': {
        const done = thisYear.length >= leastMeetings && next?.chair != null && next.secretary !== null;
        return { done, because: [String(thisYear.length), next?.time.day].filter(Boolean).join(', ') };
      }
      case 'coordinator-named':
        return { done: coordinator !== null, because: coordinator ?? '' };
    }
  };
}
