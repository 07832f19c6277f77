import { type ChatSession, forgetSession, savedSession, saveSession } from './chat-session.js';
import { directLine } from './direct-line-address.js';

export interface OpenedSession {
  session: ChatSession;
  /** True when it is the conversation that this tab had before. */
  resumed: boolean;
}

/** A token of the conversation that this tab had, while it may be gone back to, else of a new one. Rejects without one. */
export async function openSession(language: string): Promise<OpenedSession> {
  const saved = savedSession();
  const answer = await fetch(`${directLine}/tokens/generate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ lang: language, resume: saved?.token }),
  });
  if (!answer.ok) throw new Error(`no token: ${answer.status}`);
  const { token, conversationId }: ChatSession = await answer.json();
  const resumed = conversationId === saved?.conversationId;
  const session = { token, conversationId, language: resumed ? saved.language : language };
  saveSession(session);
  return { session, resumed };
}

/** The conversation has ended on the server: the next one is new. */
export async function openAfresh(language: string): Promise<OpenedSession> {
  forgetSession();
  return openSession(language);
}
