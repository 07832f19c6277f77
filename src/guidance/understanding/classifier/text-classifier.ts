import type { Language } from '../../text/languages.js';
import { partOf } from './calibrate.js';
import type { Example } from './feature-space.js';
import { classify, type LinearModel, type Ranked } from './linear-model.js';
import { inScope, type ScopeExample, type ScopeGate, scopeSigns, trainGate } from './scope-gate.js';
import { textFeatures } from './text-features.js';
import { trainMargins, usualMargins } from './train-margins.js';

export interface LabelledText {
  text: string;
  label: string;
}

/** Sorts any text among the labels it was taught, or tells that it belongs to none. */
export interface TextClassifier {
  language: Language | 'other';
  model: LinearModel;
  gate: ScopeGate;
}

export interface Sorted {
  /** Every label, best first. */
  ranked: Ranked[];
  /** Whether the text is of the kind that was taught at all. */
  inScope: boolean;
}

/** The label of texts that belong to no other; such examples teach only what is out of scope. */
export const outOfScopeLabel = 'oos';

const training = { ...usualMargins, rarest: 2, passes: 12 };
/** Whole classes are left out in turn, so many parts of them: what the gate then sees is new to the model. */
const gateParts = 3;
/** Of every class so large a part of the examples is kept back to show the gate what is in scope. */
const heldBack = 5;
/**
 * So many of the messages that would be sorted right may be refused, as the models see it that lack a fifth of the
 * examples; the whole model is surer, and loses about two thirds of that.
 */
const acceptedLoss = 0.015;
/** Turns margins into probabilities that tell likely from unlikely. */
const temperature = 0.25;

/** The same examples in the same order always give the same classifier. */
export function trainTextClassifier(
  examples: readonly LabelledText[],
  { language = 'en' }: { language?: Language | 'other' } = {},
): TextClassifier {
  const all = examples.map(({ text, label }) => ({
    features: textFeatures(text, language),
    labels: [label],
  }));
  const inside = all.filter(({ labels }) => labels[0] !== outOfScopeLabel);
  const outside = all.filter(({ labels }) => labels[0] === outOfScopeLabel);
  const model = { ...trainMargins(inside, training), temperature };
  return { language, model, gate: trainGate(gateExamples(inside, outside), acceptedLoss) };
}

export function sortText(text: string, { language, model, gate }: TextClassifier): Sorted {
  const features = textFeatures(text, language);
  return {
    ranked: classify(features, model),
    inScope: inScope(scopeSigns(features, model), gate) >= gate.from,
  };
}

function gateExamples(inside: readonly Example[], outside: readonly Example[]): ScopeExample[] {
  const labels = [...new Set(inside.map(({ labels: [label] }) => label))].sort();
  const left = new Map(labels.map((label, i) => [label, partOf(i, gateParts)]));
  return Array.from({ length: gateParts }, (_, part) => {
    const kept = inside.filter(({ labels: [label] }) => left.get(label) !== part);
    const strange = inside.filter(
      ({ labels: [label] }, i) => left.get(label) === part && i % gateParts === 0,
    );
    const model = trainMargins(
      kept.filter((_, i) => partOf(i, heldBack) !== part),
      training,
    );
    const unseen = kept.filter((_, i) => partOf(i, heldBack) === part);
    return [
      ...unseen.map((example) => scopeExample(example, { model, inside: true })),
      ...[...strange, ...outside].map((example) => scopeExample(example, { model, inside: false })),
    ];
  }).flat();
}

function scopeExample(
  { features, labels: [label] }: Example,
  { model, inside }: { model: LinearModel; inside: boolean },
): ScopeExample {
  const right = inside && classify(features, model)[0]?.label === label;
  return { signs: scopeSigns(features, model), inside, right };
}
