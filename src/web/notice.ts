import type { PageSettings } from './page-settings.js';

type Texts = PageSettings['texts'];

/** The line at the top of the chat that says how it stands; screen readers announce it. */
export class Notice {
  private readonly line = document.getElementById('chat-notice');

  constructor(private readonly texts: () => Texts) {}

  show(what: 'loading' | 'offline' | null): void {
    this.line?.replaceChildren(...(what === null ? [] : [this.texts()[what]]));
  }

  /** Says that the chat cannot be opened, with a button to try again. */
  offerRetry(retry: () => void): void {
    const { offline, retry: words } = this.texts();
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words;
    button.addEventListener('click', () => {
      this.line?.replaceChildren(this.texts().loading);
      retry();
    });
    this.line?.replaceChildren(`${offline} `, button);
  }
}
