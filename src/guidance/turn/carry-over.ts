import type { ConversationState } from '../dialog/conversation-state.js';
import type { FilterPatch } from '../dialog/reply.js';
import type { Audience, Intent, Kind } from '../taxonomy.js';
import type { Excludes, Filters } from '../understanding/filters.js';
import type { Understanding } from '../understanding/understanding.js';

type InForce = Pick<ConversationState, 'filters' | 'excludes' | 'interval' | 'pursuing'>;
type Wish = Omit<InForce, 'pursuing'>;

const meet = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one.some((value) => other.includes(value));
const union = <T>(one: readonly T[], other: readonly T[]): T[] => [...new Set([...one, ...other])];
const without = <T>(values: readonly T[], gone: readonly T[]): T[] =>
  values.filter((one) => !gone.includes(one));

const forLittleOnes: readonly Kind[] = ['family-cafe', 'open-early-education', 'church-family-club'];
const grown: readonly Audience[] = ['teen', 'school-age'];
/** Those who have groups of their own, of whatever kind. */
const withOwnGroups: readonly Audience[] = ['fathers', 'grandparents', 'single-parents', 'young-parents'];

const places: readonly Intent[] = ['find-place', 'find-events'];

/** A wish of another kind: another sort of place, another need, or a place where help was looked for before. */
function isNewWish(
  { filters: before, pursuing }: InForce,
  { filters }: Understanding,
  intent: Intent,
): boolean {
  const otherKind = filters.kinds.length > 0 && before.kinds.length > 0 && !meet(filters.kinds, before.kinds);
  const otherNeed = filters.needs.length > 0 && !meet(filters.needs, before.needs);
  const placeAfterHelp =
    places.includes(intent) && (pursuing === 'get-support' || pursuing === 'talk-to-human');
  const helpAfterPlace =
    intent === 'get-support' && (pursuing === 'find-place' || pursuing === 'find-events');
  return otherKind || (otherNeed && !places.includes(intent)) || placeAfterHelp || helpAfterPlace;
}

/** Kinds go when someone is named who is too old for them, or meets elsewhere: "entä nuorille?", "entä isille?". */
function kindsInForce(before: Filters, { kinds, audiences }: Filters): Kind[] {
  if (kinds.length > 0) return kinds;
  const elsewhere = [grown, withOwnGroups].some(
    (those) => meet(audiences, those) && !meet(before.audiences, those),
  );
  return elsewhere ? without(before.kinds, forLittleOnes) : before.kinds;
}

/** Times are said anew as a whole: a day or an hour replaces the earlier one, a part of day joins the day in force. */
function timesInForce(
  before: Wish,
  heard: Understanding,
): Pick<Filters, 'when' | 'partOfDay'> & Pick<InForce, 'interval'> {
  const { filters, interval } = heard;
  if (interval) return { when: filters.when, partOfDay: filters.partOfDay, interval };
  if (filters.when)
    return { when: filters.when, partOfDay: filters.partOfDay ?? before.filters.partOfDay, interval: null };
  const { when, partOfDay } = before.filters;
  return {
    when,
    partOfDay: filters.partOfDay ?? partOfDay,
    interval: filters.partOfDay ? null : before.interval,
  };
}

/** What is wished for now is no longer excluded; what is excluded now is no longer wished for. */
function excludesInForce(before: Excludes, heard: Understanding): Excludes {
  const { filters, excludes } = heard;
  const { municipality, when, partOfDay } = filters;
  return {
    municipalities: without(
      union(before.municipalities, excludes.municipalities),
      municipality === null ? [] : [municipality],
    ),
    kinds: without(union(before.kinds, excludes.kinds), filters.kinds),
    audiences: without(union(before.audiences, excludes.audiences), filters.audiences),
    whens: without(union(before.whens, excludes.whens), when === null ? [] : [when]),
    partsOfDay: without(union(before.partsOfDay, excludes.partsOfDay), partOfDay === null ? [] : [partOfDay]),
  };
}

function dropExcluded(filters: Filters, excludes: Excludes): Filters {
  const { municipality, when, partOfDay } = filters;
  return {
    ...filters,
    municipality:
      municipality !== null && excludes.municipalities.includes(municipality) ? null : municipality,
    kinds: without(filters.kinds, excludes.kinds),
    audiences: without(filters.audiences, excludes.audiences),
    when: when !== null && excludes.whens.includes(when) ? null : when,
    partOfDay: partOfDay !== null && excludes.partsOfDay.includes(partOfDay) ? null : partOfDay,
  };
}

function audiencesInForce(before: readonly Audience[], heard: readonly Audience[]): Audience[] {
  return heard.length > 0 ? [...heard] : [...before];
}

/**
 * What stands in force after a message (product.md, The family conversation). Adding refines; a municipality
 * replaces the earlier one and keeps the rest; a new need or a different kind of wish drops kinds, needs and
 * times but keeps municipality and audiences. A question about how things are and a named place hold for one
 * message only. `intent` is the one that the message serves.
 */
export function carryOver(before: InForce, heard: Understanding, intent: Intent): Wish {
  const { filters, excludes } = heard;
  const fresh = isNewWish(before, heard, intent);
  const kept: Wish = fresh
    ? {
        ...before,
        filters: { ...before.filters, kinds: [], needs: [], when: null, partOfDay: null },
        interval: null,
      }
    : before;
  const { interval, ...times } = timesInForce(kept, heard);
  const merged: Filters = {
    municipality: filters.municipality ?? before.filters.municipality,
    kinds: kindsInForce(kept.filters, filters),
    audiences: audiencesInForce(before.filters.audiences, filters.audiences),
    ...times,
    needs: filters.needs.length > 0 ? filters.needs : kept.filters.needs,
    faq: filters.faq,
    place: filters.place,
  };
  const nowExcluded = excludesInForce(before.excludes, heard);
  const lifted = dropExcluded(merged, excludes);
  return { filters: lifted, excludes: nowExcluded, interval };
}

/** Only the municipality of a message that could not be served, or was no more than a greeting. */
export function whereInForce({ filters }: Wish, heard: Understanding | null): Pick<Wish, 'filters'> {
  const municipality = heard?.filters.municipality ?? filters.municipality;
  return { filters: { ...filters, municipality } };
}

/** What stands in force after a button: it sets what it carries, and lifts the exclusion of it. */
export function applyPatch(before: Wish, patch: FilterPatch): Wish {
  const set = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  const timed = patch.when !== undefined || patch.partOfDay !== undefined;
  return {
    filters: { ...before.filters, faq: null, place: null, ...set },
    excludes: {
      ...before.excludes,
      kinds: without(before.excludes.kinds, patch.kinds ?? []),
      audiences: without(before.excludes.audiences, patch.audiences ?? []),
      municipalities: without(before.excludes.municipalities, patch.municipality ? [patch.municipality] : []),
    },
    interval: timed ? null : before.interval,
  };
}
