import { z } from 'zod';
import type { WireActivity } from '../../guidance/web-chat-port.js';
import { HttpFault } from '../http-fault.js';

/** Bytes of a request, and of an activity without the part of its text that is cut. */
export const bodyLimit = 256 * 1024;
const activityLimit = 64 * 1024;
/** Characters of a text that are read; a longer one is cut, never refused. */
const textLimit = 5_000;

const shortScalar = z.union([z.string().max(500), z.number(), z.boolean()]);

/** What a page may send. Everything else of it is dropped: it neither reaches the bot nor comes back. */
const incomingSchema = z.object({
  type: z.string().min(1).max(100),
  id: z.string().max(200).optional(),
  text: z.string().optional(),
  locale: z.string().max(50).optional(),
  name: z.string().max(100).optional(),
  value: z.unknown().optional(),
  localTimestamp: z.string().max(50).optional(),
  attachments: z.array(z.unknown()).optional(),
  channelData: z.record(z.string(), z.unknown()).optional(),
});

/** Only what the client needs back to know its own message again. */
function keepOwnChannelData(channelData: Record<string, unknown> = {}): Record<string, unknown> {
  const kept = Object.entries(channelData)
    .filter(
      ([name, value]) => name !== 'luotsi' && name !== 'sensitive' && shortScalar.safeParse(value).success,
    )
    .slice(0, 20);
  return Object.fromEntries(kept);
}

/** The activity as the bot may have it; throws 400 or 413 with words for the sender. */
export function readIncoming(body: unknown, userId: string): WireActivity {
  const parsed = incomingSchema.safeParse(body);
  if (!parsed.success) throw new HttpFault(400, 'bad-activity', describe(parsed.error));
  const { attachments, channelData, text, ...rest } = parsed.data;
  const activity: WireActivity = {
    ...rest,
    ...(text === undefined ? {} : { text: [...text.slice(0, 2 * textLimit)].slice(0, textLimit).join('') }),
    ...(attachments?.length ? { attachments: [{ contentType: 'application/octet-stream' }] } : {}),
    channelData: keepOwnChannelData(channelData),
    from: { id: userId, role: 'user' },
    recipient: { id: 'luotsi', name: 'Luotsi' },
  };
  if (sizeOf(activity) <= activityLimit) return activity;
  throw new HttpFault(413, 'too-large', `An activity may have ${activityLimit / 1024} kilobytes at most.`);
}

/** Bytes of the activity as it goes on; values nested thousands deep exhaust the stack of whoever walks them. */
function sizeOf(activity: WireActivity): number {
  try {
    return Buffer.byteLength(JSON.stringify(activity));
  } catch (error) {
    if (error instanceof RangeError) {
      throw new HttpFault(400, 'bad-activity', 'The activity is nested too deep.');
    }
    throw error;
  }
}

const describe = (error: z.ZodError) => {
  const [issue] = error.issues;
  const where = issue?.path.length ? ` at "${issue.path.join('.').slice(0, 60)}"` : '';
  return `This is not an activity${where}.`;
};

/** What tells the same message sent twice: the client's own id of it. */
export function duplicateKey({ channelData, id }: WireActivity): string | null {
  const own = channelData?.clientActivityID;
  if (typeof own === 'string' && own) return `client:${own}`;
  return id ? `id:${id}` : null;
}
