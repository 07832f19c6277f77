import { parseArgs } from 'node:util';
import { fullLanguages, languages } from '../guidance/text/languages.js';
import { projectRoot, type Shipped, shippedContent } from '../shipped-content.js';
import { everyFamilyCard } from './check-schemas/every-family-card.js';
import { everyNetworkCard } from './check-schemas/every-network-card.js';
import { type OfficialSchemas, officialSchemas } from './check-schemas/official-schemas.js';
import type { SentCard } from './check-schemas/sent-card.js';
import { buildManifest } from './manifest/build-manifest.js';

const usage = `npm run check:schemas -- FOLDER

Checks the Teams manifest and every card the bot can send against the official schemas, and that no card is above
80 KB. FOLDER holds adaptive-card-1.5.json (microsoft/AdaptiveCards) and teams-manifest.json
(OfficeDev/microsoft-teams-app-schema).

Exit code: 0 all right, 1 problems, 2 no such folder or schema.`;

const sizeLimit = 80 * 1024;
/** Presses followed in one language. */
const presses = { full: 2_500, other: 500 };
const now = new Date('2026-11-25T10:00:00+02:00');
const example = { botId: '0a1b2c3d-0000-4000-8000-1234567890ab', url: 'https://luotsi.county.example' };

function* everyCard(shipped: Shipped): Generator<SentCard> {
  const parts = { ...shipped, now };
  for (const language of languages) {
    const most = (fullLanguages as readonly string[]).includes(language) ? presses.full : presses.other;
    yield* everyFamilyCard(parts, { language, most });
  }
  yield* everyNetworkCard(parts.dialogs.say);
}

function problemsOf({ from, card }: SentCard, check: OfficialSchemas['card']): string[] {
  const size = Buffer.byteLength(JSON.stringify(card));
  return [...check(card), ...(size > sizeLimit ? [`is ${size} bytes`] : [])].map((one) => `${from}: ${one}`);
}

function check({ card, manifest }: OfficialSchemas, shipped: Shipped): { cards: number; problems: string[] } {
  const problems = manifest(buildManifest(projectRoot, example).manifest).map((one) => `manifest: ${one}`);
  let cards = 0;
  for (const sent of everyCard(shipped)) {
    cards += 1;
    problems.push(...problemsOf(sent, card));
  }
  return { cards, problems };
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { help: { type: 'boolean' } },
});
const [folder] = positionals;
if (values.help) {
  console.log(usage);
} else if (!folder) {
  console.error(usage);
  process.exitCode = 2;
} else {
  try {
    const { cards, problems } = check(officialSchemas(folder), await shippedContent());
    if (problems.length > 0) {
      console.error(problems.slice(0, 50).join('\n'));
      console.error(`${problems.length} problems`);
      process.exitCode = 1;
    } else console.log(`the manifest and ${cards} cards: all right`);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    console.error(`${error.message}\n\n${usage}`);
    process.exitCode = 2;
  }
}
