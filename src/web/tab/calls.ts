import type { Host } from './host.js';
import { settings } from './page-settings.js';

export type FailedBecause = 'not-signed-in' | 'failed';

/** A call that had no answer, and why. */
export class CallFailed extends Error {
  constructor(readonly because: FailedBecause) {
    super(because);
  }
}

/** The tab's calls to its server. What comes back is as the server's own code made it. */
export class Calls {
  constructor(private readonly host: Host) {}

  read<T>(name: string, query: Record<string, string> = {}): Promise<T> {
    return this.call(name, { method: 'GET' }, query);
  }

  send<T>(name: string, body: object): Promise<T> {
    const headers = { 'Content-Type': 'application/json' };
    return this.call(name, { method: 'POST', headers, body: JSON.stringify(body) }, {});
  }

  private async call<T>(name: string, init: RequestInit, query: Record<string, string>): Promise<T> {
    const asked = new URLSearchParams({ ...query, lang: settings.language });
    const credentials = await this.host.credentials().catch(() => null);
    const headers = { ...init.headers, ...(credentials ? { Authorization: credentials } : {}) };
    const answer = await fetch(`/api/tab/${name}?${asked}`, { ...init, headers }).catch(() => null);
    if (!answer?.ok) throw new CallFailed(answer?.status === 401 ? 'not-signed-in' : 'failed');
    return answer.json();
  }
}
