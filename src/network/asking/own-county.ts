import { countiesOf } from './find-post.js';
import type { TurnContext } from './turn-context.js';

/** Whether a municipality lies in a county that the asker has to do with. */
export function isInOwnCounty(code: string, { turn, standing }: TurnContext): boolean {
  const county = turn.municipality(code)?.region;
  return county !== null && county !== undefined && countiesOf(standing).includes(county);
}
