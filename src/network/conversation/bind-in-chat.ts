import { z } from 'zod';
import type { FullLanguage } from '../../guidance/text/languages.js';
import type { Chance } from '../chance.js';
import type { Directory } from '../directory.js';
import type { SendLetter } from '../letter.js';
import type { NetworkStore } from '../network-store.js';
import { claimCode } from '../people/claim-code.js';
import { askForCode } from '../people/make-code.js';
import { oneTimeCodes } from '../people/one-time-code.js';
import { personKey } from '../people/teams-person.js';
import { type Say, sayingIn } from '../say.js';
import { composeNetworkReply } from './compose-network-reply.js';
import type { NetworkReply } from './network-reply.js';
import type { NetworkTurnRequest } from './network-turn.js';

export interface BindingParts {
  store: NetworkStore;
  say: Say;
  chance: Pick<Chance, 'newCode' | 'hash' | 'newId'>;
  /** `null`: no mail server has been set, so no code can be sent. */
  sendLetter: SendLetter | null;
}

interface Unbound {
  request: NetworkTurnRequest;
  directory: Directory;
  language: FullLanguage;
}

/** A person can have one code sent within this time: nobody's mailbox is filled by another. */
const againAfterMs = 5 * 60_000;

const emailIn = (text: string): string | null =>
  text
    .split(/[\s<>,;]+/)
    .map((word) => word.replace(/[.:!?)]+$/, ''))
    .find((word) => z.email().safeParse(word).success) ?? null;

/** Eight letters and digits, perhaps with a hyphen or a blank in the middle. */
const codeIn = (text: string): string | null =>
  /^(?=.*[a-z0-9])[a-z0-9]{4}[\s-]?[a-z0-9]{4}$/i.test(text.trim()) ? text.trim() : null;

/** The way for someone whom no list knows yet: an address, a code to it, the code. Only in the personal chat. */
export async function bindInChat(unbound: Unbound, parts: BindingParts): Promise<NetworkReply> {
  const { request, language } = unbound;
  const { input, place } = request;
  const answer = (key: string, does: 'ask' | 'done' | 'ack' = 'ask', values?: Record<string, string>) =>
    composeNetworkReply(
      { language, lead: [sayingIn(parts.say, language)(key, values)] },
      { intent: 'network.bind', does, asks: does === 'ask' ? 'who' : null },
    );
  if (place.where !== 'personal') return answer('network.bind.elsewhere');
  if (input.type !== 'message') return answer('network.bind.welcome');
  const email = emailIn(input.text);
  if (email) return answer(await sendCode(email, unbound, parts), 'ask', { email });
  const code = codeIn(input.text);
  if (!code) return answer('network.bind.welcome');
  const { person, now } = request;
  const claimed = await claimCode(parts.store, { person, code, chat: place.conversation }, { ...parts, now });
  return answer(`network.bind.${claimed}`, claimed === 'bound' ? 'done' : 'ask');
}

/** The same answer whether or not a list has the address. */
async function sendCode(
  email: string,
  { request: { person, now }, directory, language }: Unbound,
  { store, say, chance, sendLetter }: BindingParts,
): Promise<string> {
  if (!sendLetter) return 'network.bind.no-mail';
  if (await hasFreshCode(store, { person, directory }, now)) return 'network.bind.wait';
  const code = await askForCode(store, { person, email, directory }, { chance, now });
  if (code === null) return 'network.bind.sent';
  const tell = sayingIn(say, language);
  const shown = `${code.slice(0, 4)}-${code.slice(4)}`;
  const letter = {
    to: email,
    subject: tell('network.letter.code.subject'),
    text: tell('network.letter.code.text', { code: shown }),
  };
  return (await sendLetter(letter)) === 'sent' ? 'network.bind.sent' : 'network.bind.not-sent';
}

async function hasFreshCode(
  store: NetworkStore,
  { person, directory }: { person: NetworkTurnRequest['person']; directory: Directory },
  now: Date,
): Promise<boolean> {
  const id = personKey(person);
  const read = (county: string) => store.read(oneTimeCodes, { homeId: county, id, now });
  const codes = await Promise.all([...directory.counties.keys()].map(read));
  return codes.some((code) => code && now.getTime() - Date.parse(code.value.madeAt) < againAfterMs);
}
