import { randomBytes } from 'node:crypto';

/** A value that no page before had, for the styles that Web Chat makes as it runs. */
export const freshNonce = (): string => randomBytes(16).toString('base64');

/**
 * The hash of nothing. Web Chat's scroller makes an empty `<style>` without the nonce and fills it through the
 * style sheet's own methods, which no policy governs: an empty element is all that this lets in.
 */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * What a page of ours may load: its own files only. Styles need the nonce, for Web Chat writes them into the
 * page; pictures may be `data:` (Web Chat's icons). `embedOrigins` may show the page in a frame.
 */
export function contentSecurityPolicy(nonce: string, embedOrigins: readonly string[]): string {
  const ancestors = embedOrigins.length > 0 ? ["'self'", ...embedOrigins].join(' ') : "'self'";
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}' ${emptyStyle}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');
}
