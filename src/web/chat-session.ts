/** The conversation of this browser tab: forgotten when the tab closes or the family leaves quickly. */
export interface ChatSession {
  conversationId: string;
  token: string;
  /** The language that the conversation was last in. */
  language: string;
}

const key = 'luotsi-conversation';
const leftKey = 'luotsi-left';

export function savedSession(): ChatSession | null {
  try {
    const saved: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return isSession(saved) ? saved : null;
  } catch {
    // Storage may be blocked, or hold what another version wrote: then the conversation just starts anew.
    return null;
  }
}

export const saveSession = (session: ChatSession): void =>
  attempt(() => sessionStorage.setItem(key, JSON.stringify(session)));

export const forgetSession = (): void => attempt(() => sessionStorage.clear());

/** Remembers that this tab was left quickly, and nothing else, so that Back finds an empty page. */
export const rememberLeaving = (): void => attempt(() => sessionStorage.setItem(leftKey, '1'));
export const forgetLeaving = (): void => attempt(() => sessionStorage.removeItem(leftKey));

export function hasLeft(): boolean {
  try {
    return sessionStorage.getItem(leftKey) !== null;
  } catch {
    return false;
  }
}

/** Blocked storage costs only the resuming after a reload. */
function attempt(use: () => void): void {
  try {
    use();
  } catch {
    // Nothing is stored then.
  }
}

const fields = ['conversationId', 'token', 'language'] as const;

function isSession(value: unknown): value is ChatSession {
  if (typeof value !== 'object' || value === null) return false;
  const entries = new Map(Object.entries(value));
  return fields.every((field) => typeof entries.get(field) === 'string');
}
