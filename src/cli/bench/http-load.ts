import { Agent, request } from 'node:http';

export interface LoadFigures {
  /** Milliseconds of each turn: from posting the activity to the answer of the post, the reply having been sent. */
  times: number[];
  failed: number;
  perSecond: number;
}

export interface Load {
  botUrl: string;
  connectorUrl: string;
  messages: string[];
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
let sent = 0;

function activityOf({ connectorUrl, messages }: Load): string {
  sent += 1;
  return JSON.stringify({
    type: 'message',
    id: `bench-${sent}`,
    channelId: 'emulator',
    serviceUrl: connectorUrl,
    from: { id: `u${sent % 200}`, name: 'bench' },
    recipient: { id: 'bot', name: 'bot' },
    conversation: { id: `c${sent % 200}` },
    text: messages[sent % messages.length],
    locale: 'fi',
  });
}

/** One turn; `null` when it failed. */
function turn(load: Load): Promise<number | null> {
  const body = activityOf(load);
  const began = performance.now();
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const post = request(`${load.botUrl}/api/messages`, { method: 'POST', agent, headers }, (response) => {
      response
        .resume()
        .on('end', () => resolve((response.statusCode ?? 500) < 300 ? performance.now() - began : null));
    });
    post.on('error', () => resolve(null));
    post.end(body);
  });
}

const figures = (results: (number | null)[], seconds: number): LoadFigures => {
  const times = results.filter((one) => one !== null);
  return { times, failed: results.length - times.length, perSecond: times.length / seconds };
};

/** As many turns as `workers` get through, each beginning when its last one ended. */
export async function closedLoad(
  load: Load,
  { workers, turns }: { workers: number; turns: number },
): Promise<LoadFigures> {
  const results: (number | null)[] = [];
  let left = turns;
  const began = performance.now();
  const work = async () => {
    while (left > 0) {
      left -= 1;
      results.push(await turn(load));
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return figures(results, (performance.now() - began) / 1000);
}

/** Turns begun at a fixed rate whether or not earlier ones have ended: the same load for a fast and a slow bot. */
export async function steadyLoad(
  load: Load,
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<LoadFigures> {
  const began = performance.now();
  const running: Promise<number | null>[] = [];
  while (running.length < perSecond * seconds) {
    const due = began + (running.length / perSecond) * 1000;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    running.push(turn(load));
  }
  return figures(await Promise.all(running), seconds);
}
