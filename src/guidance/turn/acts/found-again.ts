import { isConfirmed } from '../../knowledge/is-confirmed.js';
import type { Place } from '../../knowledge/place.js';
import { openStateOf } from '../../knowledge/place-opening.js';
import type { FoundGroup, FoundPlace } from '../../knowledge/place-query.js';
import { reachOf } from '../../knowledge/reach.js';
import type { FoundService } from '../../knowledge/search-services.js';
import type { Service } from '../../knowledge/service.js';
import { openStateOfHours } from '../../time/open-state.js';
import type { TurnContext } from '../turn-context.js';

function groupOf(place: Place, now: Date): FoundGroup {
  if (place.status !== 'open') return 'paused';
  return isConfirmed(place, now) ? 'fits' : 'unconfirmed';
}

/** A place that was named or shown before, as it stands at this moment. */
export function foundAgain({ base, now }: TurnContext, place: Place): FoundPlace {
  const state = openStateOf(place, { base, now });
  return { place, group: groupOf(place, now), state, opening: null, km: null };
}

/** A service that was shown before, as it stands at this moment. */
export function serviceAgain({ base, now, state }: TurnContext, service: Service): FoundService {
  const { municipality } = state.filters;
  const home = municipality === null ? null : (base.municipality(municipality) ?? null);
  const confirmed = isConfirmed(service, now);
  return {
    service,
    area: 'country',
    mainly: true,
    confirmed,
    state: confirmed ? openStateOfHours(service.hours, now) : { is: 'not-known', because: 'unconfirmed' },
    reach: reachOf(service, home, base),
  };
}
