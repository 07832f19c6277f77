import type { LinearModel } from './classifier/linear-model.js';

/** What is learnt from the phrases: one classifier for each question about a message. */
export interface UnderstandingModel {
  language: LinearModel;
  intent: LinearModel;
  need: LinearModel;
  faq: LinearModel;
  /** Intents with the crisis, question or need in them, as one label: a second view of all three. */
  theme: LinearModel;
  /** Kinds of crisis and `none`. */
  crisis: LinearModel;
  /** Stems seen in the phrases, by hash: what is not among them is unknown to us. */
  knownStems: ReadonlySet<number>;
  /** Words of the phrases, folded, longer than three letters: what a slip of the finger is mended to. */
  words: readonly string[];
}
