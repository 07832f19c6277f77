import { errors, jwtVerify, SignJWT } from 'jose';
import {
  type LinkSeal,
  linkDays,
  type PersonalLink,
  personalLinkSchema,
} from '../../network/links/personal-link.js';

interface Key {
  id: string;
  secret: Uint8Array;
}

const audience = 'personal-link';
const algorithm = 'HS256';

/** Seals personal links as signed tokens. Nothing is stored for a link that nobody follows. */
export function linkTokens(keys: readonly Key[]): LinkSeal {
  const keyOf = ({ kid }: { kid?: string }): Uint8Array => {
    const key = keys.find(({ id }) => id === kid);
    if (!key) throw new errors.JWSInvalid('unknown key');
    return key.secret;
  };
  return {
    async seal(link) {
      const [key] = keys;
      if (!key) throw new Error('there is no key to seal links with');
      return new SignJWT({ link })
        .setProtectedHeader({ alg: algorithm, kid: key.id })
        .setAudience(audience)
        .setExpirationTime(new Date(Date.parse(link.madeAt) + linkDays * 86_400_000))
        .sign(key.secret);
    },
    async open(token, now) {
      const options = { algorithms: [algorithm], audience };
      try {
        const { payload } = await jwtVerify(token, keyOf, { ...options, currentDate: new Date(0) });
        const link: PersonalLink = personalLinkSchema.parse(payload.link);
        const isOver = (payload.exp ?? 0) * 1000 <= now.getTime();
        return isOver ? { ok: false, reason: 'expired', link } : { ok: true, link };
      } catch {
        return { ok: false, reason: 'invalid' };
      }
    },
  };
}
