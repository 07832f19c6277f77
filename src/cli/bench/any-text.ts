import { randomFrom } from '../../guidance/understanding/classifier/seeded-random.js';

/** Letters of every script we read, marks that join and turn around, halves of characters, controls. */
const letters = [
  ...'aäöåeinstkl ABCĐŠáčŋ яїґж مرحبا 日本 0123456789.,:;!?()/-–\'"\n\t\u0000\u200f\u202e\u0301\ufeff🦊',
];
const pieces = [
  'ei ',
  'e int ',
  'kello ',
  '1.1.',
  '10:',
  'aaa',
  'hd',
  '-',
  '?!',
  'lapsi',
  'perhekahvila',
  'not ',
  "'",
];
const longest = 20_000;

/** So many strings, the same for the same seed: random letters, a piece over and over, our own words torn up. */
export function* anyTexts(count: number, { seed, words }: { seed: number; words: readonly string[] }) {
  const random = randomFrom(seed);
  const any = <T>(some: readonly T[], other: T): T => some[Math.floor(random() * some.length)] ?? other;
  /** Mostly short, now and then very long. */
  const length = () => Math.floor(2 + random() ** 8 * longest);
  const make = [
    () => Array.from({ length: length() }, () => any(letters, 'a')).join(''),
    () => any(pieces, 'a').repeat(length()),
    () =>
      Array.from({ length: Math.ceil(length() / 8) }, () => any(words, 'a')).join(any([' ', '', '-'], ' ')),
    () => String.fromCharCode(...Array.from({ length: Math.min(500, length()) }, () => random() * 0xffff)),
  ];
  for (let i = 0; i < count; i++) yield any(make, () => '')().slice(0, longest);
}

/** The least of some tries: the rest is what else the machine was doing. */
export function leastTime(work: () => void, { enough, tries }: { enough: number; tries: number }): number {
  let least = Infinity;
  for (let i = 0; i < tries && least > enough; i++) {
    const began = performance.now();
    work();
    least = Math.min(least, performance.now() - began);
  }
  return least;
}
