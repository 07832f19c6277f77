import type { IncomingMessage } from 'node:http';

export interface OriginRules {
  /** LUOTSI_PUBLIC_URL, without a last slash. */
  publicUrl: string | null;
  embedOrigins: readonly string[];
  /** Proxies that are trusted to say the scheme and host they were asked for. */
  trustProxy: number;
}

const firstOf = (header: string | string[] | undefined) => [header ?? []].flat()[0]?.split(',')[0]?.trim();

/** The address of this service as the sender of this request sees it, without a last slash. */
export function ownUrl(request: IncomingMessage, rules: OriginRules): string {
  if (rules.publicUrl) return rules.publicUrl;
  const proxied = rules.trustProxy > 0;
  const scheme = (proxied && firstOf(request.headers['x-forwarded-proto'])) || 'http';
  const host = (proxied && firstOf(request.headers['x-forwarded-host'])) || request.headers.host;
  const url = `${scheme === 'https' ? 'https' : 'http'}://${host ?? 'localhost'}`;
  return URL.canParse(url) ? new URL(url).origin : 'http://localhost';
}

/** Whether a page of this origin may use the chat. A request without one comes from no page. */
export function isAllowedOrigin(request: IncomingMessage, rules: OriginRules): boolean {
  const { origin } = request.headers;
  if (origin === undefined) return true;
  return origin === new URL(ownUrl(request, rules)).origin || rules.embedOrigins.includes(origin);
}
