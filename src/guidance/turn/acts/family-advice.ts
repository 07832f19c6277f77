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
    .helplines.sort((one, other) => Number(other.inLanguage) - Number(one.inLanguage))
    .map(({ helpline }) => helpline)
    .filter(isSure);
}

/**
 * Whom one can ask about anything: the region's own advice lines in their order, those that call themselves so,
 * then any parents' line of the country.
 */
export function adviceLines(context: TurnContext): Helpline[] {
  const { base, state } = context;
  const code = state.filters.municipality;
  const home = code === null ? null : (base.municipality(code) ?? null);
  const serves = ({ area }: Helpline) => areaServed(area, home) !== null;
  const named = home?.region ? (base.region(home.region)?.familyAdvice ?? []) : [];
  const own = named.flatMap((id) => base.helpline(id) ?? []);
  const others = base.content.helplines.filter(
    ({ familyAdvice, forChildren }) => familyAdvice && !forChildren,
  );
  return [...new Set([...own.filter(serves), ...others.filter(serves), ...linesForAnyParent(context)])];
}

/** Lines for children and young people, for those of them who write themselves. */
export const childLines = ({ base }: TurnContext): Helpline[] =>
  base.content.helplines.filter(
    ({ forChildren, lines }) => forChildren && lines.some((line) => !line.doubtful),
  );
