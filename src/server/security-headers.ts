import type { Request, Response } from 'restify';

/** What holds for every answer; a page sets its own Content-Security-Policy over this one. */
const always: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
};

/** Headers that every answer has, errors included. */
export function setSecurityHeaders(request: Request, response: Response): void {
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
  response.removeHeader('Server');
  if (request.isSecure()) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
}
