import type { IncomingMessage } from 'node:http';
import { HttpFault } from '../http-fault.js';
import type { ChatPass, ChatTokens, Verified } from './chat-tokens.js';

/** The token of an Authorization header; 401 without one. */
export function bearerOf(request: IncomingMessage): string {
  const [, token] = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  if (token) return token;
  throw new HttpFault(401, 'token-missing', 'Send the chat token: Authorization: Bearer …').withHeaders({
    'WWW-Authenticate': 'Bearer',
  });
}

/** The pass, if it is for this conversation. 403 tells the client that its token will not do. */
export function passOf(verified: Verified, conversationId?: string): ChatPass {
  if (!verified.ok) {
    const message =
      verified.reason === 'expired' ? 'The chat token has expired.' : 'The chat token is not valid.';
    throw new HttpFault(403, `token-${verified.reason}`, message);
  }
  if (conversationId !== undefined && verified.pass.conversationId !== conversationId) {
    throw new HttpFault(403, 'wrong-conversation', 'The chat token is for another conversation.');
  }
  return verified.pass;
}

/** Who sends this request, checked against the conversation in its address if there is one. */
export async function authorise(request: IncomingMessage, tokens: ChatTokens, conversationId?: string) {
  return passOf(await tokens.verify(bearerOf(request), 'chat'), conversationId);
}
