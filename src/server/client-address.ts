import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

const withoutPort = (text: string) => {
  if (isIP(text)) return text;
  const bare = text.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  return isIP(bare) ? bare : null;
};

/** One household or one phone has a whole /64 of IPv6: counting single addresses would count nothing. */
const network = (address: string) =>
  isIP(address) === 6 && !address.startsWith('::ffff:') ? address.split(':').slice(0, 4).join(':') : address;

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
