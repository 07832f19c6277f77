import type { Measures } from './clock-times.js';
import { decimalNumber } from './number-token.js';
import type { Token } from './tokenise.js';

/** An age that a message tells. */
export interface AgeMention {
  months: number;
  /** The writer's own ("oon 12", "I'm 14"). */
  own: boolean;
  start: number;
  end: number;
}

const oldest = 99;
/** A school class n holds children of about n + 6 years. */
const schoolStart = 6;
const lastClass = 9;
const reach = 3;

/** "8kk", "2,5v", "5-vuotias", "13-åringen", "6 months old", "kids 1 and 3", "3.-luokkalainen", "oon 12". */
export function findAges(tokens: readonly Token[], measures: Measures): AgeMention[] {
  const stands = (measure: string, at: number): boolean => measures.get(measure)?.has(at) ?? false;
  const found: AgeMention[] = [];
  for (const [at, token] of tokens.entries()) {
    const number = decimalNumber(token);
    if (number === null) continue;
    const months = monthsOf(number, at, stands) ?? listedMonths(tokens, at, stands);
    const own = stands('self', at - 1) || (stands('self', at - 2) && !stands('children', at - 1));
    const unit = stands('age-months', at + 1) || stands('age-years', at + 1) || stands('age-grade', at + 1);
    if (months !== null) found.push({ months, own, start: at, end: unit ? at + 2 : at + 1 });
    else if (own && Number.isInteger(number) && isAlone(tokens, at) && number >= 7 && number < 20) {
      found.push({ months: number * 12, own, start: at, end: at + 1 });
    }
  }
  return found;
}

type Stands = (measure: string, at: number) => boolean;

function monthsOf(number: number, at: number, stands: Stands): number | null {
  if (stands('age-months', at + 1)) return number <= 40 ? number : null;
  if (stands('age-years', at + 1)) return number <= oldest ? Math.round(number * 12) : null;
  if (stands('age-grade', at + 1)) return number <= lastClass ? (number + schoolStart) * 12 : null;
  return null;
}

/** A number in a list whose last has the unit ("2 ja 5 v"), or after a word for children ("kids 1 and 3"). */
function listedMonths(tokens: readonly Token[], at: number, stands: Stands): number | null {
  const number = decimalNumber(tokens[at]) ?? 0;
  if (stands('and', at + 1) && decimalNumber(tokens[at + 2]) !== null) {
    const unit = ['age-months', 'age-years'].find((measure) => stands(measure, at + 3));
    if (unit) return unit === 'age-months' ? number : number * 12;
  }
  if (number > 17 || !isAlone(tokens, at)) return null;
  for (let before = at - 1; before >= Math.max(0, at - reach - 1); before--) {
    if (stands('children', before)) return number * 12;
    if (stands('clock', before)) return null;
  }
  return null;
}

/** No unit of something else is written on to it ("10km"). */
const isAlone = (tokens: readonly Token[], at: number): boolean => tokens[at + 1]?.before !== 'joined';
