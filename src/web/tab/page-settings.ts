export type Theme = 'default' | 'dark' | 'contrast';

/** What the server put into the page. */
export interface TabSettings {
  language: string;
  theme: Theme;
  /** The network that a channel's tab was set up for; empty in the personal app. */
  network: string;
  words: Record<string, string>;
  /** Whether one may choose whom to be. */
  development: boolean;
}

export const settings: TabSettings = JSON.parse(document.getElementById('luotsi-tab')?.textContent ?? '{}');

/** A fixed word of the page. One that is not there is a mistake of ours and must be noticed. */
export function tell(key: string): string {
  const word = settings.words[key];
  if (word === undefined) throw new Error(`no word for ${key}`);
  return word;
}
