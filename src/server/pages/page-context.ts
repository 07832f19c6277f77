import type { Dialogs } from '../../guidance/dialog/dialogs.js';
import type { Card } from '../../guidance/dialog/reply.js';
import type { KnowledgeBase } from '../../guidance/knowledge/knowledge-base.js';
import type { Language } from '../../guidance/text/languages.js';
import type { PageAssets } from './page-assets.js';
import type { PageName } from './page-paths.js';
import type { RenderPage } from './render-page.js';
import type { TextPart } from './text-parts.js';

/** Shows entries of the base as the conversation does, so that page and chat say the same. */
export interface ShowCards {
  place(id: string, to: Reader): PageCard | null;
  helpline(id: string, to: Reader): PageCard | null;
}

/** A card whose texts are parted by their languages. */
export interface PageCard extends Pick<Card, 'id' | 'title' | 'status' | 'links' | 'unconfirmed'> {
  text: TextPart[];
  facts: { label: string; value: TextPart[] }[];
}

/** Who a page is shown to, and when. */
export interface Reader {
  language: Language;
  now: Date;
}

/** What all pages are made with. */
export interface PageContext {
  base(): KnowledgeBase;
  dialogs: Dialogs;
  cards: ShowCards;
  clock(): Date;
  assets: PageAssets;
  render: RenderPage;
  embedOrigins: readonly string[];
  /** Where quick exit leads. */
  exitUrl: string;
  /** Attributions of the data. */
  sources: readonly { what: string; from: string; licence: string }[];
}

/** One request for a page: its language is settled. */
export interface PageRequest {
  language: Language;
  now: Date;
  nonce: string;
  path: string;
  query: URLSearchParams;
}

/** What a page fills the common frame with. */
export interface Page {
  template: string;
  title: string;
  data: object;
  /** The page whose addresses in other languages the language switch leads to; the front page without. */
  name?: PageName | 'error';
}

export type MakePage = (request: PageRequest, context: PageContext) => Page;

/** Says fixed wording to a page's reader. */
export const pageWords =
  ({ dialogs }: PageContext, { language }: { language: Language }) =>
  (key: string, values?: Record<string, string | number>): string =>
    dialogs.say(key, { language, easy: false }, values);
