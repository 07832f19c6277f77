import { z } from 'zod';
import { audiences, kinds, needs } from '../taxonomy.js';
import { localisedSchema, namesSchema } from './localised.js';
import { dateSchema, provenanceShape } from './provenance.js';

export const sectors = ['county', 'municipality', 'association', 'parish', 'company', 'other'] as const;
export const statuses = ['open', 'on-break', 'planned', 'closed'] as const;

/** Ways to reach a place or its organiser. Phones as a person would dial them. */
export const channelsSchema = z.strictObject({
  phone: z.string().optional(),
  email: z.email().optional(),
  website: z.url().optional(),
});

export const organiserSchema = z.strictObject({
  name: z.string().min(1),
  sector: z.enum(sectors),
  channels: channelsSchema.optional(),
});

/** An open meeting place or a regular open activity, as its YAML entry says it. */
export const placeSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  names: namesSchema,
  /** Other names families use for it, without the municipality. */
  aliases: z.array(z.string()).default([]),
  kind: z.enum(kinds),
  moreKinds: z.array(z.enum(kinds)).default([]),
  status: z.enum(statuses),
  /** When a break began or a planned place opens. */
  statusFrom: dateSchema.optional(),
  /** When a break is expected to end. */
  statusUntil: dateSchema.optional(),
  /** Who keeps this entry true: a post or an organisation, never a private person. */
  keeper: z.string().optional(),
  organiser: organiserSchema.optional(),
  /** The municipality's official Finnish name. */
  municipality: z.string(),
  /** Further municipalities that the entry serves, official Finnish names. */
  municipalities: z.array(z.string()).default([]),
  address: z.string().optional(),
  /** How to find it when there is no street address, or the door within it. */
  addressNote: localisedSchema.optional(),
  coordinates: z.strictObject({ lat: z.number(), lon: z.number() }).optional(),
  /** OSM `opening_hours` syntax at Helsinki wall-clock time; absent when the source gives none. */
  hours: z.string().optional(),
  /** The source's own words on time, when they cannot be written as `hours`. */
  hoursNote: localisedSchema.optional(),
  /** True when `hours` carry their own seasons, so that the school-term rule does not apply. */
  hoursHaveSeasons: z.boolean().default(false),
  audiences: z.array(z.enum(audiences)).default([]),
  ages: z.strictObject({ from: z.number().int().min(0), to: z.number().int().max(29) }).optional(),
  needs: z.array(z.enum(needs)).default([]),
  /** Languages in which one is served, ISO 639; empty when the source does not say. */
  languages: z.array(z.string()).default([]),
  /** Only when it is not free. */
  price: localisedSchema.optional(),
  /** Only when one must sign up or book. */
  signUp: localisedSchema.optional(),
  accessibility: localisedSchema.optional(),
  /** A word for those who come the first time. */
  firstVisit: localisedSchema.optional(),
  channels: channelsSchema.default({}),
  description: localisedSchema,
  easy: localisedSchema.optional(),
  ...provenanceShape,
});
export type Place = z.infer<typeof placeSchema>;
