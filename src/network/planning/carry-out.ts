import { copyToNextYear } from '../meetings/copy-to-next-year.js';
import { openPoll } from '../meetings/date-poll.js';
import { invite } from '../meetings/invite.js';
import type { Meeting, MeetingTime } from '../meetings/meeting.js';
import type { Surroundings } from '../meetings/meeting-concerns.js';
import type { Deed, MeetingOutcome } from '../meetings/meeting-outcome.js';
import { cancelMeeting, moveMeeting } from '../meetings/move-and-cancel.js';
import { type MeetingWish, proposeMeeting } from '../meetings/propose-meeting.js';
import { nextTurns } from '../meetings/rotation.js';
import type { PlanReading } from './plan-reading.js';

/** What a reading is carried out on. */
export interface PlanScene {
  network: string;
  meetings: readonly Meeting[];
  /** Everyone on the network's list, in the order of turns. */
  people: readonly string[];
  around: Surroundings;
  deed: Deed;
  newId(): string;
}

/** What is not said of a meeting's theme. */
const usualTheme = 'meeting-place';

/**
 * The meetings as they would be: shown before they are confirmed, then written as they were shown. Empty where a
 * question is open; any that is refused refuses all.
 */
export function carryOut(reading: PlanReading, scene: PlanScene): MeetingOutcome[] {
  switch (reading.says) {
    case 'create':
      return newMeetings(
        reading.times.map((time) => ({ ...reading.draft, time })),
        scene,
      );
    case 'poll':
      return newPoll(reading, scene);
    case 'copy':
      return newMeetings(
        copyToNextYear(scene.meetings, reading.year).map((one) => ({ ...one, chairs: [], secretary: null })),
        scene,
      );
    case 'move':
      return known([reading.meeting], scene).map((one) =>
        moveMeeting(one, { time: reading.time, around: scene.around }, scene.deed),
      );
    case 'cancel':
      return known(reading.meetings, scene).map((one) => cancelMeeting(one, scene.deed));
    default:
      return [];
  }
}

const known = (ids: readonly string[], { meetings }: PlanScene): Meeting[] =>
  ids.flatMap((id) => meetings.find((one) => one.id === id) ?? []);

type Wished = Pick<MeetingWish, 'place' | 'online' | 'chairs' | 'secretary'> & {
  time: MeetingTime;
  theme: string | null;
};

/** Meetings in a row: each takes its turns from the list before the next does. */
function newMeetings(wishes: readonly Wished[], scene: PlanScene): MeetingOutcome[] {
  const past = [...scene.meetings];
  return wishes.map((wished) => {
    const proposed = proposeMeeting(wishOf(wished, past, scene), scene.around, scene.deed);
    const outcome = proposed.ok ? invite(proposed.meeting, scene, scene.deed) : proposed;
    if (outcome.ok) past.push(outcome.meeting);
    return outcome;
  });
}

function wishOf(
  wished: Wished,
  past: readonly Meeting[],
  { network, people, newId }: PlanScene,
): MeetingWish {
  const turns = nextTurns(people, { past, unable: [] });
  const { time, place, online, theme, chairs, secretary } = wished;
  const chair = chairs.length > 0 ? chairs : people.filter((person) => person === turns.chair);
  const writes = secretary ?? (chair.includes(turns.secretary ?? '') ? null : turns.secretary);
  return {
    ...{ id: newId(), network, time, place, online, link: null, people },
    ...{ theme: theme ?? usualTheme, chairs: chair, secretary: writes },
  };
}

function newPoll(reading: Extract<PlanReading, { says: 'poll' }>, scene: PlanScene): MeetingOutcome[] {
  const [time] = reading.times;
  if (!time) return [];
  const proposed = proposeMeeting(
    wishOf({ ...reading.draft, time }, scene.meetings, scene),
    scene.around,
    scene.deed,
  );
  if (!proposed.ok) return [proposed];
  return [openPoll(proposed.meeting, { times: reading.times, people: scene.people }, scene.deed)];
}
