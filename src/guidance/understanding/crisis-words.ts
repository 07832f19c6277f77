/** Words of a message as crisis recognition reads them: folded, in order, with what separates them. */
export interface CrisisWord {
  text: string;
  /** True when a full stop, comma or the like stands before it: a negation does not reach over it. */
  afterBreak: boolean;
}

/** Longer messages are read from both ends: what matters is said first or last. */
const head = 1200;
const tail = 400;

const plain = new Map([
  ...Object.entries({ đ: 'd', ŋ: 'n', ŧ: 't', ø: 'o', æ: 'a', ß: 'ss', ı: 'i', ى: 'ي', ة: 'ه' }),
  ...[...'٠١٢٣٤٥٦٧٨٩'].map((digit, index): [string, string] => [digit, String(index)]),
]);

/** Small letters without marks: å, ä → a; ё → е; Arabic without vowel signs, one form of alif. */
export function foldForCrisis(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\u0640'’ʼ`´\u200b-\u200f]/gu, '')
    .replace(/[đŋŧøæßıىة٠-٩]/g, (letter) => plain.get(letter) ?? letter)
    .replace(/(\p{L})\1{2,}/gu, '$1$1');
}

/** A number below zero keeps its sign (frost); letters and digits otherwise make words. */
const wordPattern = /(?<![\p{L}\p{N}])[-−–]\d+|[\p{L}\p{N}]+/gu;

/** Linear in the text's length. */
export function crisisWords(text: string): CrisisWord[] {
  const folded = foldForCrisis(text);
  const words: CrisisWord[] = [];
  let end = 0;
  for (const match of folded.matchAll(wordPattern)) {
    const between = folded.slice(end, match.index);
    words.push({ text: match[0].replace(/^[−–]/, '-'), afterBreak: /[.,;:!?…()،؛؟\n]/.test(between) });
    end = match.index + match[0].length;
  }
  return words.length <= head + tail ? words : [...words.slice(0, head), ...words.slice(-tail)];
}
