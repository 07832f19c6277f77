import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.js';
import { projectRoot } from '../shipped-content.js';
import { type AppIdentity, buildManifest, packageOf } from './manifest/build-manifest.js';

const usage = `npm run manifest [-- --out FILE]

Makes the Teams app package from manifest/app.yaml: manifest, Swedish and English texts, icons. It takes the bot's id
from MicrosoftAppId and the service's address from LUOTSI_PUBLIC_URL.

  --out FILE  where to write it (default: dist/luotsi-teams.zip)
  --help      this text

Exit code: 0 written, 1 something is missing, 2 unknown option.`;

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { out: { type: 'string', default: 'dist/luotsi-teams.zip' }, help: { type: 'boolean' } },
    });
    return values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exit(2);
  }
}

/** What the environment says, or what it lacks. */
function identity(): AppIdentity | string[] {
  const reading = readConfig();
  if (!reading.ok) return reading.problems.map(({ variable, wrong }) => `${variable} ${wrong}`);
  const { bot, publicUrl } = reading.config;
  const https = publicUrl?.startsWith('https://') ?? false;
  if (bot && publicUrl && https) return { botId: bot.MicrosoftAppId, url: publicUrl };
  return [
    ...(bot ? [] : ['MicrosoftAppId is missing: the Azure bot’s app id']),
    ...(https
      ? []
      : ['LUOTSI_PUBLIC_URL must be an https address, for example https://luotsi.county.example']),
  ];
}

const options = readOptions();
if (options.help) {
  console.log(usage);
} else {
  const found = identity();
  if (Array.isArray(found)) {
    console.error(`The app package needs:\n${found.map((one) => `- ${one}`).join('\n')}`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(options.out), { recursive: true });
    writeFileSync(options.out, packageOf(buildManifest(projectRoot, found), projectRoot));
    console.log(`${options.out}: upload it in the Teams admin centre (Manage apps → Upload)`);
  }
}
