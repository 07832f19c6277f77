import { settings, type Theme } from './page-settings.js';

/** Where the page is shown: in Teams, or in a plain browser while developing. */
export interface Host {
  /** What every call says of who makes it; `null` when nobody has been chosen. */
  credentials(): Promise<string | null>;
}

const themes: readonly string[] = ['default', 'dark', 'contrast'];
const isTheme = (name: string): name is Theme => themes.includes(name);

function wear(theme: string): void {
  document.documentElement.dataset.theme = isTheme(theme) ? theme : 'default';
}

export const isFramed = (): boolean => window.parent !== window.self;

/** Makes Teams show the page and goes along with its theme and language. */
export async function joinTeams(): Promise<Host> {
  const teams = await import('./teams.js');
  const { theme, locale } = await teams.begin(wear);
  wear(theme);
  speak(locale);
  return { credentials: async () => `Bearer ${await teams.token()}` };
}

/** The page comes in the language of its address: where Teams has another, it is asked for anew, once. */
function speak(locale: string): void {
  const url = new URL(location.href);
  if (url.searchParams.has('lang')) return;
  url.searchParams.set('lang', locale);
  location.replace(url);
}

const key = 'luotsi-be';

export const whoAmI = (): string | null => sessionStorage.getItem(key);

export function beWhom(chosen: string | null): void {
  if (chosen === null) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, chosen);
  location.reload();
}

/** A browser on the developer's own machine. */
export function plainBrowser(): Host {
  wear(settings.theme);
  return {
    credentials: async () => {
      const chosen = whoAmI();
      return chosen && `Development ${chosen}`;
    },
  };
}
