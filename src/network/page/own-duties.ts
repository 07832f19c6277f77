import { dateInWords } from '../../guidance/time/day-in-words.js';
import { timeInWords } from '../delivery/compose-message.js';
import { heldAt } from '../meetings/meeting-moments.js';
import { type meetingsInSight, ownIdIn } from './meetings-on-page.js';
import type { PageReader } from './page-reader.js';

type Found = Awaited<ReturnType<typeof meetingsInSight>>[number];

/** What the reader has to do for meetings: agendas, minutes, action points; in order of the meetings. */
export const ownDuties = (found: readonly Found[], reader: PageReader): string[] =>
  [...found]
    .sort((one, other) => one.meeting.time.day.localeCompare(other.meeting.time.day))
    .flatMap((one) => dutiesIn(one, reader));

function dutiesIn({ held, meeting }: Found, reader: PageReader): string[] {
  const { tell, language, now } = reader;
  const own = ownIdIn(held, reader);
  if (own === null || meeting.cancelled) return [];
  const when = timeInWords(meeting.time, language);
  const state = heldAt(meeting, now);
  const agenda = meeting.chair === own && state === 'not-yet' && meeting.agendaSentAt === null;
  const wasHeld = state === 'confirmed' || state === 'assumed';
  const minutes = meeting.secretary === own && wasHeld && meeting.minutes === null;
  const actions = meeting.actions.filter(({ owner, doneAt }) => owner === own && doneAt === null);
  return [
    ...(agenda ? [tell('tab.duty.agenda', { when })] : []),
    ...(minutes ? [tell('tab.duty.minutes', { when })] : []),
    ...actions.map(({ what, due }) =>
      tell('tab.duty.action', { what, due: dateInWords(due, language, true) }),
    ),
  ];
}
