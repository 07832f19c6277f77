import { z } from 'zod';
import type { TeamsAnswer } from '../../network/delivery/hand-over.js';

interface Headers {
  get(name: string): string | undefined;
}
const hasGet = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'get' in value && typeof value.get === 'function';

/** A refusal as the SDK throws it. */
const refusalSchema = z.object({
  statusCode: z.number().int(),
  code: z.string().nullish().catch(null),
  details: z
    .object({ error: z.object({ code: z.string().nullish() }).nullish() })
    .nullish()
    .catch(null),
  response: z
    .object({ headers: z.custom<Headers>(hasGet) })
    .nullish()
    .catch(null),
});

/** `null` for an error that is no answer of Teams. */
export function refusalOf(error: unknown): TeamsAnswer | null {
  const read = refusalSchema.safeParse(error);
  if (!read.success) return null;
  const { statusCode, code, details, response } = read.data;
  return {
    status: statusCode,
    code: details?.error?.code ?? code ?? null,
    retryAfter: response?.headers.get('retry-after') ?? null,
    reference: null,
  };
}

/** Certainly not accepted for now: throttled, or changed by someone else at the same moment, or a server that stumbled. */
export const isBusy = ({ status }: TeamsAnswer): boolean => [412, 429, 502, 503, 504].includes(status);
export const isSent = ({ status }: TeamsAnswer): boolean => status >= 200 && status < 300;
