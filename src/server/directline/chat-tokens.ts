import { randomBytes } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { type Language, languages } from '../../guidance/text/languages.js';

/** Lifetimes in seconds. A stream address stands in proxies' logs, so its token is short-lived. */
const tokenLifetime = 45 * 60;
const streamLifetime = 5 * 60;
/** For how long after its first token a conversation can be gone back to (product.md, Privacy). */
const conversationLifetime = 24 * 60 * 60;

/** A chat that a token opens. */
export interface ChatPass {
  conversationId: string;
  /** Chosen by us; begins with `dl_`, so that the client takes it from the token. */
  userId: string;
  language: Language | null;
  /** When the conversation began, Unix seconds. */
  born: number;
}

export interface IssuedToken {
  token: string;
  conversationId: string;
  expires_in: number;
}

export type Verified = { ok: true; pass: ChatPass } | { ok: false; reason: 'expired' | 'invalid' };
type Purpose = 'chat' | 'stream';

const claimsSchema = z.object({
  conv: z.string().regex(/^[A-Za-z0-9_-]{10,64}$/),
  user: z.string().startsWith('dl_'),
  lang: z.enum(languages).optional(),
  born: z.number(),
});

interface Key {
  id: string;
  secret: Uint8Array;
}

/** Signs and checks the tokens of web chat (HS256): each opens one conversation for one user. */
export class ChatTokens {
  constructor(
    private readonly keys: readonly Key[],
    private readonly clock: () => Date,
  ) {}

  /** A token for a conversation that nobody has yet. */
  begin(language: Language | null): Promise<IssuedToken> {
    const random = () => randomBytes(16).toString('base64url');
    const born = this.seconds();
    return this.issue({ conversationId: random(), userId: `dl_${random()}`, language, born });
  }

  async issue(pass: ChatPass): Promise<IssuedToken> {
    const token = await this.sign(pass, 'chat', tokenLifetime);
    return { token, conversationId: pass.conversationId, expires_in: tokenLifetime };
  }

  issueStream(pass: ChatPass): Promise<string> {
    return this.sign(pass, 'stream', streamLifetime);
  }

  verify(token: string, purpose: Purpose): Promise<Verified> {
    return this.check(token, purpose, this.clock());
  }

  /** Accepts a chat token that has expired, as long as its conversation may still be gone back to. */
  async verifyForResuming(token: string): Promise<Verified> {
    const atIssue = await this.check(token, 'chat', new Date(0));
    if (!atIssue.ok) return atIssue;
    const isOver = this.seconds() - atIssue.pass.born > conversationLifetime;
    return isOver ? { ok: false, reason: 'expired' } : atIssue;
  }

  private async check(token: string, audience: Purpose, currentDate: Date): Promise<Verified> {
    try {
      const keyOf = ({ kid }: { kid?: string }) => {
        const key = this.keys.find((one) => one.id === kid);
        if (!key) throw new errors.JWSInvalid('unknown key');
        return key.secret;
      };
      const { payload } = await jwtVerify(token, keyOf, { algorithms: ['HS256'], audience, currentDate });
      const { conv, user, lang, born } = claimsSchema.parse(payload);
      return { ok: true, pass: { conversationId: conv, userId: user, language: lang ?? null, born } };
    } catch (error) {
      return { ok: false, reason: error instanceof errors.JWTExpired ? 'expired' : 'invalid' };
    }
  }

  private sign({ conversationId, userId, language, born }: ChatPass, audience: Purpose, lifetime: number) {
    const [key] = this.keys;
    if (!key) throw new Error('there is no key to sign chat tokens with');
    const now = this.seconds();
    return new SignJWT({ conv: conversationId, user: userId, lang: language ?? undefined, born })
      .setProtectedHeader({ alg: 'HS256', kid: key.id })
      .setAudience(audience)
      .setIssuedAt(now)
      .setExpirationTime(now + lifetime)
      .sign(key.secret);
  }

  private seconds(): number {
    return Math.floor(this.clock().getTime() / 1000);
  }
}
