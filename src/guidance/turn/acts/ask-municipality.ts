import type { Action, Button, FilterPatch } from '../../dialog/reply.js';
import type { Municipality } from '../../knowledge/municipality.js';
import type { Language } from '../../text/languages.js';
import type { Draft } from '../draft.js';
import { municipalityName } from '../show/place-words.js';
import { type TurnContext, tell, tellAfresh } from '../turn-context.js';

/** Towns offered per region. */
const townsPerRegion = 2;

const speaks = (language: Language) => (municipality: Municipality) =>
  language === 'sv' && municipality.languages.includes('sv') ? 1 : 0;

/** Each region's own towns; where it names none, those of which most is known. */
function towns({ base, state }: TurnContext): Municipality[] {
  const { regions, municipalities } = base.content;
  const inOwnLanguage = speaks(state.language);
  const known = (municipality: Municipality) => base.placesIn(municipality.code).length;
  return regions
    .flatMap((region) => {
      const named = region.towns.flatMap((name) => base.municipalityNamed(name) ?? []);
      const others = municipalities
        .filter((municipality) => municipality.region === region.id && !named.includes(municipality))
        .sort((one, other) => known(other) - known(one) || one.code.localeCompare(other.code));
      return [...named, ...others].slice(0, townsPerRegion);
    })
    .sort((one, other) => inOwnLanguage(other) - inOwnLanguage(one));
}

/** A button per town that does `action` there, and one for not saying. */
function townButtons(context: TurnContext, action: (set: FilterPatch) => Action): Button[] {
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
export function askMunicipality(context: TurnContext): Draft {
  const { text, said } = tellAfresh(context, 'ask.municipality');
  return {
    does: 'ask',
    said,
    asks: 'municipality',
    intent: context.state.pursuing,
    lead: [text],
    buttons: townButtons(context, (set) => ({
      do: context.state.pursuing === 'find-events' ? 'events' : 'find',
      set,
    })),
    state: context.state,
    open: { key: 'municipality', options: [] },
  };
}

/**
 * The same question after an answer that is of use already: nothing when the municipality is known, or was asked
 * and not told.
 */
export function askWhereToo(
  context: TurnContext,
  { say, action }: { say: string; action: (set: FilterPatch) => Action },
): Pick<Draft, 'asks' | 'tail' | 'buttons' | 'open'> {
  const { filters, asked } = context.state;
  if (filters.municipality !== null || asked?.key === 'municipality') return {};
  return {
    asks: 'municipality',
    tail: [tell(context, say)],
    buttons: townButtons(context, action),
    open: { key: 'municipality', options: [] },
  };
}
