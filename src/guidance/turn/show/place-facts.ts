import { asSentences } from '../../dialog/as-sentences.js';
import { apartInLanguage } from '../../dialog/in-language.js';
import type { Fact } from '../../dialog/reply.js';
import { roundedKilometres } from '../../knowledge/distance.js';
import { isConfirmed } from '../../knowledge/is-confirmed.js';
import type { WidelyLocalised } from '../../knowledge/localised.js';
import type { Place } from '../../knowledge/place.js';
import { sourceDateInWords } from '../../time/day-in-words.js';
import { type TurnContext, tell } from '../turn-context.js';
import { bothNames } from './place-words.js';

/** A fact if there is something to say. */
export const fact = (context: TurnContext, key: string, value: string | undefined | null): Fact[] =>
  value ? [{ label: tell(context, key), value }] : [];

export const localised = ({ state }: TurnContext, text: WidelyLocalised | undefined): string | undefined =>
  text && apartInLanguage(text, state.language);

export const languageNames = (context: TurnContext, languages: readonly string[]): string =>
  languages
    .map((language) => `name.language.${language}`)
    .map((key) => tell(context, context.dialogs.variants(key) > 0 ? key : 'name.language.other'))
    .join(', ');

/** Address, municipality and, for another municipality, how far. */
export function whereFact(context: TurnContext, place: Place, km: number | null): Fact[] {
  const municipality = context.base.municipalityNamed(place.municipality);
  const name = municipality ? bothNames(municipality, context.state.language) : place.municipality;
  const { address } = place;
  const names = municipality ? [municipality.names.fi, municipality.names.sv] : [place.municipality];
  const inAddress = names.some((one) => address?.includes(one));
  const distance = km === null ? undefined : tell(context, 'card.distance', { km: roundedKilometres(km) });
  const spot = [address, inAddress ? undefined : name, distance].filter(Boolean).join(', ');
  return fact(context, 'card.where', asSentences([spot, localised(context, place.addressNote)]));
}

export function forWhomFact(context: TurnContext, { audiences, ages }: Place): Fact[] {
  const named = audiences.map((audience) => tell(context, `name.audience.${audience}`));
  const years = ages ? [tell(context, 'card.ages', { from: ages.from, to: ages.to })] : [];
  return fact(context, 'card.for', [...named, ...years].join(', '));
}

/** When the entry was last confirmed and who keeps it. */
export function confirmedFact(context: TurnContext, place: Place): Fact[] {
  const { confirmedOn } = place;
  const keeper = place.keeper ?? place.organiser?.name;
  const date = confirmedOn
    ? sourceDateInWords(confirmedOn, context.state.language)
    : tell(context, 'card.date-not-known');
  const label = isConfirmed(place, context.now) ? 'card.confirmed' : 'card.last-known';
  return fact(context, label, keeper ? tell(context, 'card.confirmed-by', { date, keeper }) : date);
}
