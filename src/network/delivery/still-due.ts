import type { Meeting } from '../meetings/meeting.js';
import type { Matter } from '../reminders/matter.js';
import { mattersOf, planningOf } from '../reminders/meeting-matters.js';
import type { CountyPlan, PlannedNetwork } from '../reminders/network-plan.js';

export interface PlanView {
  plan: CountyPlan;
  meetingOf(matter: Matter): { meeting: Meeting; network: PlannedNetwork } | null;
}

/** A plan with its meetings found by id. */
export function viewOf(plan: CountyPlan): PlanView {
  const meetings = new Map(
    plan.networks.flatMap((network) =>
      network.meetings.map((meeting) => [meeting.id, { meeting, network }] as const),
    ),
  );
  return { plan, meetingOf: ({ meeting }) => meetings.get(meeting ?? '') ?? null };
}

/**
 * Whether what was written down to be told is still to be told: the meeting may have been moved or cancelled, the
 * answer given, a day of rest begun. Planning is asked again as if only this had not been told.
 */
export function stillDue(matter: Matter, { plan, meetingOf }: PlanView, now: Date): boolean {
  if (matter.meeting === null) return true;
  const found = meetingOf(matter);
  if (!found) return false;
  const sent = { has: (id: string) => id !== matter.id && plan.sent.has(id) };
  const planning = planningOf({ network: found.network, people: plan.people, sent, now });
  return mattersOf(found.meeting, planning).some(({ id }) => id === matter.id);
}
