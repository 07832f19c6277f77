import type { FullLanguage } from '../../guidance/text/languages.js';
import { timesInWords } from '../../guidance/time/clock-in-words.js';
import { dateInWords, fullDayInWords } from '../../guidance/time/day-in-words.js';
import type { Meeting, MeetingTime } from '../meetings/meeting.js';
import type { Matter } from '../reminders/matter.js';
import type { Say, Tell } from '../say.js';
import type { OutgoingMessage, Press, PressKind, Told } from './outgoing-message.js';

/** What messages name, in the receiver's language. */
export interface Names {
  network(id: string, language: FullLanguage): string;
  person(id: string): string;
  theme(theme: string, language: FullLanguage): string;
}

export interface Composing {
  say: Say;
  names: Names;
  language: FullLanguage;
  meeting(id: string | null): Meeting | null;
  /** Whether the matter is the receiver's own or of someone they stand in for. */
  isOwn(matter: Matter): boolean;
  calendarOf(meetings: readonly Meeting[], now: Date): OutgoingMessage['calendar'];
}

type Values = Record<string, string | number>;

export interface ToCompose {
  id: string;
  receiver: string;
  matters: readonly Matter[];
}

/** A message in the receiver's words: one matter, or several under one subject. */
export function composeMessage(
  { id, receiver, matters }: ToCompose,
  composing: Composing,
  now: Date,
): OutgoingMessage {
  const { language, calendarOf } = composing;
  const meetings = matters.flatMap((matter) => composing.meeting(matter.meeting) ?? []);
  return {
    ...{ id, receiver, language },
    subject: subjectOf(matters, composing),
    told: matters.map((matter) => toldOf(matter, id, composing)),
    foot: speak(composing, 'message.mail.foot'),
    calendar: meetings.length > 0 ? calendarOf(meetings, now) : null,
  };
}

const speak = ({ say, language }: Composing, key: string, values?: Values): string =>
  say(key, { language, easy: false }, values);

function subjectOf(matters: readonly Matter[], composing: Composing): string {
  const [only, ...others] = matters;
  if (!only || others.length > 0)
    return speak(composing, 'message.subject.several', { count: matters.length });
  return speak(composing, `message.subject.${only.kind}`, valuesOf(only, composing));
}

function toldOf(matter: Matter, message: string, composing: Composing): Told {
  const key = matter.kind === 'reminder' && matter.asksAnswer ? 'reminder-asks' : matter.kind;
  const text = speak(composing, `message.text.${key}`, valuesOf(matter, composing)).trim();
  const person = composing.names.person(matter.person);
  return {
    text: composing.isOwn(matter) ? text : speak(composing, 'message.for-other', { person, text }),
    presses: pressesOf(matter, message, composing),
  };
}

function pressesOf(matter: Matter, message: string, composing: Composing): Press[] {
  const press = { message, matter: matter.id };
  if (matter.kind !== 'poll') {
    return pressesFor(matter).map((does) => ({
      ...press,
      does,
      label: speak(composing, `message.press.${does}`),
    }));
  }
  const options = composing.meeting(matter.meeting)?.poll?.options ?? [];
  return options.map(({ id, time }) => ({
    ...{ ...press, does: 'vote', option: id },
    label: timeInWords(time, composing.language),
  }));
}

const answering: readonly PressKind[] = ['answer-yes', 'answer-online', 'answer-no'];

function pressesFor(matter: Matter): readonly PressKind[] {
  if (matter.kind === 'invitation' || matter.kind === 'moved') return answering;
  if (matter.kind === 'reminder') return matter.asksAnswer ? [...answering, 'acknowledge'] : ['acknowledge'];
  return matter.kind === 'action-duty' ? ['action-done', 'acknowledge'] : ['acknowledge'];
}

function valuesOf(matter: Matter, composing: Composing): Values {
  const { names, language } = composing;
  const meeting = composing.meeting(matter.meeting);
  return {
    network: matter.network === null ? '' : names.network(matter.network, language),
    ...(meeting ? meetingValues(meeting, composing) : {}),
    ...(meeting && matter.kind === 'action-duty' ? actionValues(meeting, matter, language) : {}),
    ...(matter.was ? { was: timeInWords(matter.was, language) } : {}),
    ...(matter.kind === 'monday-list' ? listValues(matter, composing) : {}),
    ...(matter.kind === 'not-reached' ? unreachedValues(matter, composing) : {}),
  };
}

/** "torstaina 10.12.2026 klo 13–15". */
export const timeInWords = ({ day, from, to }: MeetingTime, language: FullLanguage): string =>
  `${fullDayInWords(day, language)} ${timesInWords({ from, to }, language)}`;

function meetingValues(meeting: Meeting, composing: Composing): Values {
  const { names, language } = composing;
  return {
    when: timeInWords(meeting.time, language),
    theme: names.theme(meeting.theme, language),
    place: placeOf(meeting, composing),
    count: meeting.agenda.length,
    options: (meeting.poll?.options ?? []).map(({ time }) => timeInWords(time, language)).join('; '),
  };
}

export const placeOf = (meeting: Meeting, composing: Composing): string =>
  placeInWords(meeting, (key, values) => speak(composing, key, values));

export function placeInWords({ place, online }: Meeting, tell: Tell): string {
  if (place === null) return tell(online ? 'message.place.online' : 'message.place.open');
  return tell(online ? 'message.place.both' : 'message.place.here', { place });
}

function actionValues(meeting: Meeting, matter: Matter, language: FullLanguage): Values {
  const action = meeting.actions.find(({ id }) => id === matter.about);
  return { what: action?.what ?? '', due: action ? dateInWords(action.due, language, true) : '' };
}

function listValues({ list }: Matter, composing: Composing): Values {
  const { names, language } = composing;
  const [quiet, roles, minutes] = [
    list?.noMeeting ?? [],
    list?.withoutRoles ?? [],
    list?.withoutMinutes ?? [],
  ];
  const meetingName = (id: string): string => {
    const meeting = composing.meeting(id);
    return meeting
      ? `${names.network(meeting.network, language)} ${dateInWords(meeting.time.day, language)}`
      : '';
  };
  return {
    ...{ quiet: quiet.length, roles: roles.length, minutes: minutes.length },
    networks: quiet.map((id) => names.network(id, language)).join(', '),
    rolesOf: roles.map(meetingName).join(', '),
    minutesOf: minutes.map(meetingName).join(', '),
  };
}

const unreachedValues = ({ about, reason }: Matter, composing: Composing): Values => ({
  person: composing.names.person(about ?? ''),
  reason: speak(composing, `message.reason.${reason ?? 'no-answer'}`),
});
