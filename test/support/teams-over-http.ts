import { z } from 'zod';
import type { HandOver } from '../../src/network/delivery/hand-over.js';
import { readTeamsAnswer } from '../../src/network/delivery/hand-over.js';
import type { DeliverMessage } from '../../src/network/delivery/outgoing-message.js';

const bodySchema = z.object({
  id: z.string().optional(),
  error: z.object({ code: z.string() }).optional(),
});

/** The connector's call as a fake Teams counts it: real HTTP, the product's own reading of the answer. */
export const teamsOverHttp =
  (url: string, clock: () => Date): DeliverMessage =>
  async ({ id, receiver, told }, _route, signal): Promise<HandOver> => {
    try {
      const response = await fetch(`${url}/v3/conversations/${encodeURIComponent(receiver)}/activities`, {
        method: 'POST',
        body: JSON.stringify({ id, receiver, text: told.map(({ text }) => text) }),
        signal,
      });
      const body = bodySchema.parse(await response.json());
      const retryAfter = response.headers.get('retry-after');
      const answer = {
        status: response.status,
        code: body.error?.code ?? null,
        retryAfter,
        reference: body.id ?? null,
      };
      return readTeamsAnswer(answer, clock());
    } catch (error) {
      // Aborted, reset, cut off: it may have been accepted all the same.
      return { as: 'doubtful', reason: error instanceof Error ? error.name : 'unknown' };
    }
  };
