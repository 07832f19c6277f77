import { changeLog } from './changes/change.js';
import { valuesToForget } from './changes/forget-values.js';
import type { NetworkStore } from './network-store.js';
import { networks } from './networks/network.js';

/** What time does by itself: codes that are over go, and the change log forgets the values of old changes. */
export async function tidyUp(store: NetworkStore, now: Date): Promise<void> {
  await store.expire(now);
  for (const homeId of await store.ids('network')) {
    const network = await store.read(networks, { homeId, id: homeId, now });
    if (!network) continue;
    const log = await store.list(changeLog, { homeId, now });
    // A conflict means that someone is at work there: the next round does it.
    await store.write(homeId, valuesToForget(log, network.value, now));
  }
}
