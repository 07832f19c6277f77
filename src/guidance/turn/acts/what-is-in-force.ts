import { municipalityName, whereWords } from '../show/place-words.js';
import { type TurnContext, tell } from '../turn-context.js';

const capitalise = (text: string): string => text.charAt(0).toLocaleUpperCase('fi') + text.slice(1);

/** "torstaina iltapäivällä", or empty. */
export function timeWords(context: TurnContext): string {
  const { when, partOfDay } = context.state.filters;
  return [
    when ? tell(context, `name.when.${when}`) : '',
    partOfDay ? tell(context, `name.part.${partOfDay}`) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** "Kuopiossa", "i Kuopio"; empty when the municipality is open. */
export function whereInForce(context: TurnContext): string {
  const { municipality: code } = context.state.filters;
  const municipality = code === null ? undefined : context.base.municipality(code);
  return municipality ? whereWords(municipality, context.state.language) : '';
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

export { capitalise };
