import { put } from '../collection.js';
import { completeAction } from '../meetings/agenda-and-minutes.js';
import { vote } from '../meetings/date-poll.js';
import { answerInvitation } from '../meetings/invite.js';
import { type Answer, type Meeting, meetings } from '../meetings/meeting.js';
import type { MeetingOutcome } from '../meetings/meeting-outcome.js';
import type { NetworkStore } from '../network-store.js';
import type { Matter } from '../reminders/matter.js';
import { acknowledged, type OutboxEntry, outbox } from './outbox-entry.js';
import { outboxHomes } from './outbox-shelves.js';
import type { PressKind } from './outgoing-message.js';

/** A press of a message, in Teams or from an e-mail's page. */
export interface MessagePress {
  does: PressKind;
  message: string;
  matter: string;
  /** Of a vote: the date that suits. */
  option?: string | undefined;
}

export interface Presser {
  /** Every id that the person is known by. */
  ids: readonly string[];
  counties: readonly string[];
}

/** What came of it. `over`: the meeting has begun, was cancelled or is no more. */
export type Pressed = 'done' | 'not-yours' | 'gone' | 'over' | 'try-again';

const answers: Partial<Record<PressKind, Answer>> = {
  'answer-yes': 'yes',
  'answer-no': 'no',
  'answer-online': 'online',
};

/** Does what was pressed, once or again, and marks the message as seen. */
export async function pressOnMessage(
  store: NetworkStore,
  { press, presser, now }: { press: MessagePress; presser: Presser; now: Date },
): Promise<Pressed> {
  const found = await findMessage(store, { press, presser, now });
  if (!found) return 'gone';
  const { entry, matter } = found;
  if (![entry.value.receiver, matter.person].some((id) => presser.ids.includes(id))) return 'not-yours';
  const done = press.does === 'acknowledge' ? 'done' : await changeMeeting(store, { press, matter, now });
  if (done !== 'done') return done;
  const value = acknowledged(entry.value, now);
  const written = await store.write(entry.home, [
    put(outbox, { id: press.message, value, version: entry.version }),
  ]);
  return written === 'done' ? 'done' : 'try-again';
}

interface FoundMessage {
  entry: { value: OutboxEntry; version: string; home: string };
  matter: Matter;
}

async function findMessage(
  store: NetworkStore,
  { press, presser, now }: { press: MessagePress; presser: Presser; now: Date },
): Promise<FoundMessage | null> {
  for (const home of presser.counties.flatMap(outboxHomes)) {
    const entry = await store.read(outbox, { homeId: home, id: press.message, now });
    const matter = entry?.value.matters.find(({ id }) => id === press.matter);
    if (entry && matter) return { entry: { ...entry, home }, matter };
  }
  return null;
}

interface ToChange {
  press: MessagePress;
  matter: Matter;
  now: Date;
}

/** Two people may answer at once: each answer is put on the meeting as it then is. */
const mostTries = 5;

async function changeMeeting(store: NetworkStore, { press, matter, now }: ToChange): Promise<Pressed> {
  const homeId = matter.network ?? '';
  for (let tries = 0; tries < mostTries; tries += 1) {
    const read = await store.read(meetings, { homeId, id: matter.meeting ?? '', now });
    if (!read) return 'over';
    const outcome = changedBy(read.value, { press, matter, now });
    if (!outcome.ok) return 'over';
    const change = put(meetings, { id: read.id, value: outcome.meeting, version: read.version });
    if ((await store.write(homeId, [change])) === 'done') return 'done';
  }
  return 'try-again';
}

function changedBy(meeting: Meeting, { press, matter, now }: ToChange): MeetingOutcome {
  const answer = answers[press.does];
  const { person } = matter;
  if (answer) return answerInvitation(meeting, { person, answer }, now);
  if (press.does === 'action-done') return completeAction(meeting, matter.about ?? '', now);
  const before = meeting.poll?.votes[person] ?? [];
  return vote(meeting, { person, options: press.option ? [...before, press.option] : before });
}
