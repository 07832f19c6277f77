import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { parse } from 'yaml';
import type { FullLanguage } from '../../guidance/text/languages.js';
import { inOneLanguage, textsByPath } from './localised-tree.js';

export interface AppIdentity {
  /** The bot's app id; the app's own too. */
  botId: string;
  /** Where Luotsi is served, without a last slash. */
  url: string;
}

const localisation =
  'https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.Localization.schema.json';
const defaultLanguage = 'fi';
const others: readonly FullLanguage[] = ['sv', 'en'];

export interface AppManifest {
  manifest: Record<string, unknown>;
  /** By language: what the file of that language holds. */
  texts: Record<string, Record<string, string>>;
}

/** `manifest/app.yaml` as the manifest and its files of other languages. Throws on a text that lacks a language. */
export function buildManifest(root: string, { botId, url }: AppIdentity): AppManifest {
  const values: Record<string, string> = { botId, url, host: new URL(url).hostname };
  const written = readFileSync(join(root, 'manifest', 'app.yaml'), 'utf8');
  const filled = written.replace(/^[^#\n]*\{\{.*$/gm, (line) =>
    line.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? ''),
  );
  const app: unknown = parse(filled);
  const manifest = inOneLanguage(app, defaultLanguage);
  if (typeof manifest !== 'object' || manifest === null) throw new Error('manifest/app.yaml is empty');
  return {
    manifest: {
      ...manifest,
      localizationInfo: {
        defaultLanguageTag: defaultLanguage,
        additionalLanguages: others.map((tag) => ({ languageTag: tag, file: `${tag}.json` })),
      },
    },
    texts: Object.fromEntries(
      others.map((language) => [language, { $schema: localisation, ...textsByPath(app, language) }]),
    ),
  };
}

/** One date for all files, so that the same content makes the same package. */
const mtime = '2026-01-01T00:00:00Z';

/** The app package: a zip that Teams takes as it is. */
export function packageOf({ manifest, texts }: AppManifest, root: string): Uint8Array {
  const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
  const icon = (name: string) => readFileSync(join(root, 'manifest', 'icons', name));
  const files = {
    'manifest.json': json(manifest),
    ...Object.fromEntries(Object.entries(texts).map(([tag, text]) => [`${tag}.json`, json(text)])),
    'color.png': icon('color.png'),
    'outline.png': icon('outline.png'),
  };
  return zipSync(files, { mtime });
}
