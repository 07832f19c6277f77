import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

const withoutPort = (text: string) => {
  if (isIP(text)) return text;
  const bare = text.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  return isIP(bare) ? bare : null;
};

/** One household or one phone has a whole /64 of IPv6: counting single addresses would count nothing. */
function network(address: string): string {
  if (isIP(address) !== 6 || address.startsWith('::ffff:')) return address;
  const [head = '', tail = ''] = address.split('::');
  const [before, behind] = [head, tail].map((part) => part.split(':').filter(Boolean));
  const missing = address.includes('::') ? 8 - (before?.length ?? 0) - (behind?.length ?? 0) : 0;
  const groups = [...(before ?? []), ...Array<string>(Math.max(0, missing)).fill('0'), ...(behind ?? [])];
  return groups.slice(0, 4).join(':');
}

/**
 * The sender as rate limits count it: the connection's address, or with `proxies` trusted ones before the
 * service the entry that the outermost of them added to X-Forwarded-For.
 */
export function clientAddress(request: IncomingMessage, proxies: number): string {
  const direct = request.socket.remoteAddress ?? 'unknown';
  if (proxies === 0) return network(direct);
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const added = forwarded.at(-proxies)?.trim() ?? '';
  return network(withoutPort(added) ?? direct);
}
