import { areaServed } from '../../knowledge/area-served.js';
import type { Helpline } from '../../knowledge/helpline.js';
import type { TurnContext } from '../turn-context.js';

/** Whom one can ask about anything: the region's own advice lines in their order, then those of the country. */
export function adviceLines({ base, state }: TurnContext): Helpline[] {
  const code = state.filters.municipality;
  const home = code === null ? null : (base.municipality(code) ?? null);
  const named = home?.region ? (base.region(home.region)?.familyAdvice ?? []) : [];
  const serves = ({ area }: Helpline) => areaServed(area, home) !== null;
  const own = named.flatMap((id) => base.helpline(id) ?? []).filter(serves);
  const others = base.content.helplines.filter(
    (helpline) =>
      helpline.familyAdvice &&
      !own.includes(helpline) &&
      serves(helpline) &&
      (state.child || !helpline.forChildren),
  );
  return [...own, ...others];
}

/** Lines for children and young people, for those of them who write themselves. */
export const childLines = ({ base }: TurnContext): Helpline[] =>
  base.content.helplines.filter(
    ({ forChildren, lines }) => forChildren && lines.some((line) => !line.doubtful),
  );
