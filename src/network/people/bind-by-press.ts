import { put } from '../collection.js';
import type { NetworkStore } from '../network-store.js';
import type { Network } from '../networks/network.js';
import { may, type Refusal } from '../rights/may.js';
import { personalChatOf } from '../teams/keep-personal-chat.js';
import { bindings } from './binding.js';
import { boundTo } from './bound-to.js';
import type { Standing } from './standing.js';
import { personKey, type TeamsPerson } from './teams-person.js';

interface ByPress {
  person: TeamsPerson;
  network: Network;
  contact: string;
}

/** The coordinator's press: this person in Teams is that contact. */
export async function bindByPress(
  store: NetworkStore,
  { person, network, contact }: ByPress,
  { standing, now }: { standing: Standing; now: Date },
): Promise<'bound' | 'conflict' | Refusal> {
  const verdict = may(standing, 'bind-person', { county: network.county });
  if (!verdict.allowed) return verdict.reason;
  const id = personKey(person);
  const stored = await store.read(bindings, { homeId: network.county, id, now });
  const known = await personalChatOf(store, person, now);
  const value = boundTo(stored?.value ?? null, {
    ...{
      person,
      contacts: [{ network: network.id, contact }],
      official: null,
      chat: known?.chat ?? null,
      now,
    },
    by: 'coordinator',
  });
  const written = await store.write(network.county, [
    put(bindings, { id, value, version: stored?.version ?? null }),
  ]);
  return written === 'done' ? 'bound' : 'conflict';
}
