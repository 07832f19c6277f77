import type { Municipality } from '../knowledge/municipality.js';
import { fold } from '../text/fold.js';
import type { Language } from '../text/languages.js';
import { normalise } from '../text/normalise.js';
import { stem } from '../text/stem.js';
import { type Token, tokenise } from '../text/tokenise.js';
import { trainCalibrated } from './classifier/calibrate.js';
import { hashOf } from './classifier/feature.js';
import type { Example } from './classifier/feature-space.js';
import type { LinearModel } from './classifier/linear-model.js';
import { trainMargins, usualMargins } from './classifier/train-margins.js';
import { trainModel, usualTraining } from './classifier/train-model.js';
import { type CrisisConcepts, crisisFeatures, noCrisis } from './crisis-opinion.js';
import { languageFeatures } from './language-features.js';
import { messageFeatures } from './message-features.js';
import { MessageReader, type ReadMessage } from './message-reader.js';
import type { PhraseFile } from './phrase-file-schema.js';
import { themeOf } from './themes.js';
import type { UnderstandingModel } from './understanding-model.js';
import type { Vocabulary } from './vocabulary.js';

export interface TrainingSource {
  phrases: readonly PhraseFile[];
  vocabulary: Vocabulary;
  municipalities: readonly Municipality[];
  /** Absent where the content has no crisis words. */
  concepts?: CrisisConcepts;
}

export interface LabelledPhrase {
  text: string;
  language: Language;
  intent: string;
  needs: readonly string[];
  faq: string | null;
  /** A kind of crisis, or `none`. */
  crisis: string;
}

const shortestMended = 4;
/** Times in phrases are read as of this moment; which day it is makes no difference to what is learnt. */
const anyMoment = new Date('2026-01-07T10:00:00Z');

/** Phrase files as single labelled texts, in their order. */
export const phrasesOf = (files: readonly PhraseFile[]): LabelledPhrase[] =>
  files.flatMap(({ language, phrases }) =>
    phrases.flatMap(({ intent, needs = [], faq = null, crisis, texts }) =>
      texts.map((text) => ({ text, language, intent, needs, faq, crisis: crisis ?? crisisOf(intent) })),
    ),
  );

/** An urgent phrase without a kind is danger to life: the reply that fits them all. */
const crisisOf = (intent: string): string => (intent === 'urgent' ? 'danger-to-life' : noCrisis);

/** Learns all classifiers from the phrases; deterministic. */
export function trainUnderstanding({ phrases, ...source }: TrainingSource): UnderstandingModel {
  return trainOn(phrasesOf(phrases), source);
}

/** The same from labelled texts, so that cross-validation can leave some out. */
export function trainOn(
  phrases: readonly LabelledPhrase[],
  { vocabulary, municipalities, concepts }: Omit<TrainingSource, 'phrases'>,
): UnderstandingModel {
  const written = phrases.map(({ text }) => tokenise(normalise(text)));
  const words = wordsOf(written);
  const knownStems = stemsOf(phrases, written);
  const reader = new MessageReader({ vocabulary, municipalities: [...municipalities], words, knownStems });
  const read = phrases.map(({ language }, i) => reader.read(written[i] ?? [], { language, now: anyMoment }));
  return {
    ...learn(phrases, read),
    crisis: learnCrises(phrases, read, concepts),
    language: learnLanguages({ phrases, written, vocabulary, reader }),
    knownStems,
    words,
  };
}

/** Rare features are left out where they cost most and tell least, so that the model stays small. */
const themeTraining = { ...usualMargins, rarest: 13, passes: 8 };
const rareLeftOut = { ...usualTraining, rarest: 7 };
const fewLeftOut = { ...usualTraining, rarest: 4 };
/** What cross-validation finds again and again; finding it anew would double the time of training. */
const themeTemperature = 0.26;

