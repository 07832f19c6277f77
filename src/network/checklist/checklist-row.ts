import { z } from 'zod';
import { localisedSchema } from '../../guidance/knowledge/localised.js';

/** What Luotsi can see of a row by itself. */
export const evidences = [
  'family-centre-member',
  'channel-set',
  'contacts-confirmed',
  'weekly-programme-published',
  'meetings-and-roles',
  'coordinator-named',
] as const;
export type EvidenceKind = (typeof evidences)[number];

export const checklistRowSchema = z.strictObject({
  row: z.number().int().min(1).max(17),
  /** Of two rows that are alternatives, the other one. */
  alternative: z.number().int().min(1).max(17).optional(),
  /** `{county}` is the county's own name. */
  title: localisedSchema,
  aim: localisedSchema,
  evidence: z.enum(evidences).nullable(),
});
export type ChecklistRow = z.infer<typeof checklistRowSchema>;

/** All 17 rows, once each, alternatives naming one another. */
export const checklistRowsSchema = z
  .array(checklistRowSchema)
  .length(17)
  .refine((rows) => new Set(rows.map(({ row }) => row)).size === 17, 'must have each row once')
  .refine(
    (rows) =>
      rows.every(
        ({ row, alternative }) =>
          alternative === undefined || rows.some((one) => one.row === alternative && one.alternative === row),
      ),
    'alternatives must name one another',
  );
