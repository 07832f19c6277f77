import type { Audience, Kind, PartOfDay, When } from '../taxonomy.js';
import { audiences as audienceIds, kinds as kindIds } from '../taxonomy.js';
import { type LexiconMatch, longestOnly } from '../text/lexicon.js';
import type { PlaceMention } from '../text/place-names.js';
import { exclusionsOf } from './exclusion.js';
import type { Excludes } from './filters.js';
import type { ReadMessage } from './message-reader.js';
import { distinct, ofConcept, overlaps, type Span } from './spans.js';

/** The place, people and times that a message asks for, and those it does not want. */
export interface WishedPlace {
  municipality: string | null;
  municipalities: string[];
  kinds: Kind[];
  audiences: Audience[];
  when: When | null;
  partOfDay: PartOfDay | null;
  excludes: Excludes;
}

const isKind = (id: string): id is Kind => (kindIds as readonly string[]).includes(id);
const isAudience = (id: string): id is Audience => (audienceIds as readonly string[]).includes(id);

/** "Ii" is a municipality alone or beside one word, elsewhere a word of another language. */
const fewLetters = 3;
const fewWords = 2;

export function wishedPlace(message: ReadMessage): WishedPlace {
  const excluded = exclusionsOf(message);
  const places = message.places.filter((mention) => isMeant(mention, message));
  const [kinds, noKinds] = split(kindsOf(message), excluded);
  const [audiences, noAudiences] = split(audiencesOf(message), excluded);
  const [whens, noWhens] = split(message.times.whens, excluded);
  const [parts, noParts] = split(message.times.partsOfDay, excluded);
  const [wanted, unwanted] = split(places, excluded);
  return {
    municipality: meantPlace(wanted, message)?.code ?? null,
    municipalities: distinct(places.map(({ code }) => code)),
    ...withYouth(valuesOf(kinds), valuesOf(audiences)),
    when: (whens.find(({ value }) => value !== 'now') ?? whens[0])?.value ?? null,
    partOfDay: parts[0]?.value ?? null,
    excludes: {
      municipalities: distinct(unwanted.map(({ code }) => code)),
      kinds: valuesOf(noKinds),
      audiences: valuesOf(noAudiences),
      whens: valuesOf(noWhens),
      partsOfDay: valuesOf(noParts),
    },
  };
}

/** A place for young people and young people imply one another where nothing else is said. */
function withYouth(kinds: Kind[], audiences: Audience[]): { kinds: Kind[]; audiences: Audience[] } {
  const forYouth = kinds[0] === 'youth-place' && audiences.length === 0;
  const ofYouth = audiences[0] === 'teen' && kinds.length === 0;
  return {
    kinds: ofYouth ? ['youth-place'] : kinds,
    audiences: forYouth ? ['teen'] : audiences,
  };
}

interface Said<T> extends Span {
  value: T;
}

function split<T extends Span>(said: readonly T[], excluded: (span: Span) => boolean): [T[], T[]] {
  return [said.filter((span) => !excluded(span)), said.filter(excluded)];
}

const valuesOf = <T>(said: readonly Said<T>[]): T[] => distinct(said.map(({ value }) => value));

/** A common word is not a place beside a surer one, nor where the message is about what the word means. */
function isMeant(mention: PlaceMention, { places, topics, tokens }: ReadMessage): boolean {
  if (!mention.doubtful) return true;
  const letters = tokens[mention.start]?.text.length ?? 0;
  if (letters < fewLetters && tokens.length > fewWords) return false;
  if (places.some((other) => !other.doubtful && other.slips === 0)) return false;
  return ofConcept(topics, 'crime').every((crime) => overlaps(crime, mention));
}

/**
 * What a correction names before all else ("nej, menar Kronoby"), then where one goes before where one is ("asutaan
 * Joroisissa mut ajetaan Varkauteen") and where one comes from; a sure spelling before a guessed one.
 */
function meantPlace(places: readonly PlaceMention[], { talk }: ReadMessage): PlaceMention | undefined {
  const corrections = ofConcept(talk, 'corrects');
  const corrected = ({ start }: PlaceMention) => corrections.some(({ end }) => end === start);
  const rank = (mention: PlaceMention): number =>
    (corrected(mention) ? -4 : 0) + way(mention) + (mention.slips > 0 ? 2 : 0) + (mention.doubtful ? 1 : 0);
  return [...places].sort((a, b) => rank(a) - rank(b))[0];
}

const way = ({ form }: PlaceMention): number => (form === 'to' ? -0.5 : form === 'from' ? 1 : 0);

function kindsOf({ kinds }: ReadMessage): Said<Kind>[] {
  return longestOnly(kinds).flatMap(({ concept, start, end }) =>
    isKind(concept) ? [{ value: concept, start, end }] : [],
  );
}

function audiencesOf(message: ReadMessage): Said<Audience>[] {
  const said = bySpan(message.audiences).flatMap(({ concept, start, end }) =>
    isAudience(concept) ? [{ value: concept, start, end }] : [],
  );
  const aged = message.ages.flatMap(({ months, start, end }) =>
    audiencesOfAge(months).map((value) => ({ value, start, end })),
  );
  return [...said, ...aged].sort((a, b) => a.start - b.start);
}

/** Several audiences may share a word ("nuorille äideille"), but the longer phrase comes first. */
function bySpan(matches: readonly LexiconMatch[]): LexiconMatch[] {
  const best = longestOnly(matches);
  const rest = matches.filter(
    (match) => !best.includes(match) && best.every((b) => b.concept !== match.concept),
  );
  return [...best, ...rest];
}

function audiencesOfAge(months: number): Audience[] {
  if (months < 12) return ['baby'];
  if (months < 24) return ['toddler', 'baby'];
  if (months < 36) return ['toddler'];
  if (months < 48) return ['toddler', 'preschooler'];
  if (months < 84) return ['preschooler'];
  if (months < 156) return ['school-age'];
  return months < 228 ? ['teen'] : [];
}
