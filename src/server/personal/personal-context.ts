import type { Chance } from '../../network/chance.js';
import type { LinkDesk } from '../../network/links/follow-link.js';
import type { Say } from '../../network/say.js';
import type { RenderPage } from '../pages/render-page.js';
import type { SpendLimit } from '../rate-limits.js';

/** What the pages behind personal links are made with. */
export interface PersonalContext extends LinkDesk {
  chance: Chance;
  clock(): Date;
  say: Say;
  render: RenderPage;
  /** The address of the style sheet. */
  style: string;
  /** Sends the links of an e-mail address to that address; `null` where no mail server is set. */
  sendLinks: ((email: string) => Promise<void>) | null;
  spend: SpendLimit;
  trustProxy: number;
}

/** One page: nothing of anyone but the person whose link was opened. */
export interface PersonalPage {
  title: string;
  notice?: string;
  paragraphs?: string[];
  facts?: { label: string; value: string }[];
  form?: object;
  email?: { label: string; send: string };
  presses?: { act: string; label: string; note?: string; main: boolean }[];
  ways?: { href: string; label: string }[];
}
