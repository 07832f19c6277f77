import type { When } from '../taxonomy.js';
import { FeatureCollector } from './classifier/feature.js';
import { coverage, type ReadMessage } from './message-reader.js';

const letterRuns: [number, number] = [3, 5];
/** A long message may hold many; their pairs grow with the square. */
const mostMeanings = 20;
/** Beginnings of a word that stand for it: compounds and endings that no stemmer knows share them. */
const beginnings = [4, 5];

/** A message as the classifiers of intent, need and question see it. */
export function messageFeatures(message: ReadMessage, keepNames = false): FeatureCollector {
  const collector = new FeatureCollector(keepNames);
  const masks = masksOf(message);
  const words = message.tokens.map(
    (token, at) => masks[at] ?? (token.number ? '<number>' : (message.stems[at] ?? '')),
  );
  addWords(collector, message, { words, masks });
  addMeanings(collector, message);
  return collector;
}

interface Masked {
  words: string[];
  masks: (string | null)[];
}

function addWords(collector: FeatureCollector, message: ReadMessage, { words, masks }: Masked): void {
  let before = '<start>';
  for (const [at, word] of words.entries()) {
    if (word === before && masks[at]) continue;
    collector.add('word', word);
    collector.add('pair', `${before} ${word}`);
    const token = message.tokens[at];
    if (!masks[at] && token && !token.number) {
      collector.addLetters(token.folded, letterRuns);
      for (const length of beginnings)
        if (word.length > length) collector.add('word', `^${word.slice(0, length)}`);
    }
    before = word;
  }
  collector.add('pair', `${before} <end>`);
  collector.add('meaning', `length:${Math.min(6, Math.ceil(Math.log2(words.length + 1)))}`);
}

/** Names and times stand for themselves, whichever they are. */
function masksOf({ tokens, places, times, ages }: ReadMessage): (string | null)[] {
  const placed = coverage(tokens.length, places);
  const timed = coverage(tokens.length, times.spans);
  const aged = coverage(tokens.length, ages);
  return tokens.map((_, at) => (placed[at] ? '<place>' : aged[at] ? '<age>' : timed[at] ? '<time>' : null));
}

function addMeanings(collector: FeatureCollector, message: ReadMessage): void {
  const { places, times, ages, kinds, audiences, topics } = message;
  const meanings = new Set<string>();
  for (const { concept } of topics) meanings.add(concept);
  for (const { concept } of kinds) meanings.add(`kind:${concept}`);
  for (const { concept } of audiences) meanings.add(`for:${concept}`);
  if (kinds.length > 0) meanings.add('kind');
  if (places.length > 0) meanings.add('place');
  for (const { value } of times.whens) meanings.add(whenBand(value));
  if (times.partsOfDay.length > 0) meanings.add('part');
  for (const { months, own } of ages) meanings.add(own ? 'own-age' : ageBand(months));
  const some = [...meanings].slice(0, mostMeanings).sort();
  for (const [i, meaning] of some.entries()) {
    collector.add('meaning', meaning);
    for (const other of some.slice(i + 1)) collector.add('pair', `${meaning}&${other}`);
  }
}

/** A coming day asks for what is on, a weekday for what is there every week. */
const whenBand = (when: When): string =>
  when === 'now' ? 'when:now' : when.length === 3 ? 'when:weekday' : 'when:coming';

const ageBand = (months: number): string =>
  months < 18
    ? 'age:baby'
    : months < 84
      ? 'age:small'
      : months < 156
        ? 'age:school'
        : months < 216
          ? 'age:teen'
          : 'age:adult';
