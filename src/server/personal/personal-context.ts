import type { FullLanguage } from '../../guidance/text/languages.js';
import type { Chance } from '../../network/chance.js';
import type { LinkDesk } from '../../network/links/follow-link.js';
import type { RenderPage } from '../pages/render-page.js';

export type Say = (
  key: string,
  speech: { language: FullLanguage; easy: boolean },
  values?: Record<string, string | number>,
) => string;

/** What the pages behind personal links are made with. */
export interface PersonalContext extends LinkDesk {
  chance: Chance;
  clock(): Date;
  say: Say;
  render: RenderPage;
  /** The address of the style sheet. */
  style: string;
}

/** One page: nothing of anyone but the person whose link was opened. */
export interface PersonalPage {
  title: string;
  notice?: string;
  paragraphs?: string[];
  facts?: { label: string; value: string }[];
  form?: object;
  presses?: { act: string; label: string; note?: string; main: boolean }[];
  ways?: { href: string; label: string }[];
}
