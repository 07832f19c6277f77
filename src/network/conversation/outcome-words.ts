import type { FullLanguage } from '../../guidance/text/languages.js';
import { dateInWords } from '../../guidance/time/day-in-words.js';
import { wallClock } from '../../guidance/time/helsinki.js';
import type { Outcome } from '../changes/outcome.js';
import type { Tell } from '../say.js';
import type { NetworkTurnRecord } from './network-turn-record.js';

/** "3.11.2026" of a stored moment, in Finland. */
export const dayOf = (moment: string, language: FullLanguage): string =>
  dateInWords(wallClock(new Date(moment)).day, language, true);

/** How a deed ended, in one sentence or two. */
export function outcomeWords(outcome: Outcome, tell: Tell, language: FullLanguage): string {
  switch (outcome.outcome) {
    case 'refused':
      return tell(`network.refused.${outcome.reason}`);
    case 'decided-already': {
      const day = dayOf(outcome.decision.at, language);
      return tell(`network.decided-already.${outcome.decision.outcome}`, { day });
    }
    default:
      return tell(`network.outcome.${outcome.outcome}`);
  }
}

/** Whether a person was given what they asked for. */
export const didOf = ({ outcome }: Outcome): NetworkTurnRecord['does'] => {
  if (outcome === 'done' || outcome === 'proposed') return 'done';
  return outcome === 'refused' ? 'refused' : 'ack';
};
