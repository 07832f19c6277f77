import { type FullLanguage, fullLanguages } from '../../guidance/text/languages.js';

type Text = Record<FullLanguage, string>;

/** A text with its languages side by side, and nothing else. */
function asText(value: unknown): Text | null {
  if (typeof value !== 'object' || value === null) return null;
  const keys = Object.keys(value);
  if (!keys.some((key) => (fullLanguages as readonly string[]).includes(key))) return null;
  const [fi, sv, en] = fullLanguages.map((language) => Reflect.get(value, language));
  if (typeof fi !== 'string' || typeof sv !== 'string' || typeof en !== 'string' || keys.length !== 3) {
    throw new Error(`a text of manifest/app.yaml is not in exactly fi, sv and en: ${JSON.stringify(value)}`);
  }
  return { fi, sv, en };
}

/** The tree in one language, every text in its place. */
export function inOneLanguage(value: unknown, language: FullLanguage): unknown {
  const text = asText(value);
  if (text) return text[language];
  if (Array.isArray(value)) return value.map((one) => inOneLanguage(one, language));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, inOneLanguage(inner, language)]),
  );
}

const pathTo = (key: string, { path, isList }: { path: string; isList: boolean }): string =>
  isList ? `${path}[${key}]` : path ? `${path}.${key}` : key;

/** Each text by its path as Teams writes it: `bots[0].commandLists[0].commands[0].title`. */
export function textsByPath(value: unknown, language: FullLanguage, path = ''): Record<string, string> {
  const text = asText(value);
  if (text) return { [path]: text[language] };
  const isList = Array.isArray(value);
  const texts = Object.entries(Object(value)).map(([key, inner]) =>
    typeof inner === 'object' ? textsByPath(inner, language, pathTo(key, { path, isList })) : {},
  );
  return Object.assign({}, ...texts);
}
