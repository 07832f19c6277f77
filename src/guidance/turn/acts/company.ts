import type { FoundPlace } from '../../knowledge/place-query.js';
import { searchPlaces } from '../../knowledge/search-places.js';
import type { Audience, Need } from '../../taxonomy.js';
import type { TurnContext } from '../turn-context.js';
import { placeQuery } from './what-was-asked.js';

/** Needs that the company of other families meets: a place to go to is the help itself. */
const needsOfCompany: ReadonlySet<Need> = new Set<Need>([
  'loneliness',
  'peer-support',
  'fatherhood',
  'single-parenting',
  'young-parent',
  'grandparents',
  'diverse-family',
  'immigrant-family',
]);

export const seeksCompany = (needs: readonly Need[]): boolean =>
  needs.some((need) => needsOfCompany.has(need));

const mostPlaces = 3;
const young: readonly Audience[] = ['teen', 'school-age'];

/** Where to meet others in the municipality in force, else nearest to it; none when it is not served or not known. */
export function placesForCompany(context: TurnContext): FoundPlace[] {
  const { state, base, now } = context;
  const { municipality, needs, audiences } = state.filters;
  if (municipality === null || !seeksCompany(needs)) return [];
  if (base.municipality(municipality)?.region === null) return [];
  const whom = state.child && audiences.length === 0 ? young : audiences;
  const search = searchPlaces({ ...placeQuery(context, municipality), audiences: whom }, { base, now });
  const found =
    search.outcome === 'found'
      ? [...search.found.fits, ...search.found.notKnown, ...search.found.unconfirmed]
      : search.alternatives.nearby;
  return found.slice(0, mostPlaces);
}
