import type { Chance } from '../../network/chance.js';
import type { ThemeDay } from '../../network/clock/theme-day.js';
import type { Directory } from '../../network/directory.js';
import type { NetworkStore } from '../../network/network-store.js';
import type { MapKnowledge } from '../../network/page/municipality-map.js';
import type { PageReader } from '../../network/page/page-reader.js';
import type { Say } from '../../network/say.js';
import type { RenderPage } from '../pages/render-page.js';
import type { SpendLimit } from '../rate-limits.js';
import type { SignIn } from './teams-sign-in.js';

/** What the Teams tab is made of. */
export interface TabContext {
  store: NetworkStore;
  directory(now: Date): Promise<Directory>;
  chance: Chance;
  clock(): Date;
  say: Say;
  municipality(code: string, language: PageReader['language']): string;
  map(language: PageReader['language']): MapKnowledge;
  themeDays: readonly ThemeDay[];
  /** `null`: no app id, so there is nobody to sign in but in development. */
  signIn: SignIn | null;
  /** Whether anyone on this machine may choose whom to be. */
  development: boolean;
  render: RenderPage;
  asset(plainName: string): string;
  spend: SpendLimit;
  trustProxy: number;
}
