import type { Me } from './answers.js';
import { CallFailed, type Calls } from './calls.js';
import { button, type Content, el } from './elements.js';
import type { Notice } from './notice.js';
import { tell } from './page-settings.js';

/** What every part of the page is made with. */
export interface PartContext {
  calls: Calls;
  notice: Notice;
  me: Me;
}

/** One part of the page: fills its place, and tells of waiting and of failing by itself. */
export type Part = (place: HTMLElement, context: PartContext) => void;

/** Fetches and shows; says that it waits, and what to do when nothing comes. */
export async function showWhenThere<T>(
  place: HTMLElement,
  fetching: () => Promise<T>,
  show: (found: T) => Content[],
): Promise<void> {
  const waiting = setTimeout(() => {
    if (!place.hasChildNodes())
      place.append(el('p', { class: 'quiet', role: 'status' }, tell('tab.loading')));
  }, 300);
  place.setAttribute('aria-busy', 'true');
  try {
    const found = await fetching();
    place.replaceChildren(...el('div', {}, ...show(found)).childNodes);
  } catch (error) {
    if (!(error instanceof CallFailed)) throw error;
    place.replaceChildren(failure(error, () => void showWhenThere(place, fetching, show)));
  } finally {
    clearTimeout(waiting);
    place.removeAttribute('aria-busy');
  }
}

export function failure({ because }: CallFailed, again: () => void): HTMLElement {
  const words = tell(because === 'not-signed-in' ? 'tab.not-signed-in' : 'tab.failed');
  return el('div', { role: 'alert' }, el('p', {}, words), button(tell('tab.try-again'), again, 'main'));
}

export const empty = (words: string): HTMLElement => el('p', { class: 'empty' }, words);
