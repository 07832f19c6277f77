import { addDays, type CalendarDay } from '../../guidance/time/calendar-day.js';
import { instantAt, wallClock } from '../../guidance/time/helsinki.js';
import { concernsMeeting, isAnnouncement, type Matter } from './matter.js';
import type { CountyPlan } from './network-plan.js';
import { openOnOrAfter } from './open-days.js';
import { usualReminders } from './reminder-settings.js';
import { receiverOf } from './who-receives.js';

/** One message to one person: one matter, or a list of what has gathered. */
export interface DueMessage {
  /** That of its first matter: a matter is in one message only. */
  id: string;
  receiver: string;
  matters: readonly Matter[];
}

/** Days between messages that are not about meetings; "vähemmän viestejä" is four weeks. */
const otherEvery = 7;
const otherEveryWithFewer = 28;

interface Gathering {
  plan: CountyPlan;
  now: Date;
  /** When something of Luotsi's own accord must be over, by matter: the beginning of its meeting. */
  tooLateAt(matter: Matter): Date | null;
}

/**
 * Puts what is due into messages: announcements at once, each alone; the rest as one message a person and
 * working day, with what is not about meetings once a week. What is held back is due again tomorrow.
 */
export function gather(matters: readonly Matter[], gathering: Gathering): DueMessage[] {
  const { day } = wallClock(gathering.now);
  const byReceiver = new Map<string, Matter[]>();
  const messages: DueMessage[] = [];
  for (const matter of matters) {
    const receiver = receiverOf(matter.person, gathering.plan.people, day);
    if (receiver === null) continue;
    if (isAnnouncement(matter)) messages.push({ id: matter.id, receiver, matters: [matter] });
    else byReceiver.set(receiver, [...(byReceiver.get(receiver) ?? []), matter]);
  }
  for (const [receiver, waiting] of byReceiver) {
    const going = allowed(waiting, { receiver, day, ...gathering });
    const first = going[0];
    if (first) messages.push({ id: first.id, receiver, matters: going });
  }
  return messages;
}

function allowed(
  waiting: readonly Matter[],
  { receiver, day, plan, now, tooLateAt }: Gathering & { receiver: string; day: CalendarDay },
): Matter[] {
  const { sent, people } = plan;
  const wanted = people.get(receiver)?.fewer ? otherEveryWithFewer : otherEvery;
  if (sent.hadOneOn(receiver, day)) return waiting.filter((matter) => cannotWait(tooLateAt(matter), now));
  const others = sent.daysSinceOther(receiver, day) >= wanted;
  return waiting.filter((matter) => concernsMeeting(matter) || others).sort(byMoment);
}

const byMoment = (one: Matter, other: Matter): number =>
  one.moment.getTime() - other.moment.getTime() || (one.id < other.id ? -1 : 1);

/** Tomorrow's message would come after the meeting has begun: lost is worse than one message too many. */
function cannotWait(tooLate: Date | null, now: Date): boolean {
  if (tooLate === null) return false;
  const next = openOnOrAfter(addDays(wallClock(now).day, 1), usualReminders);
  return tooLate <= instantAt(next, usualReminders.minute);
}
