import { isListed } from '../contacts/contact.js';
import type { Directory } from '../directory.js';
import type { SendLetter } from '../letter.js';
import { type Say, sayingIn } from '../say.js';
import type { LinkSeal, PersonalLink } from './personal-link.js';

export interface OwnLinkSending {
  directory: Directory;
  seal: LinkSeal;
  say: Say;
  sendLetter: SendLetter;
  /** The address of a sealed link's page. */
  pageOf(token: string): string;
  now: Date;
}

/**
 * Sends to an e-mail address the links to the entries that have it, one letter for all. Whoever asks learns
 * nothing: to an address of no entry nothing is sent.
 */
export async function sendOwnLinks(email: string, sending: OwnLinkSending): Promise<void> {
  const { directory, seal, say, sendLetter, pageOf, now } = sending;
  const wanted = email.trim().toLowerCase();
  const entries = [...directory.networks.values()].flatMap(({ network, contacts }) =>
    [...contacts.values()]
      .filter((contact) => isListed(contact) && contact.email?.toLowerCase() === wanted)
      .map((contact) => ({ network, contact })),
  );
  const [first] = entries;
  if (!first?.contact.email) return;
  const language = first.contact.languages[0] ?? 'fi';
  const lines = await Promise.all(
    entries.map(async ({ network, contact }) => {
      const person = { network: network.id, contact: contact.id };
      const link: PersonalLink = {
        ...{ county: network.county, person, matter: { what: 'own-entry' } },
        madeAt: now.toISOString(),
      };
      return `${network.names[language] ?? network.names.fi ?? network.id}\n${pageOf(await seal.seal(link))}`;
    }),
  );
  const tell = sayingIn(say, language);
  await sendLetter({
    to: first.contact.email,
    subject: tell('personal.letter.subject'),
    text: tell('personal.letter.text', { links: lines.join('\n\n') }),
  });
}
