import { type PageSettings, readSettings } from './page-settings.js';

const part = 'data-frame';

/**
 * Puts the page's frame (112 bar, languages, links) into another language by taking it from the server's page in
 * that language, so that the words are written in one place. Rejects when that page cannot be had: the frame
 * then stays as it is. Gives the settings of the new language.
 */
export async function putFrameInto(language: string): Promise<PageSettings> {
  const address = `/?lang=${language}`;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`no page: ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const settings = readSettings(page);
  for (const old of document.querySelectorAll(`[${part}]`)) {
    const name = old.getAttribute(part);
    const fresh = page.querySelector(`[${part}="${name}"]`);
    if (fresh) replaceKeepingFocus(old, document.importNode(fresh, true));
  }
  for (const name of ['lang', 'dir']) {
    document.documentElement.setAttribute(name, page.documentElement.getAttribute(name) ?? '');
  }
  document.getElementById('chat')?.setAttribute('aria-label', labelOf(page));
  document.title = page.title;
  history.replaceState(null, '', address);
  return settings;
}

const labelOf = (page: Document) => page.getElementById('chat')?.getAttribute('aria-label') ?? '';

/** Focus goes to the link at the same place as the one that had it. */
function replaceKeepingFocus(old: Element, fresh: Element): void {
  const links = [...old.querySelectorAll('a, summary')];
  const focused = document.activeElement ? links.indexOf(document.activeElement) : -1;
  old.replaceWith(fresh);
  const same = [...fresh.querySelectorAll<HTMLElement>('a, summary')][focused];
  same?.focus({ preventScroll: true });
}
