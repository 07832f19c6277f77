import { type Faq, faqs } from '../taxonomy.js';
import { normalise } from '../text/normalise.js';
import { tokenise } from '../text/tokenise.js';
import { agree } from './classifier/agree.js';
import type { FeatureCollector } from './classifier/feature.js';
import { type Ranked, sharesOf } from './classifier/linear-model.js';
import { decideIntent, type IntentDecision, onlyNames, pointsOnly } from './decide-intent.js';
import { type Filters, noExcludes, noFilters } from './filters.js';
import { messageFeatures } from './message-features.js';
import { knownShare, MessageReader, type ReadMessage } from './message-reader.js';
import { type KindWords, type NamedPlace, PlaceDirectory } from './named-place.js';
import { mayTellNeed, needsOf } from './needs-of.js';
import { type LanguageSeen, recogniseLanguage } from './recognise-language.js';
import { secondOpinion } from './second-opinion.js';
import { answerOf, commandOf, isCorrection, isNearer, pointsAtOf, switchOf, writerOf } from './small-talk.js';
import type { Span } from './spans.js';
import { detailsOf, intentsOf } from './themes.js';
import type { CrisisSeen, UnderstandingParts } from './understand-parts.js';
import type { Understand, Understanding, UnderstandingContext } from './understanding.js';
import { whyOf } from './why.js';
import { type WishedPlace, wishedPlace } from './wished-place.js';

const urgentConfidence = 0.97;
/** Below this no question is named: the intents' probabilities are sharp, and a question beside a wish has little. */
const faqFrom = 0.12;

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
    return wordsOf(places);
  };
  const kindWords = (text: string): KindWords => {
    const kinds = reader.kindsIn(tokenise(normalise(text)));
    const words = wordsOf(kinds);
    return { general: kinds.every(({ concept }) => concept !== 'family-house'), has: (at) => words.has(at) };
  };
  const commonWords = (text: string): Set<number> =>
    wordsOf(commonIn(reader.read(tokenise(normalise(text)), { language: 'other', now: anyMoment })));
  const directory = new PlaceDirectory(parts.base, { municipalityWords, kindWords, commonWords });
  return (text, context) => understand({ parts, reader, directory }, text, context);
}

/** A name of a place holds no time that matters. */
const anyMoment = new Date('2026-01-07T10:00:00Z');
/** What meeting places are about: words that say what a place is, not what it is called. */
const commonTopics = ['meeting-place', 'family-centre', 'peers', 'newcomer', 'common-in-names'];

const commonIn = ({ kinds, audiences, topics, talk }: ReadMessage): Span[] => [
  ...kinds,
  ...audiences,
  ...[...topics, ...talk].filter(({ concept }) => commonTopics.includes(concept)),
];

const wordsOf = (spans: readonly Span[]): Set<number> =>
  new Set(spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));

interface Input {
  language: LanguageSeen;
  message: ReadMessage;
  seen: FeatureCollector;
  classified: readonly Ranked[];
  themes: readonly Ranked[];
  crisis: CrisisSeen | null;
  perhaps: boolean;
}

function readText({ parts, reader }: Tools, text: string, context: UnderstandingContext): Input {
  const normal = normalise(text);
  const written = tokenise(normal);
  const places = reader.placesIn(written);
  const language = recogniseLanguage(
    { tokens: written, places, context: context.language },
    parts.model.language,
  );
  const message = reader.read(written, { language: language.code, now: context.now, places });
  const spoken = language.code === 'other' ? context.language : language.code;
  const ruled = parts.recogniseCrisis?.(normal, { language: spoken }) ?? null;
  const seen = messageFeatures(message, context.explain);
  const themes = sharesOf(seen.features, parts.model.theme);
  const classified = agree(sharesOf(seen.features, parts.model.intent), intentsOf(themes));
  const input = { language, message, seen, classified, themes };
  if (ruled) return { ...input, crisis: { ...ruled, by: 'rules' }, perhaps: false };
  if (language.code === 'other' || saysNoMore(message)) return { ...input, crisis: null, perhaps: false };
  return { ...input, ...secondOpinion(parts, { message, seen: seen.features, classified, text: normal }) };
}

/** Names, a command, an answer, which one is meant: none of them tells of danger. */
const saysNoMore = (message: ReadMessage): boolean =>
  onlyNames(message) || pointsOnly(message) || commandOf(message) !== null || answerOf(message) !== null;

function understand(tools: Tools, text: string, context: UnderstandingContext): Understanding {
  const { model } = tools.parts;
  const { language, message, seen, classified, themes, crisis, perhaps } = readText(tools, text, context);
  const wished = wishedPlace(message);
  const named = tools.directory.find(message, wished.municipality);
  const known = knownShare(message);
  const { features } = seen;
  const decision = decided({ message, wished, classified, known, namesPlace: named !== null }, crisis);
  const { intent } = decision;
  const details = detailsOf(themes);
  const asked = {
    needs: mayTellNeed(intent)
      ? needsOf(agree(sharesOf(features, model.need), details), {
          decision,
          wished,
          message,
          crisis: crisis?.kind ?? null,
        })
      : [],
    faq: mayAsk(decision.ranked) ? faqOf(agree(sharesOf(features, model.faq), details)) : null,
  };
  return {
    language,
    intent,
    confidence: decision.confidence,
    ranked: decision.ranked,
    command: crisis ? null : commandOf(message),
    filters: { ...(crisis ? placeOnly(wished) : filtersFrom(wished, named)), ...asked },
    excludes: crisis ? noExcludes : wished.excludes,
    interval: crisis ? null : message.times.interval,
    crisis: crisis?.kind ?? null,
    ...(crisis ? { crisisBy: crisis.by } : {}),
    perhapsUrgent: perhaps,
    municipalities: wished.municipalities,
    placeId: named?.id ?? null,
    ...talkOf(message, { crisis, intent }),
    known,
    ...(context.explain
      ? { why: whyOf({ message, language, decision, crisis, perhaps, seen, known, model }) }
      : {}),
  };
}

/** A crisis comes before whatever else the message may mean. */
function decided(evidence: Parameters<typeof decideIntent>[0], crisis: CrisisSeen | null): IntentDecision {
  const decision = decideIntent(evidence);
  if (!crisis) return decision;
  const urgent = { intent: 'urgent', confidence: urgentConfidence } as const;
  return { ...urgent, ranked: [urgent, ...decision.ranked], rule: null };
}

/** Kind, people and time describe a place that is sought: in a crisis none is. */
const placeOnly = ({ municipality }: WishedPlace): Filters => ({ ...noFilters, municipality });

const filtersFrom = (wished: WishedPlace, named: NamedPlace | null): Filters => ({
  ...noFilters,
  municipality: wished.municipality,
  kinds: wished.kinds,
  audiences: wished.audiences,
  when: wished.when,
  partOfDay: wished.partOfDay,
  place: named?.name ?? null,
});

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

const isFaq = (label: string): label is Faq => (faqs as readonly string[]).includes(label);

/** Whether the message may ask a question of which there are answers. */
function mayAsk(intents: IntentDecision['ranked']): boolean {
  const asks = intents.find(({ intent }) => intent === 'ask-about')?.confidence ?? 0;
  return intents[0]?.intent === 'ask-about' || asks >= faqFrom;
}

function faqOf([likeliest]: readonly Ranked[]): Faq | null {
  const label = likeliest?.label ?? '';
  return isFaq(label) ? label : null;
}
