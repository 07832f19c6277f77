import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { faqs, needs } from '../../src/guidance/taxonomy.js';

/** Content of an invented area: small, right in every way, so that each test breaks one thing. */
const right: Record<string, string> = {
  'knowledge/regions/saaristo/region.yaml': `id: saaristo
names: { fi: Saaristo, sv: Skärgården, en: Archipelago }
county: { names: { fi: Saariston hyvinvointialue, sv: Skärgårdens välfärdsområde, en: Archipelago county } }
`,
  'knowledge/regions/saaristo/municipalities.yaml': `- code: "901"
  names: { fi: Luotola, sv: Skärby }
  forms: { genitive: [Luotolan], in: [Luotolassa], from: [Luotolasta], to: [Luotolaan] }
  languages: [fi, sv]
  county: Saariston hyvinvointialue
  centre: { lat: 60.1, lon: 21.5 }
`,
  'knowledge/finland/municipalities.yaml': `- code: "902"
  names: { fi: Muualla, sv: Annorstädes }
  forms: { genitive: [Muuallan], in: [Muuallassa], from: [Muuallasta], to: [Muuallaan] }
  languages: [fi]
  county: Muualan hyvinvointialue
  centre: { lat: 62, lon: 25 }
`,
  'knowledge/regions/saaristo/places.yaml': `- id: luotola-kahvila
  names: { fi: Luotolan perhekahvila }
  kind: family-cafe
  status: open
  municipality: Luotola
  hours: Tu 09:00-12:00
  description: { fi: Kahvia., sv: Kaffe., en: Coffee. }
  source: https://luotola.example
  confirmedOn: 2026-05-17
  confidence: high
`,
  'knowledge/finland/services.yaml': `- id: kaikkien-apu
  names: { fi: Kaikkien apu, sv: Allas hjälp, en: Help for all }
  needs: [${needs.join(', ')}]
  description: { fi: Apua., sv: Hjälp., en: Help. }
  source: https://apu.example
  confidence: high
`,
  'knowledge/finland/helplines.yaml': '[]\n',
  'knowledge/faq/faq.yaml': faqs
    .map(
      (id) => `- id: ${id}
  question: { fi: Mitä?, sv: Vad?, en: What? }
  answer: { fi: Näin., sv: Så här., en: Like this. }
  easy: { fi: Näin., sv: Så här., en: Like this. }
  source: https://faq.example
`,
    )
    .join(''),
};

const made: string[] = [];

/** Writes the invented content to a new folder, with some files changed, added or (`null`) left out. */
export function contentFolder(changes: Record<string, string | null> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'luotsi-content-'));
  made.push(root);
  for (const [name, text] of Object.entries({ ...right, ...changes })) {
    if (text === null) continue;
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

/** One of the invented files with one piece of its text replaced. */
export function changed(name: string, from: string, to: string): Record<string, string> {
  const text = right[name];
  if (!text?.includes(from)) throw new Error(`${name} has no "${from}"`);
  return { [name]: text.replace(from, to) };
}

export function removeContentFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}
