import { inGroups, judgePlaces } from '../../knowledge/judge-places.js';
import type { FoundPlace } from '../../knowledge/place-query.js';
import type { Draft } from '../draft.js';
import { foundGroups } from '../show/found-groups.js';
import { type TurnContext, tell } from '../turn-context.js';
import { listButtons, listed, mostShown } from './list-of-places.js';
import { noneAnywhere } from './nothing-found.js';
import { timeDoubt } from './time-doubt.js';
import { forWhom, placeQuery } from './what-was-asked.js';

/** A look over the whole base stays quick: so many of a municipality's places tell enough. */
const lookedAtPerMunicipality = 40;

function everywhere(context: TurnContext): FoundPlace[] {
  const { base, now, state } = context;
  const unwanted = new Set(state.excludes.municipalities);
  const [kind] = state.filters.kinds;
  const places = base.content.municipalities
    .filter(({ code, region }) => region !== null && !unwanted.has(code))
    .flatMap(({ code }) => base.placesIn(code, kind).slice(0, lookedAtPerMunicipality));
  const judged = judgePlaces(new Set(places), placeQuery(context, ''), {
    base,
    now,
    municipality: '',
    from: { lat: 0, lon: 0 },
    centreKm: 0,
  });
  const { fits, notKnown, unconfirmed } = inGroups(judged);
  return [...fits, ...notKnown, ...unconfirmed].map((found) => ({ ...found, km: null }));
}

/** Places of all municipalities, for a person who would rather not say where. */
export function findAnywhere(context: TurnContext): Draft {
  const found = everywhere(context);
  if (found.length === 0) return noneAnywhere(context);
  const list = { what: 'places' as const, ids: found.slice(0, 100).map(({ place }) => place.id), offset: 0 };
  const shown = found.slice(0, mostShown);
  return {
    does: 'answer',
    intent: 'find-place',
    lead: [tell(context, 'found.anywhere'), ...forWhom(context, 'found.for'), ...timeDoubt(context, shown)],
    groups: foundGroups(context, shown),
    buttons: listButtons(context, list),
    ...listed(context, list),
  };
}
