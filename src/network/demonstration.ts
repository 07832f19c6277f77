import { z } from 'zod';
import { addDays } from '../guidance/time/calendar-day.js';
import { wallClock } from '../guidance/time/helsinki.js';
import { proposals, proposedSchema } from './changes/proposal.js';
import { type EntryChange, put } from './collection.js';
import { type Contact, contactDetailsSchema, contacts, untold } from './contacts/contact.js';
import { answers, type Meeting, meetings } from './meetings/meeting.js';
import { networkSchema, networks } from './networks/network.js';
import { officialSchema, officials } from './people/official.js';
import { slugSchema } from './written-line.js';

const demoContactSchema = contactDetailsSchema
  .partial()
  .required({ name: true, organisation: true, sector: true })
  .extend({
    id: slugSchema,
    /** Left out: never. */
    confirmedDaysAgo: z.number().int().min(0).optional(),
    /** False: not told of being listed yet, as someone imported. */
    told: z.boolean().default(true),
  });

const demoMeetingSchema = z.strictObject({
  id: slugSchema,
  theme: z.string(),
  /** Days from the day of the demonstration; before it below zero. */
  inDays: z.number().int(),
  from: z.number().int(),
  to: z.number().int(),
  place: z.string().nullable(),
  online: z.boolean().default(false),
  invited: z.array(z.string()),
  answers: z.record(z.string(), z.enum(answers)).default({}),
  agenda: z.array(z.string()).default([]),
});

const demoProposalSchema = z.strictObject({ id: slugSchema, by: z.string(), proposed: proposedSchema });

/** A county to try things in: knowledge/network/demo/*.yaml. Everything in it is invented. */
export const demonstrationSchema = z.strictObject({
  county: slugSchema,
  officials: z.array(officialSchema),
  networks: z.array(
    networkSchema.omit({ county: true }).extend({
      contacts: z.array(demoContactSchema),
      meetings: z.array(demoMeetingSchema).default([]),
      proposals: z.array(demoProposalSchema).default([]),
    }),
  ),
});
export type Demonstration = z.infer<typeof demonstrationSchema>;

const dayMs = 86_400_000;

/** The writes that bring a demonstration about, by home; its days count back from `now`. */
export function demonstrationWrites(
  { county, officials: known, networks: list }: Demonstration,
  now: Date,
): { homeId: string; changes: EntryChange[] }[] {
  const ofCounty = known.map((value) => put(officials, { id: value.id, value, version: null }));
  return [
    { homeId: county, changes: ofCounty },
    ...list.map((network) => ({ homeId: network.id, changes: writesOf(network, county, now) })),
  ];
}

function writesOf(demo: Demonstration['networks'][number], county: string, now: Date): EntryChange[] {
  const { contacts: people, meetings: planned, proposals: proposed, ...network } = demo;
  return [
    put(networks, { id: network.id, value: { ...network, county }, version: null }),
    ...people.map((one) => put(contacts, { id: one.id, value: contactOf(one, now), version: null })),
    ...planned.map((one) => put(meetings, { id: one.id, value: meetingOf(one, demo, now), version: null })),
    ...proposed.map(({ by, ...one }) => {
      const actor = { as: 'member' as const, network: network.id, contact: by };
      const value = { ...one, at: now.toISOString(), by: actor, decision: null };
      return put(proposals, { id: one.id, value, version: null });
    }),
  ];
}

/** A meeting that the chair planned and invited to at the moment of the demonstration. */
function meetingOf(
  { inDays, from, to, invited, answers: given, agenda, ...told }: z.infer<typeof demoMeetingSchema>,
  { id: network, chair, secretary }: Demonstration['networks'][number],
  now: Date,
): Meeting {
  const at = now.toISOString();
  const by = chair ?? '';
  return {
    ...{ ...told, network, chair, secretary, link: null, createdBy: by, createdAt: at, sequence: 0 },
    time: { day: addDays(wallClock(now).day, inDays), from, to },
    invitations: invited.map((person) => ({ person, at })),
    answers: Object.fromEntries(Object.entries(given).map(([person, answer]) => [person, { answer, at }])),
    agenda: agenda.map((text, index) => ({ id: `${told.id}-${index + 1}`, text, by })),
    ...{ moves: [], agendaSentAt: null, cancelled: null, held: null, minutes: null, actions: [], poll: null },
  };
}

function contactOf(
  { confirmedDaysAgo, told, ...details }: z.infer<typeof demoContactSchema>,
  now: Date,
): Contact {
  const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs).toISOString();
  return {
    ...untold,
    ...details,
    confirmedAt: confirmedDaysAgo === undefined ? null : daysAgo(confirmedDaysAgo),
    source: {
      way: told ? 'coordinator' : 'import',
      by: { as: 'command-line' },
      at: daysAgo(500),
      from: null,
    },
    toldAt: told ? daysAgo(500) : null,
    leftAt: null,
  };
}
