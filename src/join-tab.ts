import type { Config } from './config.js';
import { describeProblems } from './content/content-problem.js';
import { type ReadResult, readMunicipalityShapes, readThemeDays } from './content/network-knowledge.js';
import type { FullLanguage } from './guidance/text/languages.js';
import type { Chance } from './network/chance.js';
import type { HeldDirectory } from './network/held-directory.js';
import type { MapKnowledge } from './network/page/municipality-map.js';
import type { LuotsiServer } from './server/luotsi-server.js';
import type { PageAssets } from './server/pages/page-assets.js';
import type { RenderPage } from './server/pages/render-page.js';
import { createRateLimits, type Limits } from './server/rate-limits.js';
import { registerTabApi } from './server/tab/tab-api.js';
import { registerTabPages } from './server/tab/tab-pages.js';
import { createSignIn, entraKeys } from './server/tab/teams-sign-in.js';
import { projectRoot, type Shipped } from './shipped-content.js';
import { StartRefused } from './start-refused.js';

export interface TabJoining {
  config: Config;
  shipped: Shipped;
  held: HeldDirectory;
  chance: Chance;
  clock: () => Date;
  limits: Limits;
  assets: PageAssets;
  render: RenderPage;
  /** Where the keys of single sign-on are published, in the place of Entra's. */
  signInKeys?: URL;
}

/** The networks' page in Teams. Without an app id there is nobody to show it to but in development. */
export function serveTab({ http }: LuotsiServer, joining: TabJoining): void {
  const { config, shipped, held, clock } = joining;
  if (!config.bot && !config.dev) return;
  const { base } = shipped;
  const context = {
    ...{ store: held.store, chance: joining.chance, clock, render: joining.render },
    ...{ say: shipped.dialogs.say, spend: createRateLimits(joining.limits), trustProxy: config.trustProxy },
    ...{ development: config.dev, signIn: signInOf(joining), themeDays: wholeOf(readThemeDays(projectRoot)) },
    directory: (now: Date) => held.current(now),
    asset: (name: string) => joining.assets.url(name),
    municipality: (code: string, language: FullLanguage) => {
      const names = base.municipality(code)?.names;
      return names?.[language] ?? names?.fi ?? code;
    },
    map: mapKnowledge(shipped),
  };
  registerTabPages(http, context);
  registerTabApi(http, context);
}

function signInOf({ config: { bot, publicUrl }, signInKeys }: TabJoining) {
  if (!bot) return null;
  return createSignIn({
    appId: bot.MicrosoftAppId,
    host: publicUrl && new URL(publicUrl).host,
    tenantId: bot.MicrosoftAppTenantId ?? null,
    keys: signInKeys ?? entraKeys,
  });
}

function mapKnowledge({ base }: Shipped): (language: FullLanguage) => MapKnowledge {
  const shapes = wholeOf(readMunicipalityShapes(projectRoot));
  const counts = new Map<string, number>();
  for (const { municipality, status } of base.content.places) {
    if (status === 'open' || status === 'on-break')
      counts.set(municipality, (counts.get(municipality) ?? 0) + 1);
  }
  return (language) => ({
    shapes,
    // Places name their municipality by its official Finnish name.
    placesIn: (code) => counts.get(base.municipality(code)?.names.fi ?? '') ?? 0,
    countyName: (county) => base.region(county)?.county.names[language] ?? county,
  });
}

function wholeOf<T>(read: ReadResult<T>): T {
  if (read.ok) return read.value;
  throw new StartRefused('bad-content', `its content has problems:\n${describeProblems(read.problems)}`);
}
