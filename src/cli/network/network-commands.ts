import { parseArgs } from 'node:util';
import { put } from '../../network/collection.js';
import { isListed } from '../../network/contacts/contact.js';
import { upkeepOf } from '../../network/contacts/upkeep.js';
import { networkSchema, networks } from '../../network/networks/network.js';
import { networkInWords } from '../../network/words-for-ids.js';
import { CommandProblem, checked, listed, needed } from './command-problem.js';
import { checkedCounty, municipalityCodes, type OpenData } from './open-data.js';

const options = {
  county: { type: 'string' },
  kind: { type: 'string', default: 'municipal' },
  'name-fi': { type: 'string' },
  'name-sv': { type: 'string' },
  municipalities: { type: 'string' },
  themes: { type: 'string' },
  languages: { type: 'string', default: 'fi' },
} as const;

/** network add | list | pause | resume */
export async function networkCommand(args: string[], data: OpenData): Promise<string> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [what, id] = positionals;
  if (what === 'list') return list(data);
  if (what === 'add') return add(needed(id, 'the id of the network'), values, data);
  if (what === 'pause' || what === 'resume') return setState(id, what, data);
  throw new CommandProblem(`network ${what ?? ''}: choose add, list, pause or resume`);
}

type Given = Partial<Record<keyof typeof options, string>>;

async function add(id: string, given: Given, data: OpenData): Promise<string> {
  const names = { fi: given['name-fi'], sv: given['name-sv'] };
  const network = checked(networkSchema, {
    ...{ id, names, kind: given.kind, languages: listed(given.languages), themes: listed(given.themes) },
    county: await checkedCounty(needed(given.county, 'county'), data),
    municipalities: await municipalityCodes(listed(given.municipalities), data),
  });
  if (network.kind === 'municipal' && network.municipalities.length === 0) {
    throw new CommandProblem('--municipalities: a municipal network has at least one, by name: Juva,Puumala');
  }
  const written = await data.held.store.write(id, [put(networks, { id, value: network, version: null })]);
  if (written === 'conflict') throw new CommandProblem(`${id}: there is a network of that id already`);
  return `${networkInWords(network, network.languages[0] ?? 'fi')} (${id}) has been added.`;
}

async function list({ held, now }: OpenData): Promise<string> {
  const directory = await held.current(now);
  const rows = [...directory.networks.values()].map((one) => {
    const { network, contacts } = one;
    const { stale, chairMissing, responsibleMissing } = upkeepOf(one, directory, now);
    const people = [...contacts.values()].filter(isListed).length;
    return [
      ...[network.id, network.county, network.state, `${people} contacts`, `${stale.length} stale`],
      chairMissing ? 'no chair' : 'has a chair',
      `${responsibleMissing.length} municipalities without a responsible person`,
    ].join('\t');
  });
  return rows.length > 0 ? rows.join('\n') : 'There is no network yet: "network add".';
}

async function setState(id: string | undefined, what: 'pause' | 'resume', data: OpenData): Promise<string> {
  const { held, now } = data;
  const stored = await held.store.read(networks, { homeId: id ?? '-', id: id ?? '-', now });
  if (!id || !stored) throw new CommandProblem(`${id ?? 'nothing'}: there is no network of that id`);
  const state = what === 'pause' ? 'paused' : 'active';
  await held.store.write(id, [put(networks, { ...stored, value: { ...stored.value, state } })]);
  return `${id} is now ${state}.`;
}
