import { z } from 'zod';

const controls = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** One line that a person wrote: invisible characters taken out, blanks as one, never empty. */
export const writtenLine = (longest: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').replace(controls, ' ').replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, 'must not be empty').max(longest, `must have at most ${longest} characters`));

/** A moment as ISO 8601 in UTC. */
export const momentSchema = z.iso.datetime();

/** An id that stands in an address or a file name. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/, 'must be small letters, digits and hyphens');

/** A municipality's code of three digits. */
export const municipalityCodeSchema = z.string().regex(/^\d{3}$/, 'must be a municipality’s code');
