import { describeProblems } from '../../content/content-problem.js';
import { loadContent } from '../../content/load-content.js';
import { createDialogs } from '../../guidance/dialog/dialogs.js';
import type { FullLanguage } from '../../guidance/text/languages.js';
import { isoInHelsinki } from '../../guidance/time/helsinki.js';
import { calendarFile } from '../../network/calendar/calendar-file.js';
import { timeInWords } from '../../network/delivery/compose-message.js';
import { outbox } from '../../network/delivery/outbox-entry.js';
import { outboxHomes } from '../../network/delivery/outbox-shelves.js';
import { storedBoards } from '../../network/delivery/stored-boards.js';
import { meetings } from '../../network/meetings/meeting.js';
import { stageAt } from '../../network/meetings/meeting-moments.js';
import { SentLog } from '../../network/reminders/sent-log.js';
import { whatIsDue } from '../../network/reminders/what-is-due.js';
import type { MeetingsAt } from './plan-meetings.js';

/** The network's meetings in order of time; the exit code. */
export async function showMeetings(network: string, { store, now }: MeetingsAt): Promise<number> {
  const held = await store.list(meetings, { homeId: network, now });
  const inOrder = held.sort((one, other) => one.value.time.day.localeCompare(other.value.time.day));
  for (const { id, value } of inOrder) {
    const answered = Object.keys(value.answers).length;
    const facts = [
      timeInWords(value.time, 'fi'),
      stageAt(value, now),
      `${answered}/${value.invitations.length} answered`,
      id,
    ];
    console.log(facts.join('  '));
  }
  if (held.length === 0) console.log(`"${network}" has no meetings.`);
  return 0;
}

/** What would go out at this moment, in all counties. */
export async function showDue({ store, now }: MeetingsAt): Promise<number> {
  const loaded = loadContent(process.cwd(), { phrases: false });
  if (!loaded.ok) {
    console.error(describeProblems(loaded.problems));
    return 1;
  }
  const boards = storedBoards(store, createDialogs(loaded).say);
  let count = 0;
  for (const county of await boards.ids(now)) {
    const board = await boards.read(county, now);
    const entries = await Promise.all(
      outboxHomes(county).map((homeId) => store.list(outbox, { homeId, now })),
    );
    const sent = new SentLog(entries.flat().map(({ value }) => value));
    for (const message of whatIsDue({ ...board.plan, sent, unreached: [] }, now)) {
      const { subject } = board.compose(message, now);
      console.log(
        [message.receiver, board.routesOf(message.receiver)[0]?.channel ?? 'no way', subject].join('  '),
      );
      count += 1;
    }
  }
  console.log(`${count} due at ${isoInHelsinki(now)}`);
  return 0;
}

interface OneMeeting {
  network: string;
  id: string;
}

/** A meeting as a calendar file. */
export async function showCalendar(
  { network, id }: OneMeeting,
  { store, now, language }: MeetingsAt & { language: FullLanguage },
): Promise<number> {
  const found = await store.read(meetings, { homeId: network, id, now });
  if (!found) {
    console.error(`"${network}" has no meeting "${id}".`);
    return 1;
  }
  const words = () => ({
    title: network,
    place: found.value.place ?? '',
    description: timeInWords(found.value.time, language),
  });
  process.stdout.write(calendarFile([found.value], { method: 'PUBLISH', organiser: null, now, words }));
  return 0;
}
