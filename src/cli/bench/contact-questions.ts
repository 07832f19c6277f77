import { guidesFamilies, hearsFamilies } from '../../family-ear.js';
import { DirectoryIndexer } from '../../network/asking/directory-index.js';
import { takeNetworkTurn } from '../../network/asking/take-network-turn.js';
import { type Contact, untold } from '../../network/contacts/contact.js';
import type { Directory } from '../../network/directory.js';
import { roles, sectors, tasks } from '../../network/network-taxonomy.js';
import { networkSchema } from '../../network/networks/network.js';
import { type Official, officialSchema } from '../../network/people/official.js';
import { standingOfContact, standingOfOfficial } from '../../network/people/standing.js';
import type { Shipped } from '../../shipped-content.js';
import { percentile } from './statistics.js';

export interface ContactFigures {
  contacts: number;
  networks: number;
  /** The first snapshot, and one after an edit. */
  indexMs: number;
  againMs: number;
  questions: number;
  medianMs: number;
  p99Ms: number;
  worstMs: number;
}

const now = new Date('2026-11-25T08:00:00Z');
const at = '2026-09-01T06:00:00Z';
const counties = ['etela-savo', 'pohjois-savo', 'pohjanmaa', 'lappi'];
const [networkCount, contactCount] = [300, 10_000];
const syllables = ['ka', 'ri', 'me', 'lo', 'su', 'ta', 'ni', 'va', 'jo', 'pe', 'hu', 'ly'];

/** A word for a number, another for each below 12 to the power of `length`. */
const word = (number: number, length: number): string =>
  Array.from({ length }, (_, at) => syllables[Math.floor(number / 12 ** at) % 12]).join('');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A name that nobody has: 144 first names and 1 728 surnames, as lists of ten thousand people have. */
const invented = (number: number): string =>
  `${capital(word(number, 2))} ${capital(word((number * 7919) % 1728, 3))}nen`;

const pick = <T>(list: readonly T[], number: number): T[] => list.slice(number % list.length).slice(0, 1);

function contactOf(number: number, municipality: string): Contact {
  const [sector = 'other'] = pick(sectors, number);
  return {
    ...untold,
    ...{ id: `c${number}`, name: invented(number), organisation: `Järjestö ${number % 500}`, sector },
    ...{ roles: pick(roles, number), tasks: [...pick(tasks, number), ...pick(tasks, number * 3)] },
    ...{ municipalities: [municipality], email: `c${number}@luettelo.example`, sharedWithCounty: true },
    phone: { number: '040 000 0000', visibleTo: 'members' },
    ...{ confirmedAt: at, toldAt: at, leftAt: null },
    source: { way: 'coordinator', by: { as: 'luotsi' }, at, from: null },
  };
}

function inventedDirectory({ base }: Shipped): Directory {
  const served = (county: string) => base.content.municipalities.filter(({ region }) => region === county);
  const networks = Array.from({ length: networkCount }, (_, number) => {
    const county = counties[number % counties.length] ?? '';
    const places = served(county);
    const code = places[number % places.length]?.code ?? '';
    const names = { fi: `Verkosto ${number}` };
    const network = networkSchema.parse({
      ...{ id: `n${number}`, names, kind: 'municipal', county, municipalities: [code] },
    });
    const own = Math.ceil((contactCount - number) / networkCount);
    const contacts = Array.from({ length: own }, (_, i) => contactOf(number + i * networkCount, code));
    return [network.id, { network, contacts: new Map(contacts.map((one) => [one.id, one])) }] as const;
  });
  const official: Official = officialSchema.parse({
    ...{ id: 'k', post: 'coordinator', name: 'Kaisu Keksitty', email: 'kaisu@luettelo.example' },
  });
  const officials = new Map([[official.id, official]]);
  return {
    networks: new Map(networks),
    counties: new Map(counties.map((county) => [county, { officials, bindings: new Map() }])),
  };
}

/** Each asked of every municipality of the county, so that nothing is remembered from the one before. */
const forms = [
  (place: string) => `kuka vastaa eroauttamisesta, ${place}?`,
  (place: string) => `neuvolan terveydenhoitajan numero ${place}`,
  (place: string) => `ketkä ovat koulun edustajat ${place}`,
  (place: string) => `vem drar familjecaféet i ${place}`,
  (place: string) => `who is the youth worker in ${place}`,
  (place: string) => `puheenjohtaja ${place}`,
  (place: string) => `kaikki yhteystiedot ${place}`,
  (place: string) => `kuka on vastuuhenkilö ${place}`,
];

/** How long one question takes among ten thousand contacts, as a member and as a coordinator asks it. */
export function measureContactQuestions(shipped: Shipped): ContactFigures {
  const { base, understand, dialogs } = shipped;
  const directory = inventedDirectory(shipped);
  const reader = shipped.questionReader();
  const began = performance.now();
  const indexer = new DirectoryIndexer(reader.isCommon);
  indexer.of(directory);
  const indexMs = performance.now() - began;
  const edited = performance.now();
  const index = indexer.of({ ...directory });
  const againMs = performance.now() - edited;
  const member = standingOfContact({ network: 'n0', contact: 'c0' }, directory);
  const coordinator = standingOfOfficial('etela-savo', 'k', directory);
  const hearFamily = hearsFamilies(understand);
  const guideFamily = guidesFamilies({ base: () => base, understand, dialogs });
  const ask = (text: string, number: number): number => {
    const start = performance.now();
    takeNetworkTurn({
      ...{ state: null, input: { type: 'message', text }, index, place: { kind: 'personal' }, now },
      standing: number % 2 === 0 ? member : coordinator,
      ...{ languages: ['fi'], reader, hearFamily, guideFamily, say: dialogs.say },
      municipality: base.municipality,
    });
    return performance.now() - start;
  };
  const places = base.content.municipalities.filter(({ region }) => region === 'etela-savo');
  const names = Array.from({ length: 200 }, (_, i) => `Mikä on ${invented(i * 37)} puhelinnumero?`);
  const texts = [...forms.flatMap((form) => places.map(({ names: { fi } }) => form(fi))), ...names];
  for (const [i, text] of texts.slice(0, 60).entries()) ask(text, i);
  const times = [...texts, ...texts].map((text, i) => ask(text, i + Math.floor(i / texts.length)));
  return {
    ...{ contacts: index.rows.length, networks: networkCount, indexMs, againMs, questions: times.length },
    ...{ medianMs: percentile(times, 0.5), p99Ms: percentile(times, 0.99), worstMs: Math.max(...times) },
  };
}
