import { type Faq, faqs, type Need, needs } from '../taxonomy.js';
import { normalise } from '../text/normalise.js';
import { tokenise } from '../text/tokenise.js';
import { classify, type Ranked } from './classifier/linear-model.js';
import { decideIntent } from './decide-intent.js';
import { noExcludes, noFilters } from './filters.js';
import { messageFeatures } from './message-features.js';
import { MessageReader, type ReadMessage } from './message-reader.js';
import { PlaceDirectory } from './named-place.js';
import { recogniseLanguage } from './recognise-language.js';
import { answerOf, commandOf, isCorrection, isNearer, pointsAtOf, switchOf, writerOf } from './small-talk.js';
import type { CrisisSeen, UnderstandingParts } from './understand-parts.js';
import type { Understand, Understanding, UnderstandingContext } from './understanding.js';
import { wishedPlace } from './wished-place.js';

const urgentConfidence = 0.97;
const alsoNeeded = 0.08;
/** A wish for a place tells a need only when the words leave little doubt ("ryhmä yksinhuoltajille"). */
const plainNeed = 0.3;
const faqFrom = 0.25;

interface Tools {
  parts: UnderstandingParts;
  reader: MessageReader;
  directory: PlaceDirectory;
}

/** What a message means. A pure, total function of the message and its context. */
export function createUnderstanding(parts: UnderstandingParts): Understand {
  const reader = new MessageReader({
    vocabulary: parts.vocabulary,
    municipalities: parts.base.content.municipalities,
    words: parts.model.words,
    knownStems: parts.model.knownStems,
  });
  const municipalityWords = (text: string): Set<number> => {
    const places = reader.placesIn(tokenise(normalise(text))).filter(({ slips }) => slips === 0);
    return new Set(
      places.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
    );
  };
  const directory = new PlaceDirectory(parts.base, municipalityWords);
  return (text, context) => understand({ parts, reader, directory }, text, context);
}

function understand(
  { parts, reader, directory }: Tools,
  text: string,
  context: UnderstandingContext,
): Understanding {
  const { model, recogniseCrisis } = parts;
  const normal = normalise(text);
  const written = tokenise(normal);
  const places = reader.placesIn(written);
  const language = recogniseLanguage({ tokens: written, places, context: context.language }, model.language);
  const message = reader.read(written, { language: language.code, now: context.now });
  const crisisLanguage = language.code === 'other' ? context.language : language.code;
  const crisis = recogniseCrisis?.(normal, { language: crisisLanguage }) ?? null;
  const wished = wishedPlace(message);
  const named = directory.find(message, wished.municipality);
  const known = knownShare(message);
  const { features, names } = messageFeatures(message, context.explain);
  const classified = classify(features, model.intent);
  const decision = decideIntent({ message, wished, classified, known, namesPlace: named !== null });
  const intent = crisis ? 'urgent' : decision.intent;
  const faq = faqOf(classify(features, model.faq), decision.ranked);
  const seeks = !crisis;
  return {
    language,
    intent,
    confidence: crisis ? urgentConfidence : decision.confidence,
    ranked: crisis
      ? [{ intent, confidence: urgentConfidence }, ...decision.ranked.filter((r) => r.intent !== 'urgent')]
      : decision.ranked,
    command: crisis ? null : commandOf(message),
    filters: {
      ...noFilters,
      municipality: wished.municipality,
      kinds: seeks ? wished.kinds : [],
      audiences: seeks ? wished.audiences : [],
      when: seeks ? wished.when : null,
      partOfDay: seeks ? wished.partOfDay : null,
      needs: needsOf(classify(features, model.need), intent),
      faq: intent === 'ask-about' ? faq.likeliest : faq.also,
      place: seeks ? (named?.name ?? null) : null,
    },
    excludes: seeks ? wished.excludes : noExcludes,
    interval: seeks ? message.times.interval : null,
    crisis: crisis?.kind ?? null,
    municipalities: wished.municipalities,
    placeId: named?.id ?? null,
    ...talkOf(message, { crisis, intent }),
    known,
    ...(context.explain ? { why: whyOf({ message, names, rule: decision.rule, crisis }) } : {}),
  };
}

function talkOf(message: ReadMessage, { crisis, intent }: { crisis: CrisisSeen | null; intent: string }) {
  const writer = writerOf(message);
  return {
    writer: { ...writer, child: writer.child || (crisis?.child ?? false) },
    pointsAt: pointsAtOf(message),
    answers: answerOf(message),
    switchTo: intent === 'change-language' ? switchOf(message) : null,
    nearer: isNearer(message),
    corrects: isCorrection(message),
  };
}

const isNeed = (label: string): label is Need => (needs as readonly string[]).includes(label);
const isFaq = (label: string): label is Faq => (faqs as readonly string[]).includes(label);

/** The likeliest needs, two at most; where the message does not ask for help, only one that is plain. */
function needsOf(ranked: readonly Ranked[], intent: string): Need[] {
  const asksHelp = intent === 'get-support' || intent === 'urgent';
  if (!asksHelp && !(seeksCompany(intent) && (ranked[0]?.probability ?? 0) >= plainNeed)) return [];
  return ranked
    .slice(0, 2)
    .flatMap(({ label, probability }, i) =>
      isNeed(label) && (i === 0 || probability >= alsoNeeded) ? [label] : [],
    );
}

const seeksCompany = (intent: string): boolean =>
  intent === 'find-place' || intent === 'find-events' || intent === 'place-details';

function faqOf(ranked: readonly Ranked[], intents: readonly { intent: string; confidence: number }[]) {
  const label = ranked[0]?.label ?? '';
  const likeliest = isFaq(label) ? label : null;
  const asks = intents.find(({ intent }) => intent === 'ask-about')?.confidence ?? 0;
  return { likeliest, also: asks >= faqFrom ? likeliest : null };
}

/** Of the words that are neither numbers nor single letters, how many something knows. */
function knownShare({ tokens, known }: ReadMessage): number {
  const counted = tokens.flatMap((token, at) =>
    token.number || token.text.length < 2 ? [] : [known[at] ?? false],
  );
  return counted.length === 0 ? 0 : counted.filter(Boolean).length / counted.length;
}

interface Reasons {
  message: ReadMessage;
  names: Map<number, string> | null;
  rule: string | null;
  crisis: CrisisSeen | null;
}

function whyOf({ message, names, rule, crisis }: Reasons): string[] {
  const concepts = [...message.topics, ...message.kinds, ...message.audiences].map(({ concept }) => concept);
  return [
    ...(rule ? [`rule: ${rule}`] : []),
    ...(crisis?.why ?? []).map((rule) => `crisis: ${rule}`),
    ...new Set(concepts.map((concept) => `meaning: ${concept}`)),
    `features: ${names?.size ?? 0}`,
  ];
}
