/** Ways to a person, in the order in which they are tried. */
export const channels = ['chat', 'mention', 'mail'] as const;
export type Channel = (typeof channels)[number];

/** Why a channel does not reach someone, as the coordinator is told. */
export const closedReasons = [
  'blocked',
  'not-there',
  'not-allowed',
  'refused',
  'no-address',
  'no-answer',
] as const;
export type ClosedReason = (typeof closedReasons)[number];

/** What came of handing a message to a channel. */
export type HandOver =
  | { as: 'accepted'; reference: string }
  /** This channel does not reach the person: the next one may. */
  | { as: 'closed'; reason: ClosedReason }
  /** Certainly not accepted, worth another try; `after`: milliseconds that the channel asked to wait. */
  | { as: 'later'; after: number | null; reason: string }
  /** Nobody knows whether it was accepted. */
  | { as: 'doubtful'; reason: string };

/** An answer of Teams as far as it decides what to do next. */
export interface TeamsAnswer {
  status: number;
  /** The sub-code in the error's body. */
  code: string | null;
  retryAfter: string | null;
  reference: string | null;
}

const blocked = ['ConversationBlockedByUser', 'MessageWritesBlocked', 'BotBlockedByUser'];
const notAllowed = ['BotDisabledByAdmin', 'NotEnoughPermissions', 'Forbidden', 'InvalidBotApiHost'];

/** What Teams’ answer to a sent activity means. */
export function readTeamsAnswer({ status, code, retryAfter, reference }: TeamsAnswer, now: Date): HandOver {
  if (status >= 200 && status < 300) return { as: 'accepted', reference: reference ?? '' };
  const reason = `${status} ${code ?? ''}`.trim();
  if (status === 429) return { as: 'later', after: millisecondsOf(retryAfter, now), reason };
  if (status === 504) return { as: 'doubtful', reason };
  // Our own credentials are no fault of the person's; 412 is a change under way in the conversation.
  if (status === 401 || status === 408 || status === 412 || status >= 500)
    return { as: 'later', after: null, reason };
  return { as: 'closed', reason: closedBecause(status, code) };
}

function closedBecause(status: number, code: string | null): ClosedReason {
  if (blocked.includes(code ?? '')) return 'blocked';
  if (notAllowed.includes(code ?? '')) return 'not-allowed';
  return status === 403 || status === 404 || status === 410 ? 'not-there' : 'refused';
}

/** Retry-After in seconds or as a date. */
export function millisecondsOf(retryAfter: string | null, now: Date): number | null {
  if (retryAfter === null || retryAfter.trim() === '') return null;
  const seconds = Number(retryAfter);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(retryAfter) - now.getTime();
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
}
