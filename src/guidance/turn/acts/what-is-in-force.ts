import { municipalityName } from '../show/place-words.js';
import { type TurnContext, tell } from '../turn-context.js';

/** "torstaina iltapäivällä", "iltaisin", or empty. */
export function timeWords(context: TurnContext): string {
  const { when, partOfDay } = context.state.filters;
  if (when === null) return partOfDay ? tell(context, `name.part.${partOfDay}`) : '';
  const day = tell(context, `name.when.${when}`);
  return partOfDay ? `${day} ${tell(context, `name.part-of.${partOfDay}`, { when })}` : day;
}

/** What is looked for, as names: "Kuopio, perhekahvila, illalla". Empty when nothing is. */
export function whatIsInForce(context: TurnContext): string {
  const { filters, language } = context.state;
  const municipality =
    filters.municipality === null ? undefined : context.base.municipality(filters.municipality);
  return [
    ...filters.needs.map((need) => tell(context, `name.need.${need}`)),
    ...filters.kinds.map((kind) => tell(context, `name.kind.${kind}`)),
    ...filters.audiences.map((audience) => tell(context, `name.audience.${audience}`)),
    municipality ? municipalityName(municipality, language) : '',
    timeWords(context),
  ]
    .filter(Boolean)
    .join(', ');
}
