import { closedFor } from './invite.js';
import type { DatePoll, Meeting, MeetingTime } from './meeting.js';
import { timeProblem } from './meeting-concerns.js';
import { changed, type Deed, type MeetingOutcome, refused } from './meeting-outcome.js';

/** Asks those who are to come which of several times suits them. Until one is picked nobody is reminded. */
export function openPoll(
  meeting: Meeting,
  { times, people }: { times: readonly MeetingTime[]; people: readonly string[] },
  { now }: Deed,
): MeetingOutcome {
  if (meeting.cancelled) return refused({ problem: 'already-cancelled' });
  if (people.length === 0) return refused({ problem: 'nobody-to-invite' });
  const [first, second] = times;
  if (!first || !second) return refused({ problem: 'too-few-dates' });
  for (const time of times) {
    const problem = timeProblem(time, now);
    if (problem) return refused(problem);
  }
  const at = now.toISOString();
  return changed({
    ...meeting,
    time: first,
    poll: { options: times.map((time, index) => ({ id: String(index + 1), time })), votes: {} },
    invitations: people.map((person) => ({ person, at })),
  });
}

/** The options that suit someone; the last vote counts, none at all is a vote too. */
export function vote(
  meeting: Meeting,
  { person, options }: { person: string; options: readonly string[] },
): MeetingOutcome {
  const { poll } = meeting;
  if (!poll) return refused({ problem: 'no-poll' });
  if (!meeting.invitations.some((one) => one.person === person)) return refused({ problem: 'not-invited' });
  const known = options.every((option) => poll.options.some(({ id }) => id === option));
  if (!known) return refused({ problem: 'not-there', what: 'option' });
  return changed({
    ...meeting,
    poll: { ...poll, votes: { ...poll.votes, [person]: [...new Set(options)] } },
  });
}

/** Options with how many they suit, the best first. */
export const tally = ({ options, votes }: DatePoll): { id: string; time: MeetingTime; suits: number }[] =>
  options
    .map((option) => ({
      ...option,
      suits: Object.values(votes).filter((one) => one.includes(option.id)).length,
    }))
    .sort((one, other) => other.suits - one.suits || one.time.day.localeCompare(other.time.day));

/** The chair picks: the invitation to that time goes out, and whoever voted for it has said yes. */
export function pickDate(meeting: Meeting, option: string, { now }: Deed): MeetingOutcome {
  const { poll } = meeting;
  if (!poll) return refused({ problem: 'no-poll' });
  const picked = poll.options.find(({ id }) => id === option);
  if (!picked) return refused({ problem: 'not-there', what: 'option' });
  const problem = closedFor({ ...meeting, time: picked.time }, now);
  if (problem) return refused(problem);
  const at = now.toISOString();
  const suited = Object.entries(poll.votes).filter(([, options]) => options.includes(option));
  return changed({
    ...meeting,
    ...{ time: picked.time, poll: null, sequence: meeting.sequence + 1 },
    invitations: meeting.invitations.map(({ person }) => ({ person, at })),
    answers: Object.fromEntries(suited.map(([person]) => [person, { answer: 'yes', at }])),
  });
}
