import type { FeatureCollector } from './classifier/feature.js';
import { featureWeights, type WeighedFeature } from './classifier/feature-weights.js';
import { classify } from './classifier/linear-model.js';
import type { IntentDecision } from './decide-intent.js';
import type { ReadMessage } from './message-reader.js';
import type { LanguageSeen } from './recognise-language.js';
import type { CrisisSeen } from './understand-parts.js';
import type { UnderstandingModel } from './understanding-model.js';

export interface Reasons {
  message: ReadMessage;
  language: LanguageSeen;
  decision: IntentDecision;
  crisis: CrisisSeen | null;
  perhaps: boolean;
  seen: FeatureCollector;
  known: number;
  model: UnderstandingModel;
}

const mostFeatures = 6;
const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** What decided about one message, a line each, for the people who teach Luotsi; holds the message's words. */
export function whyOf(reasons: Reasons): string[] {
  return [
    readAs(reasons),
    ...new Set(meanings(reasons.message)),
    ...dangers(reasons),
    ...(reasons.decision.rule ? [`rule: ${reasons.decision.rule}`] : []),
    `intents: ${reasons.decision.ranked
      .slice(0, 3)
      .map(({ intent, confidence }) => `${intent} ${percent(confidence)}`)
      .join(', ')}`,
    ...weighed(reasons),
  ];
}

function readAs({ message, language, known }: Reasons): string {
  const sure = language.sure ? 'plainly' : 'by likeness and the conversation';
  const words = message.tokens.map(({ text }) => text).join(' ');
  return `read as ${language.code} (${sure}): "${words}"; ${percent(known)} of its words are known`;
}

/** Each concept with the words that it was read from. */
function meanings({ tokens, ...message }: ReadMessage): string[] {
  const words = ({ start, end }: { start: number; end: number }) =>
    tokens
      .slice(start, end)
      .map(({ text }) => text)
      .join(' ');
  const told = (what: string, spans: readonly { start: number; end: number; concept: string }[]) =>
    spans.map((span) => `${what} ${span.concept} ← "${words(span)}"`);
  return [
    ...message.places.map((place) => `municipality ${place.code} ← "${words(place)}"`),
    ...message.times.spans.map((span) => `time ← "${words(span)}"`),
    ...message.ages.map((age) => `age of ${Math.round(age.months)} months ← "${words(age)}"`),
    ...told('kind', message.kinds),
    ...told('for', message.audiences),
    ...told('meaning', message.topics),
  ];
}

function dangers({ crisis, perhaps }: Reasons): string[] {
  if (crisis) return crisis.why.map((why) => `crisis by ${crisis.by}: ${why}`);
  return perhaps ? ['perhaps a crisis: phrases of danger are near, so 112 stands before the answer'] : [];
}

/** The features that speak most for the intent and for its nearest rival, as phrases taught. */
function weighed({ decision, seen, model }: Reasons): string[] {
  const ranked = classify(seen.features, model.intent);
  const rival = ranked.find(({ label }) => label !== decision.intent)?.label;
  if (rival === undefined) return [];
  const features = featureWeights(seen, model.intent, { for: decision.intent, against: rival });
  const against = features.slice(-mostFeatures).reverse();
  return [
    ...listed(
      `for ${decision.intent}`,
      features.slice(0, mostFeatures).filter(({ weight }) => weight > 0),
    ),
    ...listed(
      `for ${rival}`,
      against.filter(({ weight }) => weight < 0),
    ),
  ];
}

const listed = (what: string, features: readonly WeighedFeature[]): string[] =>
  features.length === 0
    ? []
    : [`${what}: ${features.map(({ name, weight }) => `${name} ${Math.abs(weight).toFixed(2)}`).join(', ')}`];
