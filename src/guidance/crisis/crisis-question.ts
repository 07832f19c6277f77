import type { Dialogs } from '../dialog/dialogs.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type { Crisis } from '../taxonomy.js';
import type { Language } from '../text/languages.js';

/** What a crisis reply is composed from. */
export interface CrisisQuestion {
  crisis: Crisis;
  language: Language;
  easy: boolean;
  /** The municipality's code, when known. */
  municipality: string | null;
  /** A child or young person writes for itself. */
  child: boolean;
  /** Someone else than the writer is in danger: the question is about that person. */
  other?: boolean;
  /** Someone at work tells of a client family: duty and numbers, no question of the writer's own safety. */
  professional?: boolean;
  base: KnowledgeBase;
  dialogs: Pick<Dialogs, 'say' | 'variants'>;
  now: Date;
}
