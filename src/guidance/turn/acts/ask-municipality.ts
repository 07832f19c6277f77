import type { Action, Button, FilterPatch } from '../../dialog/reply.js';
import type { Municipality } from '../../knowledge/municipality.js';
import type { Language } from '../../text/languages.js';
import type { Draft } from '../draft.js';
import { municipalityName } from '../show/place-words.js';
import { type TurnContext, tell } from '../turn-context.js';

/** Towns offered per region: those where most is known. */
const townsPerRegion = 2;

const speaks = (language: Language) => (municipality: Municipality) =>
  language === 'sv' && municipality.languages.includes('sv') ? 1 : 0;

/** The towns most people ask about, as far as the base knows: those with most places, region by region. */
function towns({ base, state }: TurnContext): Municipality[] {
  const { regions, municipalities } = base.content;
  const inOwnLanguage = speaks(state.language);
  const known = (municipality: Municipality) => base.placesIn(municipality.code).length;
  return regions
    .flatMap((region) =>
      municipalities
        .filter((municipality) => municipality.region === region.id)
        .sort((one, other) => known(other) - known(one) || one.code.localeCompare(other.code))
        .slice(0, townsPerRegion),
    )
    .sort((one, other) => inOwnLanguage(other) - inOwnLanguage(one));
}

/** A button per town that does `action` there, and one for not saying. */
export function townButtons(context: TurnContext, action: (set: FilterPatch) => Action): Button[] {
  const { language } = context.state;
  return [
    ...towns(context).map((town) => ({
      label: municipalityName(town, language),
      action: action({ municipality: town.code }),
    })),
    { label: tell(context, 'button.decline'), action: { do: 'reply', answer: 'decline' } },
  ];
}

/** Asks where to look: only when nothing else stands in the way of an answer. */
export const askMunicipality = (context: TurnContext): Draft => ({
  does: 'ask',
  asks: 'municipality',
  intent: context.state.pursuing,
  lead: [tell(context, 'ask.municipality')],
  buttons: townButtons(context, (set) => ({
    do: context.state.pursuing === 'find-events' ? 'events' : 'find',
    set,
  })),
  state: context.state,
  open: { key: 'municipality', options: [] },
});
