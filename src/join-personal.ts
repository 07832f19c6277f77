import type { Config } from './config.js';
import type { ReportTrouble } from './guidance/report-trouble.js';
import type { Chance } from './network/chance.js';
import type { HeldDirectory } from './network/held-directory.js';
import type { SendLetter } from './network/letter.js';
import { sendOwnLinks } from './network/links/send-own-links.js';
import type { LuotsiServer } from './server/luotsi-server.js';
import type { PageAssets } from './server/pages/page-assets.js';
import type { RenderPage } from './server/pages/render-page.js';
import { linkTokens } from './server/personal/link-tokens.js';
import { personalPath, registerPersonalPages } from './server/personal/register-personal-pages.js';
import { createRateLimits, type Limits } from './server/rate-limits.js';
import type { Shipped } from './shipped-content.js';

export interface PersonalJoining {
  config: Config;
  shipped: Shipped;
  held: HeldDirectory;
  keys: readonly { id: string; secret: Uint8Array }[];
  chance: Chance;
  clock: () => Date;
  report: ReportTrouble;
  limits: Limits;
  assets: PageAssets;
  render: RenderPage;
  sendLetter: SendLetter | null;
  /** Where the service answers, known once it listens. */
  url: () => string;
}

/** A member's part without Teams: the pages of personal links, and where one is asked for. */
export function servePersonalPages({ http }: LuotsiServer, joining: PersonalJoining): void {
  const { config, shipped, held, keys, clock, report, sendLetter } = joining;
  const { store } = held;
  const { say } = shipped.dialogs;
  const seal = linkTokens(keys);
  const pageOf = (token: string) => `${joining.url()}${personalPath}/${token}`;
  const send = (letter: SendLetter) => async (email: string) => {
    try {
      const now = clock();
      const directory = await held.current(now);
      await sendOwnLinks(email, { directory, seal, say, sendLetter: letter, pageOf, now });
    } catch (cause) {
      report({ code: 'links-not-sent', what: 'a link that was asked for could not be made', cause });
    }
  };
  registerPersonalPages(http, {
    ...{ store, seal, say, clock },
    chance: joining.chance,
    render: joining.render,
    style: joining.assets.url('page.css'),
    sendLinks: sendLetter && send(sendLetter),
    spend: createRateLimits(joining.limits),
    trustProxy: config.trustProxy,
  });
}
