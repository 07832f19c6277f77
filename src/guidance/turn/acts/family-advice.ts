import { areaServed } from '../../knowledge/area-served.js';
import type { Helpline } from '../../knowledge/helpline.js';
import { searchServices } from '../../knowledge/search-services.js';
import type { Need } from '../../taxonomy.js';
import type { TurnContext } from '../turn-context.js';

/** Lines of the whole country that any parent can ring. */
const forAnyParent: readonly Need[] = ['parenting-guidance'];

const isSure = ({ confidence, lines }: Helpline): boolean =>
  confidence !== 'low' && lines.some(({ doubtful }) => !doubtful);

function linesForAnyParent({ base, state, now }: TurnContext): Helpline[] {
  const { municipality } = state.filters;
  const query = { needs: forAnyParent, municipality, language: state.language, child: state.child };
  return searchServices(query, { base, now })
    .helplines.map(({ helpline }) => helpline)
    .filter(isSure);
}

/**
 * Whom one can ask about anything: the region's own advice lines in their order, then those that call
 * themselves so and any parents' line of the country, the ones that speak the person's language first.
 */
export function adviceLines(context: TurnContext): Helpline[] {
  const { base, state } = context;
  const code = state.filters.municipality;
  const home = code === null ? null : (base.municipality(code) ?? null);
  const serves = ({ area }: Helpline) => areaServed(area, home) !== null;
  const named = home?.region ? (base.region(home.region)?.familyAdvice ?? []) : [];
  const own = named.flatMap((id) => base.helpline(id) ?? []);
  const speaks = ({ lines }: Helpline) => lines.some(({ languages }) => languages.includes(state.language));
  const others = [
    ...base.content.helplines.filter((one) => one.familyAdvice && !one.forChildren && serves(one)),
    ...linesForAnyParent(context),
  ].sort((one, other) => Number(speaks(other)) - Number(speaks(one)));
  return [...new Set([...own.filter(serves), ...others])];
}

/** Lines for children and young people, for those of them who write themselves. */
export const childLines = ({ base }: TurnContext): Helpline[] =>
  base.content.helplines.filter(
    ({ forChildren, lines }) => forChildren && lines.some((line) => !line.doubtful),
  );
