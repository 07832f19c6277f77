/** The conversation of this browser tab: forgotten when the tab closes or the family leaves quickly. */
export interface ChatSession {
  conversationId: string;
  token: string;
}

const key = 'luotsi-conversation';

export function savedSession(): ChatSession | null {
  try {
    const saved: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return isSession(saved) ? saved : null;
  } catch {
    // Storage may be blocked, or hold what another version wrote: then the conversation just starts anew.
    return null;
  }
}

export function saveSession(session: ChatSession): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(session));
  } catch {
    // Blocked storage costs only the resuming after a reload.
  }
}

export function forgetSession(): void {
  try {
    sessionStorage.clear();
  } catch {
    // Nothing was stored then.
  }
}

function isSession(value: unknown): value is ChatSession {
  return (
    typeof value === 'object' &&
    value !== null &&
    'conversationId' in value &&
    typeof value.conversationId === 'string' &&
    'token' in value &&
    typeof value.token === 'string'
  );
}
