import { z } from 'zod';

/** A date as a source gives it: a year, a month or a day. */
const sourceDateSchema = z
  .string()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'write a date as 2026, 2026-05 or 2026-05-17',
  );

/** A calendar day. */
export const dateSchema = z.iso.date('write a day as 2026-05-17');

/**
 * Where an entry comes from. `confirmedOn` is the source's own date or the keeper's confirmation, never the
 * day the entry was gathered; without one it stays empty.
 */
export const provenanceShape = {
  source: z.string().min(1),
  moreSources: z.array(z.string().min(1)).default([]),
  confirmedOn: sourceDateSchema.nullable().default(null),
  confidence: z.enum(['high', 'medium', 'low']),
  /** For the maintainers: what a person should check. Never shown to families. */
  remarks: z.string().optional(),
};
