import type { Audience, Faq, Intent, Kind, Need, PartOfDay, When } from '../taxonomy.js';
import type { Language } from '../text/languages.js';
import type { Interval } from '../understanding/filters.js';
import type { Command } from '../understanding/understanding.js';

export const does = [
  'answer',
  'ask',
  'none-found',
  'crisis',
  'ack',
  'confirm',
  'done',
  'handoff',
  'menu',
] as const;
export type Does = (typeof does)[number];

/** A filter key, or one of the questions that are not about a filter. */
export type Asks =
  | 'municipality'
  | 'kinds'
  | 'audiences'
  | 'when'
  | 'partOfDay'
  | 'needs'
  | 'faq'
  | 'place'
  | 'safety'
  | 'consent'
  | 'which';

/**
 * What was understood and done in one turn, in taxonomy ids, without a word of the person's. Stands in
 * `channelData.luotsi` of a reply's first activity. Fields are only ever added.
 */
export interface TurnRecord {
  /** The language of the reply. */
  lang: Language;
  /** The language recognised in the message; `other` for an unknown one, `null` for a button. */
  recognised: Language | 'other' | null;
  easy: boolean;
  audience: 'family' | 'network';
  intent: Intent | null;
  command: Command | null;
  does: Does;
  asks: Asks | null;
  confidence: number;
  filters: {
    /** The official Finnish name. */
    municipality: string | null;
    kinds: Kind[];
    audiences: Audience[];
    when: When | null;
    partOfDay: PartOfDay | null;
    needs: Need[];
    faq: Faq | null;
    place: string | null;
  };
  excludes: {
    municipalities: string[];
    kinds: Kind[];
    audiences: Audience[];
    whens: When[];
    partsOfDay: PartOfDay[];
  };
  interval: Interval | null;
  shows: { places: string[]; services: string[]; helplines: string[]; events: string[] };
}
