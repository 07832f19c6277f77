import { type Language, languages } from '../guidance/text/languages.js';

/** The language that a BCP 47 tag or a `lang` parameter means; `null` for one without texts of ours. */
export function languageOfTag(tag: unknown): Language | null {
  if (typeof tag !== 'string') return null;
  const [primary] = tag.trim().toLowerCase().split(/[-_]/);
  return languages.find((one) => one === primary) ?? null;
}

/** The first language of an Accept-Language header that Luotsi has, by its weights. */
export function languageOfHeader(header: string | undefined): Language | null {
  const wishes = (header ?? '').split(',').map((part, index) => {
    const [tag = '', ...parameters] = part.split(';');
    const weight = Number(/q=([\d.]+)/.exec(parameters.join(';'))?.[1] ?? 1);
    return { tag, weight, index };
  });
  wishes.sort((a, b) => b.weight - a.weight || a.index - b.index);
  for (const { tag, weight } of wishes) {
    const language = weight > 0 ? languageOfTag(tag) : null;
    if (language) return language;
  }
  return null;
}
