import type { FullLanguage, Language } from '../../guidance/text/languages.js';

/**
 * What was understood and done in one turn with a professional, in ids, without a word of anyone's. Stands in
 * `channelData.luotsi` of a reply's first activity. Fields are only ever added.
 */
export interface NetworkTurnRecord {
  lang: FullLanguage;
  recognised: Language | 'other' | null;
  audience: 'network';
  /** `network.find-contact` … */
  intent: `network.${string}`;
  command: string | null;
  does:
    | 'answer'
    | 'ask'
    | 'none-found'
    | 'crisis'
    | 'ack'
    | 'confirm'
    | 'done'
    | 'handoff'
    | 'menu'
    | 'refused';
  asks: string | null;
  confidence: number;
  /** Whom was asked for, where anyone was. */
  filters?: {
    /** The official Finnish name. */
    municipality: string | null;
    tasks: readonly string[];
    roles: readonly string[];
    sectors: readonly string[];
    post: string | null;
    network: string | null;
    wants: string | null;
  };
  shows: { contacts: string[]; places: string[]; proposals: string[] };
}
