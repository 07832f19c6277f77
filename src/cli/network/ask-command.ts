import { parseArgs } from 'node:util';
import { guidesFamilies, hearsFamilies } from '../../family-ear.js';
import { createAnswerInWords } from '../../network/asking/answer-in-words.js';
import type { NetworkReply } from '../../network/conversation/network-reply.js';
import type { Directory } from '../../network/directory.js';
import { type Standing, standingOfContact, standingOfOfficial } from '../../network/people/standing.js';
import { storedNetworkConversations } from '../../storage/stored-conversations.js';
import { CommandProblem, needed } from './command-problem.js';
import type { OpenData } from './open-data.js';

const options = {
  as: { type: 'string' },
  in: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** One person at one terminal, so that a following question goes on with the one before. */
const person = {
  tenantId: '00000000-0000-4000-8000-000000000000',
  objectId: '00000000-0000-4000-8000-000000000000',
};

/** ask "…" --as CONTACT [--in NETWORK]: one turn as that person would be answered in Teams. */
export async function askCommand(args: string[], data: OpenData): Promise<string> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const text = positionals.join(' ').trim();
  if (!text) throw new CommandProblem('ask what? Write the question in quotes');
  const { held, files, chance, now } = data;
  const { base, understand, dialogs, questionReader } = await data.shipped();
  const answer = createAnswerInWords({
    ...{ store: held.store, directory: (at) => held.current(at), chance },
    ...{ reader: questionReader(), say: dialogs.say, municipality: base.municipality },
    conversations: storedNetworkConversations(files),
    hearFamily: hearsFamilies(understand),
    guideFamily: guidesFamilies({ base: () => base, understand, dialogs }),
  });
  const directory = await held.current(now);
  const standing = standingFor(needed(values.as, 'as'), directory);
  const network = values.in ?? null;
  const channel = network === null ? undefined : directory.networks.get(network)?.network;
  if (network !== null && !channel) throw new CommandProblem(`--in ${network}: there is no such network`);
  const own = standing.memberships[0]?.contact.languages ?? standing.posts[0]?.official.languages;
  const [first = 'fi', ...others] = channel?.languages ?? own?.slice(0, 1) ?? [];
  const place = {
    network,
    where: channel ? 'channel' : 'personal',
    conversationId: `terminal ${values.as}`,
  } as const;
  const request = { person, place, input: { type: 'message', text }, now } as const;
  const reply = await answer({ directory, standing, languages: [first, ...others], request });
  return values.json ? JSON.stringify(reply) : inTerminal(reply);
}

/** By id, name or e-mail; of an official too. */
function standingFor(who: string, directory: Directory): Standing {
  const is = (id: string, { name, email }: { name: string; email: string | null }) =>
    [id, name.toLowerCase(), email?.toLowerCase()].includes(who.toLowerCase());
  for (const [county, { officials }] of directory.counties) {
    const official = [...officials].find(([id, one]) => is(id, one))?.[1];
    if (official) return standingOfOfficial(county, official.id, directory);
  }
  for (const { network, contacts } of directory.networks.values()) {
    const contact = [...contacts].find(([id, one]) => is(id, one))?.[1];
    if (contact) return standingOfContact({ network: network.id, contact: contact.id }, directory);
  }
  throw new CommandProblem(`--as ${who}: nobody of that id, name or e-mail is on a list ("contact list")`);
}

function inTerminal({ text, buttons, privately, record }: NetworkReply): string {
  const pressed = buttons.map(({ label }) => `[${label}]`).join(' ');
  const alone = privately ? `--- in the personal chat ---\n${privately.text}` : '';
  return [text, pressed, alone, JSON.stringify(record)].filter(Boolean).join('\n\n');
}
