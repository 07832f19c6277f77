import { fold } from '../text/fold.js';
import { type Language, languages } from '../text/languages.js';
import type { PlaceMention } from '../text/place-names.js';
import type { Token } from '../text/tokenise.js';
import { hashOf } from './classifier/feature.js';
import { classify, type LinearModel } from './classifier/linear-model.js';
import { languageFeatures } from './language-features.js';

export interface LanguageSeen {
  code: Language | 'other';
  sure: boolean;
}

interface LanguageInput {
  tokens: readonly Token[];
  places: readonly PlaceMention[];
  /** The conversation's language: what a message that could be several is taken for. */
  context: Language;
}

const sureFrom = 0.85;
/** How much likelier the conversation's language is than another: more so for a message of a few letters. */
const contextLeads = { few: 80, many: 4 };
const fewLetters = 5;
const foreignFrom = 0.5;

const scripts: [RegExp, (Language | 'other')[]][] = [
  [/\p{Script=Cyrillic}/u, ['ru', 'uk', 'other']],
  [/\p{Script=Arabic}/u, ['ar', 'other']],
  [/\p{Script=Latin}/u, ['fi', 'sv', 'en', 'so', 'se', 'other']],
];

/** Letters that none of the eight languages writes: Vietnamese, Polish, Turkish, Romanian, Persian, Kurdish … */
const foreignLetter = /[ąęłńśźżğışțșăâîěřůűőñßãõçêùôûėįųļķņģíóúìòøæāēīūћђљњџѓќ]|[ạ-ỹ]|[پچژگکیےٹڈڑںھہێۆڵڕە]/u;
/** One strange word among so many is a borrowed one. */
const mostPerStrange = 7;
/** Keys struck without a word in mind. */
const keysStruck = /asdf|qwert|zxcv|hjkl|^jkl|[bcdfghjklmnpqrstvwxz]{6}/;

const isLanguage = (code: string): code is Language => (languages as readonly string[]).includes(code);

/** The language of one message, by its script, its words and their letters; place names count only when alone. */
export function recogniseLanguage(input: LanguageInput, model: LinearModel): LanguageSeen {
  const { tokens, places, context } = input;
  const named = tokens.map((_, at) => places.some(({ start, end }) => at >= start && at < end));
  const words = tokens.filter((token, at) => !named[at] && !token.number && !keysStruck.test(token.text));
  const short = words.reduce((sum, { text }) => sum + text.length, 0) < fewLetters;
  if (words.length === 0 || (short && places.length > 0)) return ofNames(places, context);
  const possible = languagesOfScript(words);
  const [only] = possible;
  if (possible.length === 1 && only) return { code: only, sure: true };
  const shares = new Map(classify(languageFeatures(words), model).map((r) => [r.label, r.probability]));
  const strange = words.filter(({ text, named: name }) => !name && foreignLetter.test(text)).length;
  const foreign = strange * mostPerStrange >= words.length && strange > 0;
  return choose({
    possible: foreign ? ['other'] : possible,
    shares,
    seen: seenShare(words, model),
    context,
    short,
  });
}

function ofNames(places: readonly PlaceMention[], context: Language): LanguageSeen {
  const spoken = places.find(({ language }) => language === 'sv' || language === 'se')?.language;
  return { code: spoken === 'sv' || spoken === 'se' ? spoken : context, sure: false };
}

function languagesOfScript(words: readonly Token[]): (Language | 'other')[] {
  const text = words.map((word) => word.text).join(' ');
  const counted = scripts.map(([script, codes]) => ({
    codes,
    letters: text.match(new RegExp(script, 'gu'))?.length ?? 0,
  }));
  const most = counted.reduce((a, b) => (b.letters > a.letters ? b : a));
  return most.letters > 0 ? most.codes : ['other'];
}

/** Share of the words that the model has met in some language. */
function seenShare(words: readonly Token[], model: LinearModel): number {
  const met = words.filter(
    ({ text }) => model.rows.has(hashOf(`word${text}`)) || model.rows.has(hashOf(`word${fold(text)}`)),
  );
  return met.length / words.length;
}

interface Choice {
  possible: readonly (Language | 'other')[];
  shares: ReadonlyMap<string, number>;
  seen: number;
  context: Language;
  short: boolean;
}

function choose({ possible, shares, seen, context, short }: Choice): LanguageSeen {
  const leads = short ? contextLeads.few : contextLeads.many;
  const weighed = possible
    .map((code) => ({ code, share: shares.get(code) ?? 0 }))
    .map(({ code, share }) => ({ code, share, weight: code === context ? share * leads : share }))
    .sort((a, b) => b.weight - a.weight);
  const best = weighed[0];
  if (!best) return { code: 'other', sure: false };
  const total = weighed.reduce((sum, { share }) => sum + share, 0) || 1;
  const share = best.share / total;
  if (best.code === 'other') {
    const next = weighed.find(({ code }) => isLanguage(code));
    if (share >= foreignFrom || !next) return { code: 'other', sure: share >= sureFrom };
    return { code: next.code, sure: false };
  }
  return { code: best.code, sure: share >= sureFrom && seen > 0 && !short };
}
