import type { PlaceQuery } from '../../knowledge/place-query.js';
import type { Filters } from '../../understanding/filters.js';
import { type TurnContext, tell } from '../turn-context.js';
import { timeWords } from './what-is-in-force.js';

/** The filters in force as a search of the base. */
export function placeQuery({ state }: TurnContext, municipality: string): PlaceQuery {
  const { filters, excludes, interval } = state;
  const { kinds, audiences, needs, when, partOfDay } = filters;
  return { municipality, kinds, audiences, needs, when, partOfDay, interval, excludes };
}

export const asksTime = ({ state }: TurnContext): boolean => {
  const { filters, excludes, interval } = state;
  const excluded = excludes.whens.length > 0 || excludes.partsOfDay.length > 0;
  return filters.when !== null || filters.partOfDay !== null || interval !== null || excluded;
};

/** " torstaina iltapäivällä": the time asked with a space before it; empty when none was, "then" for a date. */
export function spacedTime(context: TurnContext): string {
  if (!asksTime(context)) return '';
  return ` ${timeWords(context) || tell(context, 'none.at-that-time')}`;
}

/** The one kind asked for, as wording names it; `any` for none or several. */
export const kindAsked = ({ state }: TurnContext): string =>
  state.filters.kinds.length === 1 ? (state.filters.kinds[0] ?? 'any') : 'any';

/** A place for young people says by its name whom it is for. */
const goesWithoutSaying = ({ kinds, audiences }: Filters): boolean =>
  kinds.length === 1 && kinds[0] === 'youth-place' && audiences.every((audience) => audience === 'teen');

/** "Niihin taaperot ovat tervetulleita.", when someone was named who is not everyone. */
export function forWhom(context: TurnContext, key: 'found.for' | 'none.for', count = 2): string[] {
  const { filters } = context.state;
  if (goesWithoutSaying(filters)) return [];
  const named = filters.audiences.filter((audience) => audience !== 'whole-family');
  const [first, second] = named.map((audience) => tell(context, `name.audience.${audience}`));
  if (first === undefined) return [];
  const audience = second === undefined ? first : tell(context, 'name.list-and', { first, last: second });
  return [tell(context, key, { audience, count })];
}
