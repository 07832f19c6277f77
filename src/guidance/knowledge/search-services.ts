import type { Audience, Need } from '../taxonomy.js';
import type { Language } from '../text/languages.js';
import { type OpenState, openStateOfHours } from '../time/open-state.js';
import { type AreaServed, areaRank, areaServed } from './area-served.js';
import type { Helpline } from './helpline.js';
import { inOrderOf } from './in-order-of.js';
import { isConfirmed } from './is-confirmed.js';
import type { Municipality } from './municipality.js';
import type { Situation } from './place-opening.js';
import { type Reach, reachOf } from './reach.js';
import type { Service } from './service.js';

export interface ServiceQuery {
  /** Best first; a service for any of them is found. */
  needs: readonly Need[];
  /** The municipality's code; without it only services of the whole country are found. */
  municipality: string | null;
  language: Language;
  child?: boolean;
  /** Whom the family named; none: anyone. */
  audiences?: readonly Audience[];
}

export interface FoundService {
  service: Service;
  area: Exclude<AreaServed, null>;
  /** The asked need is what the service is mainly for. */
  mainly: boolean;
  confirmed: boolean;
  /** By its hours; `not-known` when it gives none or they are unconfirmed. */
  state: OpenState;
  reach: Reach;
}

export interface FoundHelpline {
  helpline: Helpline;
  area: Exclude<AreaServed, null>;
  /** Best of its lines at this moment. */
  state: OpenState;
  /** Some line serves in the person's language, itself or through an interpreter. */
  inLanguage: boolean;
  /** No line of it has a number or hours to rely on. */
  doubtful: boolean;
}

export interface ServiceSearch {
  services: FoundService[];
  helplines: FoundHelpline[];
}

/** A number, a page or a way to get there: something that one can do at once. */
const isConcrete = (service: Service): boolean =>
  Boolean(service.channels.phone ?? service.channels.website ?? service.channels.email ?? service.howToGet);

const stateOf = (service: Service, confirmed: boolean, now: Date): OpenState =>
  service.hours && !confirmed
    ? { is: 'not-known', because: 'unconfirmed' }
    : openStateOfHours(service.hours, now);

const reachRank: Record<Reach['phone'], number> = { sure: 0, none: 1, doubtful: 1, withheld: 2 };

/** Place in the lists of needs, the asked ones and the entry's: smaller is more to the point. */
function needRank(asked: readonly Need[], served: readonly Need[]): number | null {
  const ranks = asked.flatMap((need, index) => {
    const place = served.indexOf(need);
    return place < 0 ? [] : [Math.min(place, 3) + index * 2];
  });
  return ranks.length > 0 ? Math.min(...ranks) : null;
}

const isForThem = ({ audiences }: Service, named: readonly Audience[] = []): boolean =>
  audiences.length === 0 || named.length === 0 || audiences.some((audience) => named.includes(audience));

function findServices(
  query: ServiceQuery,
  home: Municipality | null,
  { base, now }: Situation,
): FoundService[] {
  const found = base.content.services.flatMap((service) => {
    const need = needRank(query.needs, service.needs);
    const area = areaServed(service.area, home);
    if (need === null || area === null || !isForThem(service, query.audiences)) return [];
    const confirmed = isConfirmed(service, now);
    const state = stateOf(service, confirmed, now);
    const mainly = service.needs[0] !== undefined && query.needs.includes(service.needs[0]);
    return [{ service, area, mainly, confirmed, state, reach: reachOf(service, home, base), need }];
  });
  return found.sort(
    inOrderOf<(typeof found)[number]>(
      ({ mainly }) => Number(!mainly),
      ({ service, area }) => (isConcrete(service) ? areaRank[area] : areaRank.country + 1),
      ({ need }) => need,
      ({ reach }) => reachRank[reach.phone],
      ({ confirmed }) => Number(!confirmed),
      ({ service }) => service.id,
    ),
  );
}

const stateRank = ({ is }: OpenState): number => (is === 'open' ? 0 : is === 'closed' ? 2 : 1);

function bestState(helpline: Helpline, now: Date): OpenState {
  const sure = helpline.lines.filter(({ doubtful, channel }) => !doubtful && channel !== 'web');
  const states = sure.map(({ hours }) => openStateOfHours(hours, now));
  return states.sort(inOrderOf(stateRank))[0] ?? { is: 'not-known', because: 'no-hours' };
}

/** A line for addiction is no answer to an empty purse: it is given only to those who speak of addiction. */
function findHelplines(query: ServiceQuery, home: Municipality | null, now: Date) {
  return (helpline: Helpline): (FoundHelpline & { need: number })[] => {
    const need = needRank(query.needs, helpline.needs);
    const area = areaServed(helpline.area, home);
    if (helpline.needs[0] === 'substance-use' && !query.needs.includes('substance-use')) return [];
    if (need === null || area === null || (helpline.forChildren && !query.child)) return [];
    const inLanguage = helpline.lines.some(({ languages, interpreted }) =>
      [...languages, ...interpreted].includes(query.language),
    );
    const doubtful = helpline.confidence === 'low' || helpline.lines.every((line) => line.doubtful);
    return [{ helpline, area, state: bestState(helpline, now), inLanguage, doubtful, need }];
  };
}

const inHelplineOrder = (child: boolean) =>
  inOrderOf<FoundHelpline & { need: number }>(
    ({ doubtful }) => Number(doubtful),
    ({ helpline }) => Number(child && !helpline.forChildren),
    ({ need }) => need,
    ({ state }) => stateRank(state),
    ({ inLanguage }) => Number(!inLanguage),
    ({ area }) => areaRank[area],
    ({ helpline }) => helpline.id,
  );

/** Every line of it is in languages that are known and not the person's. */
const isInOtherLanguage = ({ helpline, inLanguage }: FoundHelpline): boolean =>
  !inLanguage && helpline.lines.length > 0 && helpline.lines.every(({ languages }) => languages.length > 0);

/**
 * Services and helplines for needs: what is mainly for the need first, the family's own municipality and region
 * before the whole country where the entry gives something to act on, sure numbers before doubtful ones. A
 * doubtful helpline is left out when nothing else is found with it.
 */
export function searchServices(query: ServiceQuery, situation: Situation): ServiceSearch {
  const { base, now } = situation;
  const home = (query.municipality && base.municipality(query.municipality)) || null;
  const services = findServices(query, home, situation);
  const helplines = base.content.helplines
    .flatMap(findHelplines(query, home, now))
    .sort(inHelplineOrder(query.child ?? false));
  const understood = helplines.some(({ inLanguage, doubtful }) => inLanguage && !doubtful);
  const spoken = helplines.filter((found) => !(understood && isInOtherLanguage(found)));
  const somethingSure = services.length > 0 || helplines.some(({ doubtful }) => !doubtful);
  return { services, helplines: somethingSure ? spoken : [] };
}
