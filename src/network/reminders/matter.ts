import type { MeetingTime } from '../meetings/meeting.js';

/** What follows at once from something a person did. */
export const announcementKinds = ['invitation', 'poll', 'moved', 'cancelled'] as const;

/** What Luotsi says of its own accord about one meeting. */
export const meetingKinds = ['reminder', 'agenda-duty', 'minutes-duty', 'action-duty'] as const;

/** What it says of its own accord, meetings apart. */
export const otherKinds = [
  'no-meeting',
  'monday-list',
  'not-reached',
  'checklist',
  'confirm-contact',
] as const;

export type AnnouncementKind = (typeof announcementKinds)[number];
export type MeetingKind = (typeof meetingKinds)[number];
export type OtherKind = (typeof otherKinds)[number];
export type MatterKind = AnnouncementKind | MeetingKind | OtherKind;

/** One thing that one person is told once. What is said of it is composed when it is sent. */
export interface Matter {
  /** The same for the same thing at every planning: what has been told is known by it. */
  id: string;
  kind: MatterKind;
  network: string | null;
  meeting: string | null;
  /** Whose matter it is; a substitute may receive it. */
  person: string;
  /** When it became due. */
  moment: Date;
  /** Of a reminder: the answer is still open. */
  asksAnswer?: boolean;
  /** Of a move: the time before it. */
  was?: MeetingTime;
  /** Of an action point or a report of someone not reached: which. */
  about?: string;
  /** Of someone not reached: why. */
  reason?: string;
  /** Of a Monday list: networks without a coming meeting, and so on. */
  list?: MondayList;
}

export interface MondayList {
  /** Networks with no meeting in the coming months. */
  noMeeting: string[];
  /** Coming meetings that lack a chair or a secretary. */
  withoutRoles: string[];
  /** Meetings whose minutes are late. */
  withoutMinutes: string[];
}

const kindsOf = (kinds: readonly string[]) => (matter: Pick<Matter, 'kind'>) => kinds.includes(matter.kind);

export const isAnnouncement = kindsOf(announcementKinds);
export const concernsMeeting = kindsOf([...meetingKinds, 'not-reached']);
