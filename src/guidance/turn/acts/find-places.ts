import type { Municipality } from '../../knowledge/municipality.js';
import type { FoundPlace, PlacesByGroup } from '../../knowledge/place-query.js';
import { searchEachWish } from '../../knowledge/search-each-wish.js';
import type { Draft } from '../draft.js';
import { capitalised } from '../show/capitalised.js';
import { foundGroups } from '../show/found-groups.js';
import { whereWords } from '../show/place-words.js';
import { type TurnContext, tell } from '../turn-context.js';
import { askMunicipality } from './ask-municipality.js';
import { findAnywhere } from './find-anywhere.js';
import { listButtons, listed, mostShown } from './list-of-places.js';
import { nothingFound } from './nothing-found.js';
import { nothingKnownThere } from './nothing-known-there.js';
import { timeDoubt } from './time-doubt.js';
import { asksTime, forWhom, kindAsked, placeQuery, spacedTime } from './what-was-asked.js';

interface Found {
  groups: PlacesByGroup;
  forOthersToo: boolean;
}

/** What was found, in one sentence that is true of the surest group there is. */
function leadOf(context: TurnContext, home: Municipality, { groups, forOthersToo }: Found): string[] {
  const { fits, notKnown, unconfirmed } = groups;
  const where = whereWords(home, context.state.language);
  const time = spacedTime(context);
  const say = (key: string, count: number) => {
    const what = tell(context, `name.kind-counted.${kindAsked(context)}`, { count });
    const whom = forOthersToo ? [] : forWhom(context, 'found.for', count);
    return [capitalised(tell(context, key, { where, what, count, time })), ...whom];
  };
  if (fits.length > 0) return say('found.sure', fits.length);
  if (notKnown.length > 0)
    return say(asksTime(context) ? 'found.time-not-known' : 'found.sure', notKnown.length);
  return say('found.unconfirmed', unconfirmed.length);
}

/** The lead has spoken of the time already when all that is surest is not known to suit it. */
const doubtBeyondLead = (context: TurnContext, groups: PlacesByGroup, shown: readonly FoundPlace[]) =>
  groups.fits.length === 0 && groups.notKnown.length > 0 ? [] : timeDoubt(context, shown);

function tellFound(context: TurnContext, home: Municipality, { groups, forOthersToo }: Found): Draft {
  const { fits, notKnown, unconfirmed, paused } = groups;
  const found: FoundPlace[] = [...fits, ...notKnown, ...unconfirmed, ...paused];
  const shown = found.slice(0, mostShown);
  const list = { what: 'places' as const, ids: found.map(({ place }) => place.id).slice(0, 100), offset: 0 };
  return {
    does: 'answer',
    intent: 'find-place',
    lead: [...leadOf(context, home, { groups, forOthersToo }), ...doubtBeyondLead(context, groups, shown)],
    groups: foundGroups(context, shown),
    buttons: listButtons(context, list),
    ...listed(context, list),
  };
}

/** Places that suit what is in force: found, nearest to it, or a question where. */
export function findPlaces(before: TurnContext): Draft {
  const context: TurnContext = { ...before, state: { ...before.state, pursuing: 'find-place' } };
  const { base, now, state } = context;
  const code = state.filters.municipality;
  if (code === null) {
    const alreadyAsked = state.asked?.key === 'municipality';
    return alreadyAsked ? findAnywhere(context) : askMunicipality(context);
  }
  const home = base.municipality(code);
  if (!home) return askMunicipality(context);
  if (home.region === null) return nothingKnownThere(context, home);
  const { search, forOthersToo } = searchEachWish(placeQuery(context, code), { base, now });
  if (search.outcome === 'none-found') return nothingFound(context, home, search);
  return tellFound(context, home, { groups: search.found, forOthersToo });
}
