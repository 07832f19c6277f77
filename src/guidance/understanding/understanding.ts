import type { Crisis, Intent } from '../taxonomy.js';
import type { FullLanguage, Language } from '../text/languages.js';
import type { Excludes, Filters, Interval } from './filters.js';

export const commands = ['back', 'start-over', 'next', 'previous-item', 'map'] as const;
export type Command = (typeof commands)[number];

/** What one message means, by itself, in the ids of the taxonomy. Holds none of its words. */
export interface Understanding {
  /** `code` is `other` for a language Luotsi does not know; `sure` when the message alone shows it clearly. */
  language: { code: Language | 'other'; sure: boolean };
  intent: Intent;
  /** Calibrated probability that `intent` is right, 0–1. */
  confidence: number;
  /** All intents that are at all likely, best first. */
  ranked: { intent: Intent; confidence: number }[];
  command: Command | null;
  filters: Filters;
  excludes: Excludes;
  interval: Interval | null;
  /** Set if and only if `intent` is `urgent`. */
  crisis: Crisis | null;
  /** Rules of danger, or only likeness to phrases of danger: weaker where a danger is being spoken of already. */
  crisisBy?: 'rules' | 'phrases';
  /** Not sure enough for a crisis, too near one to say nothing: the reply begins with 112. */
  perhapsUrgent?: boolean;
  /** Every served or other municipality the message names, codes, in order; `filters.municipality` is the one meant. */
  municipalities: string[];
  /** A place of the base that the message names, its id, when exactly one fits. */
  placeId: string | null;
  /** `child`: a child or young person writes for itself. `professional`: someone asking for a client family. */
  writer: { child: boolean; professional: boolean; grandparent: boolean };
  /** "toinen", "den första", "the last one": 1-based, -1 the last; "se", "that one" is 0. */
  pointsAt: number | null;
  /** A bare yes, no or refusal to say. */
  answers: 'yes' | 'no' | 'decline' | null;
  /** What `change-language` asks for. */
  switchTo: Language | 'easy' | 'standard' | null;
  /** "lähempänä", "nearer", "yhtä kaukana": asks for nearer ones. */
  nearer: boolean;
  /** "ei kun Varkaus", "nej, Vasa": corrects what was said before. */
  corrects: boolean;
  /** Share of content words that the vocabulary knows, 0–1: low for nonsense. */
  known: number;
  /** Why, for people: features, phrases and rules that decided. Filled only when asked for. */
  why?: string[];
}

export interface UnderstandingContext {
  now: Date;
  /** The language the conversation is in, used when the message alone does not tell. */
  language: Language;
  explain?: boolean;
}

/** Pure and total: any string gets an understanding. */
export type Understand = (text: string, context: UnderstandingContext) => Understanding;

export type { FullLanguage };
