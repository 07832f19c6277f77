import type { Chance } from '../chance.js';
import { put } from '../collection.js';
import { isListed } from '../contacts/contact.js';
import type { Directory } from '../directory.js';
import type { NetworkStore } from '../network-store.js';
import type { ContactAddress } from './contact-address.js';
import { type OneTimeCode, oneTimeCodes } from './one-time-code.js';
import { personKey, type TeamsPerson } from './teams-person.js';

const codeMinutes = 30;
const handedHours = 48;
const minute = 60_000;

/** What a code would bind, in a county. */
export interface Bindable {
  county: string;
  contacts: ContactAddress[];
  official: string | null;
}

interface Asked {
  person: TeamsPerson | null;
  binds: readonly Bindable[];
  minutes: number;
}

type Means = Pick<Chance, 'newCode' | 'hash' | 'newId'>;

/** Everyone whom an address is given for: contacts on lists, and officials. */
function bindableBy(email: string, { networks, counties }: Directory): Bindable[] {
  const wanted = email.trim().toLowerCase();
  const here = (address: string | null) => address?.toLowerCase() === wanted;
  return [...counties].flatMap(([county, { officials }]) => {
    const official = [...officials.values()].find((one) => here(one.email))?.id ?? null;
    const addresses = [...networks.values()]
      .filter(({ network }) => network.county === county)
      .flatMap((held) =>
        [...held.contacts.values()]
          .filter((contact) => isListed(contact) && here(contact.email))
          .map((contact) => ({ network: held.network.id, contact: contact.id })),
      );
    return official || addresses.length > 0 ? [{ county, contacts: addresses, official }] : [];
  });
}

/**
 * A code for whoever has this e-mail address on a list, to be sent to that address and to be used by this person in
 * Teams alone. `null` when no list has it; the person is answered the same either way.
 */
export async function askForCode(
  store: NetworkStore,
  { person, email, directory }: { person: TeamsPerson; email: string; directory: Directory },
  { chance, now }: { chance: Means; now: Date },
): Promise<string | null> {
  const binds = bindableBy(email, directory);
  return binds.length > 0 ? makeCode(store, { person, binds, minutes: codeMinutes }, { chance, now }) : null;
}

/** A code to be handed over by whoever keeps the service, for whoever types it first. */
export const codeToHandOver = (
  store: NetworkStore,
  bindable: Bindable,
  means: { chance: Means; now: Date },
): Promise<string> => makeCode(store, { person: null, binds: [bindable], minutes: handedHours * 60 }, means);

async function makeCode(
  store: NetworkStore,
  { person, binds, minutes }: Asked,
  { chance, now }: { chance: Means; now: Date },
): Promise<string> {
  const code = chance.newCode();
  const expires = new Date(now.getTime() + minutes * minute);
  for (const { county, contacts, official } of binds) {
    const value: OneTimeCode = {
      ...{ hash: chance.hash(code), contacts, official, askedBy: person },
      ...{ madeAt: now.toISOString(), expiresAt: expires.toISOString() },
    };
    await replaceCode(store, county, {
      id: person ? personKey(person) : chance.newId(),
      value,
      expires,
      now,
    });
  }
  return code;
}

interface Replacing {
  id: string;
  value: OneTimeCode;
  expires: Date;
  now: Date;
}

const mostTries = 5;

/** Of two asked for at the same moment the later holds. */
async function replaceCode(store: NetworkStore, county: string, { id, value, expires, now }: Replacing) {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const before = await store.read(oneTimeCodes, { homeId: county, id, now });
    const version = before?.version ?? null;
    const written = await store.write(county, [put(oneTimeCodes, { id, value, version, expires })]);
    if (written === 'done') return;
  }
  throw new Error(`the code of one person changed ${mostTries} times while another was made`);
}
