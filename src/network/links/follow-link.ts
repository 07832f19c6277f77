import { put } from '../collection.js';
import { type Contact, contacts, isListed } from '../contacts/contact.js';
import type { NetworkStore } from '../network-store.js';
import { type Network, networks } from '../networks/network.js';
import { type LinkSeal, type PersonalLink, revocationId, revocations } from './personal-link.js';

/** The person whom a link belongs to, as the list is now. */
export interface LinkBearer {
  link: PersonalLink;
  network: Network;
  contact: Contact;
}

export type Followed =
  | { ok: true; bearer: LinkBearer }
  /** `bearer` where a new link may be sent to the person's own address. */
  | { ok: false; reason: 'expired' | 'revoked'; bearer: LinkBearer }
  | { ok: false; reason: 'invalid' | 'gone' };

export interface LinkDesk {
  store: NetworkStore;
  seal: LinkSeal;
}

/** Whose link this is, and whether it still opens anything. Changes nothing: mail scanners follow links. */
export async function followLink({ store, seal }: LinkDesk, token: string, now: Date): Promise<Followed> {
  const opened = await seal.open(token, now);
  if (!opened.ok && opened.reason === 'invalid') return { ok: false, reason: 'invalid' };
  const { link } = opened;
  const bearer = await bearerOf(store, link, now);
  if (!bearer) return { ok: false, reason: 'gone' };
  if (!opened.ok) return { ok: false, reason: 'expired', bearer };
  const at = { homeId: link.county, id: revocationId(link.person), now };
  const revoked = await store.read(revocations, at);
  if (revoked && link.madeAt <= revoked.value.at) return { ok: false, reason: 'revoked', bearer };
  return { ok: true, bearer };
}

async function bearerOf(store: NetworkStore, link: PersonalLink, now: Date): Promise<LinkBearer | null> {
  const { network: homeId, contact: id } = link.person;
  const network = await store.read(networks, { homeId, id: homeId, now });
  const contact = await store.read(contacts, { homeId, id, now });
  if (!network || !contact || !isListed(contact.value) || network.value.county !== link.county) return null;
  return { link, network: network.value, contact: contact.value };
}

/** Makes every link of this person's that was made until now open nothing. */
export async function revokeLinks(store: NetworkStore, { link }: LinkBearer, now: Date): Promise<void> {
  const id = revocationId(link.person);
  for (let tries = 1; tries <= 3; tries += 1) {
    const known = await store.read(revocations, { homeId: link.county, id, now });
    const value = { at: now.toISOString() };
    const written = await store.write(link.county, [
      put(revocations, { id, value, version: known?.version ?? null }),
    ]);
    if (written === 'done') return;
  }
}
