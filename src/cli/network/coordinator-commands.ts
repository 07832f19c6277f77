import { parseArgs } from 'node:util';
import { put, takeAway } from '../../network/collection.js';
import { codeToHandOver } from '../../network/people/make-code.js';
import { type Official, officialSchema, officials } from '../../network/people/official.js';
import { CommandProblem, checked, listed, needed } from './command-problem.js';
import { checkedCounty, type OpenData } from './open-data.js';

const options = {
  county: { type: 'string' },
  name: { type: 'string' },
  email: { type: 'string' },
  phone: { type: 'string' },
  organisation: { type: 'string' },
  post: { type: 'string', default: 'coordinator' },
  languages: { type: 'string', default: 'fi' },
} as const;

const howToBind = (code: string) =>
  `Give this code to them: ${code.slice(0, 4)}-${code.slice(4)}\nTyped to Luotsi in Teams within 48 hours, it binds whoever types it first. It is not shown again.`;

/** coordinator add | list | code | remove */
export async function coordinatorCommand(args: string[], data: OpenData): Promise<string> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [what, who] = positionals;
  if (what === 'list') return list(data);
  const county = await checkedCounty(needed(values.county, 'county'), data);
  if (what === 'add') return add({ ...values, county }, data);
  if (what === 'code') return code(await found(county, who, data), county, data);
  if (what === 'remove') return remove(await found(county, who, data), county, data);
  throw new CommandProblem(`coordinator ${what ?? ''}: choose add, list, code or remove`);
}

type Given = Partial<Record<Exclude<keyof typeof options, 'county'>, string>> & { county: string };

async function add({ county, languages, ...given }: Given, data: OpenData): Promise<string> {
  const { held, chance, now } = data;
  const official = checked(officialSchema, {
    ...{ id: chance.newId(), post: given.post, languages: listed(languages) },
    ...{ name: needed(given.name, 'name'), email: needed(given.email, 'email').toLowerCase() },
    ...{ phone: given.phone ?? null, organisation: given.organisation ?? null },
  });
  const known = await held.store.list(officials, { homeId: county, now });
  if (known.some(({ value }) => value.email === official.email)) {
    throw new CommandProblem(
      `--email ${official.email}: is already there; "coordinator code" makes a new code`,
    );
  }
  await held.store.write(county, [put(officials, { id: official.id, value: official, version: null })]);
  const made = await codeToHandOver(
    held.store,
    { county, contacts: [], official: official.id },
    { chance, now },
  );
  return `${official.name} is now ${official.post} of ${county}.\n\n${howToBind(made)}`;
}

async function list({ held, now }: OpenData): Promise<string> {
  const { counties } = await held.current(now);
  const rows = [...counties].flatMap(([county, { officials: known, bindings }]) => {
    const bound = new Set([...bindings.values()].map(({ official }) => official));
    return [...known.values()].map((one) =>
      [county, one.post, one.name, one.email, bound.has(one.id) ? 'bound in Teams' : 'not bound yet'].join(
        '\t',
      ),
    );
  });
  return rows.length > 0 ? rows.join('\n') : 'No coordinator has been named yet: "coordinator add".';
}

async function found(county: string, who: string | undefined, { held, now }: OpenData): Promise<Official> {
  const known = await held.store.list(officials, { homeId: county, now });
  const one = known.find(({ id, value }) => id === who || value.email === who?.toLowerCase());
  if (one) return one.value;
  throw new CommandProblem(`${who ?? 'nobody'}: name someone by id or e-mail, as "coordinator list" shows`);
}

async function code(
  { id, name }: Official,
  county: string,
  { held, chance, now }: OpenData,
): Promise<string> {
  const made = await codeToHandOver(held.store, { county, contacts: [], official: id }, { chance, now });
  return `A new code for ${name}.\n\n${howToBind(made)}`;
}

async function remove({ id, name, post }: Official, county: string, { held }: OpenData): Promise<string> {
  await held.store.write(county, [takeAway(officials, { id, version: null })]);
  return `${name} is no longer ${post} of ${county} and has no rights by that post.`;
}
