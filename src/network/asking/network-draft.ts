import type { FullLanguage } from '../../guidance/text/languages.js';
import type { Deed } from '../changes/deed.js';
import type { NetworkAction } from '../conversation/network-action.js';
import type { NetworkReply } from '../conversation/network-reply.js';
import type { NetworkTurnRecord } from '../conversation/network-turn-record.js';
import type { Official } from '../people/official.js';
import type { Tell } from '../say.js';
import type { FoundPerson } from './find-people.js';
import type { NetworkState } from './network-state.js';
import type { Question } from './question.js';

/** One language with what it needs to name things. */
export interface Tongue {
  language: FullLanguage;
  say: Tell;
  /** A municipality's name, and "in" it: "Puumala", "Puumalassa". */
  municipality: (code: string) => { name: string; in: string };
}

/** A value of a sentence, perhaps another in each language. */
export type Word = string | number | ((tongue: Tongue) => string);

export interface Sentence {
  key: string;
  values?: Record<string, Word>;
}

export const sentence = (key: string, values: Record<string, Word> = {}): Sentence => ({ key, values });

/** What web chat would answer a family, as a part of a reply. */
export type Guidance = Pick<NetworkReply, 'lead' | 'cards' | 'tail'>;

/** What has to be done before the reply, by whoever holds the store. */
export type Effect =
  /** The reply to it is what its outcome says. */
  | { do: 'perform'; deeds: Deed[] }
  /** The reply shows all that is kept of the person. */
  | { do: 'show-kept' };

/** A reply before it is put into words. */
export interface NetworkDraft {
  intent: NetworkTurnRecord['intent'];
  does: NetworkTurnRecord['does'];
  lead?: Sentence[];
  people?: FoundPerson[];
  officials?: Official[];
  tail?: Sentence[];
  buttons?: { label: Sentence; action: NetworkAction }[];
  /** What the families' half has to say to the same message. */
  guidance?: Guidance;
  /** What goes to the personal chat instead. */
  personal?: Pick<NetworkDraft, 'lead' | 'people'>;
  effect?: Effect;
  /** What the next turn stands on. */
  state?: Partial<NetworkState>;
  question?: Question;
}
