import type { Chance } from '../chance.js';
import { put, takeAway, type Versioned } from '../collection.js';
import { contacts } from '../contacts/contact.js';
import type { NetworkStore } from '../network-store.js';
import { type Binding, bindings } from './binding.js';
import { boundTo } from './bound-to.js';
import type { ContactAddress } from './contact-address.js';
import { codeAttempts, type OneTimeCode, oneTimeCodes } from './one-time-code.js';
import { personKey, type TeamsPerson } from './teams-person.js';

const mostAttempts = 5;
const attemptsMs = 3_600_000;

export type Claimed = 'bound' | 'wrong-code' | 'too-many-attempts';

/** A code typed by a person in Teams: binds once, or counts as an attempt. */
export async function claimCode(
  store: NetworkStore,
  { person, code, chat }: { person: TeamsPerson; code: string; chat: Binding['chat'] },
  { chance, now }: { chance: Pick<Chance, 'hash'>; now: Date },
): Promise<Claimed> {
  const hash = chance.hash(asTyped(code));
  const counties = await store.ids('county');
  const outcomes: Claimed[] = [];
  for (const county of counties) outcomes.push(await claimIn(store, { county, person, hash, chat, now }));
  const best = (['bound', 'too-many-attempts'] as const).find((one) => outcomes.includes(one));
  return best ?? 'wrong-code';
}

/** "abcd-efgh" is ABCDEFGH. */
const asTyped = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '');

interface Claim {
  county: string;
  person: TeamsPerson;
  hash: string;
  chat: Binding['chat'];
  now: Date;
}

async function claimIn(store: NetworkStore, claim: Claim): Promise<Claimed> {
  const { county, person, hash, now } = claim;
  const key = personKey(person);
  const at = { homeId: county, now };
  const attempts = await store.read(codeAttempts, { ...at, id: key });
  if ((attempts?.value.failed ?? 0) >= mostAttempts) return 'too-many-attempts';
  const codes = await store.list(oneTimeCodes, at);
  const code = codes.find(({ value }) => value.hash === hash && isFor(value, key));
  if (code) return bindByCode(store, { ...claim, code });
  const failed = {
    failed: (attempts?.value.failed ?? 0) + 1,
    since: attempts?.value.since ?? now.toISOString(),
  };
  const expires = new Date(Date.parse(failed.since) + attemptsMs);
  // One of two at the same moment may go uncounted; the next is not.
  await store.write(county, [
    put(codeAttempts, { id: key, value: failed, version: attempts?.version ?? null, expires }),
  ]);
  return 'wrong-code';
}

const isFor = ({ askedBy }: OneTimeCode, key: string): boolean =>
  askedBy === null || personKey(askedBy) === key;

/** The code goes in the same write as the binding comes: of two who type it, one is bound. */
async function bindByCode(
  store: NetworkStore,
  { county, person, chat, now, code }: Claim & { code: Versioned<OneTimeCode> },
): Promise<Claimed> {
  const stored = await store.read(bindings, { homeId: county, id: personKey(person), now });
  const { contacts: addresses, official } = code.value;
  const binding = boundTo(stored?.value ?? null, {
    person,
    contacts: addresses,
    official,
    chat,
    by: 'code',
    now,
  });
  const written = await store.write(county, [
    takeAway(oneTimeCodes, code),
    put(bindings, { id: personKey(person), value: binding, version: stored?.version ?? null }),
  ]);
  if (written === 'conflict') return 'wrong-code';
  for (const address of addresses) await markTold(store, address, now);
  return 'bound';
}

/** Whoever was bound by a code from the own mailbox knows of being listed. */
async function markTold(store: NetworkStore, { network, contact }: ContactAddress, now: Date): Promise<void> {
  const stored = await store.read(contacts, { homeId: network, id: contact, now });
  if (!stored || stored.value.toldAt !== null) return;
  const value = { ...stored.value, toldAt: now.toISOString() };
  await store.write(network, [put(contacts, { ...stored, value })]);
}
