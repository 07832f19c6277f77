import type { Language } from '../text/languages.js';
import type { Action } from './reply.js';

/** What reaches a family turn from any channel, already checked. */
export type TurnInput =
  | { type: 'open'; language: Language; easy?: boolean; resume?: boolean }
  | { type: 'message'; text: string }
  | { type: 'button'; action: Action }
  /** A button or attachment we cannot read: answered kindly, never an error. */
  | { type: 'unreadable'; what: 'button' | 'attachment' | 'empty' };
