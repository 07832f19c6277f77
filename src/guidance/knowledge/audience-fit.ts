import type { Audience, Kind } from '../taxonomy.js';
import type { Place } from './place.js';

interface Ages {
  from: number;
  to: number;
}

const agesOfAudience: Partial<Record<Audience, Ages>> = {
  baby: { from: 0, to: 1 },
  toddler: { from: 1, to: 3 },
  preschooler: { from: 3, to: 6 },
  'school-age': { from: 7, to: 12 },
  teen: { from: 13, to: 17 },
};

/** Whom a kind of place is for when its entry does not say; kinds not listed are for all ages. */
const agesOfKind: Partial<Record<Kind, Ages>> = {
  'family-cafe': { from: 0, to: 6 },
  'open-early-education': { from: 0, to: 6 },
  'church-family-club': { from: 0, to: 6 },
  'youth-place': { from: 9, to: 29 },
};

const opposite: Partial<Record<Audience, Audience>> = { fathers: 'mothers', mothers: 'fathers' };

/** How well a place suits: 3 meant for just them, 2 for them among others, 1 they can come, `null` not for them. */
type Fit = 0 | 1 | 2 | 3 | null;

const overlap = (one: Ages, other: Ages): boolean => one.from <= other.to && other.from <= one.to;

const listsAges = (place: Place): boolean => place.audiences.some((audience) => agesOfAudience[audience]);

function fitOfAge(place: Place, asked: { audience: Audience; ages: Ages; kindAsked: boolean }): Fit {
  if (place.ages) return overlap(place.ages, asked.ages) ? 2 : null;
  if (place.audiences.includes('whole-family')) return 2;
  if (listsAges(place)) return null;
  const usual = agesOfKind[place.kind];
  if (!usual || overlap(usual, asked.ages)) return 2;
  if (place.kind === 'youth-place') return null;
  return asked.kindAsked || asked.audience === 'school-age' ? 1 : null;
}

function fitOfExpecting(place: Place): Fit {
  if (place.kind === 'youth-place') return null;
  if (place.audiences.includes('baby') || place.audiences.includes('whole-family')) return 2;
  return listsAges(place) ? 1 : 2;
}

const fitOfWholeFamily = (place: Place): Fit =>
  place.kind === 'youth-place' || (place.audiences.length === 1 && place.audiences[0] === 'teen') ? 1 : 2;

const groups: readonly Audience[] = [
  'fathers',
  'mothers',
  'grandparents',
  'special-needs',
  'multicultural',
  'young-parents',
  'single-parents',
];
const groupsAlsoOfTheYoung: readonly Audience[] = ['special-needs', 'multicultural'];

function fitOfGroup(place: Place, group: Audience): Fit {
  if (place.kind === 'youth-place') return groupsAlsoOfTheYoung.includes(group) ? 1 : null;
  const others = place.audiences.filter((audience) => groups.includes(audience));
  const against = opposite[group];
  if (against && others.includes(against)) return null;
  if (others.length > 0) return place.kind === 'peer-group' ? null : 1;
  return 2;
}

function fitOf(place: Place, audience: Audience, kindAsked: boolean): Fit {
  if (place.audiences.includes(audience)) return 3;
  const ages = agesOfAudience[audience];
  if (ages) return fitOfAge(place, { audience, ages, kindAsked });
  if (audience === 'expecting') return fitOfExpecting(place);
  return audience === 'whole-family' ? fitOfWholeFamily(place) : fitOfGroup(place, audience);
}

/** Nobody in particular asked: what is for everyone comes before what is for some. */
const fitOfAnyone = (place: Place): number =>
  place.kind === 'youth-place' || place.audiences.some((audience) => groups.includes(audience)) ? 1 : 2;

/**
 * How well a place suits those who would come, the more the better; `null` when it does not. A place without
 * audiences is for the ages of its kind; children of different ages fit where at least one of them does, while
 * a group ("fathers") must fit. `kindAsked`: the family named this kind, so age alone does not rule it out.
 */
export function audienceFit(place: Place, asked: readonly Audience[], kindAsked: boolean): number | null {
  if (asked.length === 0) return fitOfAnyone(place);
  const fits = asked.map((audience) => ({ audience, fit: fitOf(place, audience, kindAsked) }));
  if (fits.some(({ audience, fit }) => fit === null && groups.includes(audience))) return null;
  if (fits.every(({ fit }) => fit === null)) return null;
  return fits.reduce((sum, { fit }) => sum + (fit ?? -1), 0);
}

/** Whether a place is only for those whom the family does not mean. */
export function onlyFor(place: Place, unwanted: readonly Audience[]): boolean {
  if (unwanted.length === 0) return false;
  if (place.audiences.length > 0) return place.audiences.every((audience) => unwanted.includes(audience));
  return place.kind === 'youth-place' && unwanted.includes('teen');
}
