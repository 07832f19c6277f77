import type { Need } from '../../taxonomy.js';
import { whereWords } from '../show/place-words.js';
import { type TurnContext, tell } from '../turn-context.js';

/** Named first whatever else is told with it. */
const gravest: ReadonlySet<Need> = new Set<Need>(['domestic-violence', 'sexual-abuse']);

/** Needs behind which a child may be afraid at this moment. */
const frightening: ReadonlySet<Need> = new Set<Need>([
  'domestic-violence',
  'sexual-abuse',
  'substance-use',
  'child-protection',
  'child-mental-health',
]);

/** Whether the help for the same need was given already, and now only for another place. */
function goesOn({ state, heard }: TurnContext): boolean {
  if (state.pursuing !== 'get-support') return false;
  return heard ? heard.filters.needs.length === 0 : state.asked?.key === 'municipality';
}

/** The feeling is named once; after that only where the help is. */
function leadThere(context: TurnContext): string[] {
  const { filters, language } = context.state;
  const home = filters.municipality === null ? undefined : context.base.municipality(filters.municipality);
  return [
    home
      ? tell(context, 'support.there', { where: whereWords(home, language) })
      : tell(context, 'support.lead.none'),
  ];
}

function leadOf(context: TurnContext): string[] {
  const { child, professional, filters } = context.state;
  const need = filters.needs.find((one) => gravest.has(one)) ?? filters.needs[0];
  if (professional) return [tell(context, 'professional.lead')];
  if (child)
    return [
      tell(context, 'child.lead'),
      ...(filters.needs.some((one) => frightening.has(one)) ? [tell(context, 'child.danger')] : []),
    ];
  return [need ? tell(context, `support.lead.${need}`) : tell(context, 'support.lead.none')];
}

/** The first sentence of help. `context` is as the turn found it: what was pursued and asked tells what was said. */
export const supportLead = (context: TurnContext): string[] =>
  goesOn(context) ? leadThere(context) : leadOf(context);