function learn(phrases: readonly LabelledPhrase[], read: readonly ReadMessage[]) {
  const features = read.map((message) => messageFeatures(message).features);
  const examples = (labelsOf: (phrase: LabelledPhrase) => readonly string[]): Example[] =>
    phrases.flatMap((phrase, i) => {
      const labels = labelsOf(phrase);
      const own = features[i];
      return labels.length > 0 && own ? [{ features: own, labels }] : [];
    });
  return {
    intent: trainCalibrated(
      examples(({ intent }) => [intent]),
      { train: (some) => trainModel(some, fewLeftOut) },
    ),
    need: trainCalibrated(
      examples(({ needs }) => needs),
      { train: (some) => trainModel(some, rareLeftOut) },
    ),
    faq: trainCalibrated(
      examples(({ faq }) => (faq ? [faq] : [])),
      { train: (some) => trainModel(some, rareLeftOut) },
    ),
    theme: {
      ...trainMargins(
        examples((phrase) => [themeOf({ ...phrase, need: phrase.needs[0] ?? null })]),
        themeTraining,
      ),
      temperature: themeTemperature,
    },
  };
}

/** Crises are few among the phrases, and missing one costs most: each counts more. */
const crisisWeight = 1;

function learnCrises(
  phrases: readonly LabelledPhrase[],
  read: readonly ReadMessage[],
  concepts: CrisisConcepts = () => [],
): LinearModel {
  return trainCalibrated(
    phrases.flatMap(({ text, crisis }, i) => {
      const message = read[i];
      if (!message) return [];
      const weight = crisis === noCrisis ? 1 : crisisWeight;
      return [{ features: crisisFeatures(message, concepts(text)), labels: [crisis], weight }];
    }),
    { train: (some) => trainModel(some, rareLeftOut) },
  );
}

interface LanguageSource {
  phrases: readonly LabelledPhrase[];
  written: readonly Token[][];
  vocabulary: Vocabulary;
  reader: MessageReader;
}

function learnLanguages({ phrases, written, vocabulary, reader }: LanguageSource): LinearModel {
  const examples: Example[] = [];
  const add = (tokens: readonly Token[], language: string, weight = 1): void => {
    if (tokens.length > 0) examples.push({ features: languageFeatures(tokens), labels: [language], weight });
  };
  for (const [i, { language }] of phrases.entries()) {
    const tokens = withoutPlaces(written[i] ?? [], reader);
    add(tokens, language);
    if (tokens.some(({ text, folded }) => text !== folded)) add(tokens.map(plain), language, 0.5);
  }
  for (const [language, words] of Object.entries(vocabulary.functionWords)) {
    for (const word of words) add(tokenise(word), language, 0.5);
  }
  for (const text of vocabulary.otherLanguages) add(tokenise(normalise(text)), 'other', 2);
  return trainModel(balanced(examples), { ...usualTraining, epochs: 12 });
}

/** Rare languages count more, by the square root of how rare they are. */
function balanced(examples: readonly Example[]): Example[] {
  const counts = new Map<string, number>();
  for (const { labels } of examples) counts.set(labels[0] ?? '', (counts.get(labels[0] ?? '') ?? 0) + 1);
  const most = Math.max(...counts.values());
  return examples.map((example) => ({
    ...example,
    weight:
      (example.weight ?? 1) * Math.min(3, Math.sqrt(most / (counts.get(example.labels[0] ?? '') ?? most))),
  }));
}

const plain = (token: Token): Token => ({ ...token, text: token.folded });

function withoutPlaces(tokens: readonly Token[], reader: MessageReader): Token[] {
  const places = reader.placesIn(tokens);
  return tokens.filter((_, at) => !places.some(({ start, end }) => at >= start && at < end));
}

function wordsOf(written: readonly Token[][]): string[] {
  const words = new Set<string>();
  for (const { folded, number } of written.flat()) {
    if (!number && folded.length >= shortestMended) words.add(folded);
  }
  return [...words].sort();
}

function stemsOf(phrases: readonly LabelledPhrase[], written: readonly Token[][]): ReadonlySet<number> {
  const stems = new Set<number>();
  for (const [i, tokens] of written.entries()) {
    for (const { text } of tokens) {
      stems.add(hashOf(stem(text, phrases[i]?.language ?? 'other')));
      stems.add(hashOf(fold(text)));
    }
  }
  return stems;
}
