import { z } from 'zod';
import { type EntryChange, put } from './collection.js';
import { type Contact, contactDetailsSchema, contacts, untold } from './contacts/contact.js';
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

/** A county to try things in: knowledge/network/demo/*.yaml. Everything in it is invented. */
export const demonstrationSchema = z.strictObject({
  county: slugSchema,
  officials: z.array(officialSchema),
  networks: z.array(networkSchema.omit({ county: true }).extend({ contacts: z.array(demoContactSchema) })),
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
    ...list.map(({ contacts: people, ...network }) => ({
      homeId: network.id,
      changes: [
        put(networks, { id: network.id, value: { ...network, county }, version: null }),
        ...people.map((one) => put(contacts, { id: one.id, value: contactOf(one, now), version: null })),
      ],
    })),
  ];
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
