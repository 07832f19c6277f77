import type { Deed, Done } from './answers.js';
import { CallFailed, type Calls } from './calls.js';
import { button, type Content, el } from './elements.js';
import { tell } from './page-settings.js';

/** What was done or could not be: read out, and gone with the next thing that is done. */
export class Notice {
  readonly element = el('div', { class: 'notice', role: 'status' });

  constructor(private readonly calls: Calls) {}

  clear = (): void => this.element.replaceChildren();

  say(words: string, ...more: Content[]): void {
    const close = button(tell('tab.close'), this.clear);
    this.element.replaceChildren(
      el('p', {}, words),
      el('div', {}, ...more, el('span', { class: 'presses' }, close)),
    );
  }

  /** Does it, tells how it ended, offers to take it back; then shows everything as it is now. */
  perform(deed: Deed, again: () => void): Promise<Done | null> {
    return this.tellOf(() => this.calls.send<Done>('deeds', deed), again);
  }

  /** `null`: nothing could be sent, which has been told. */
  async tellOf(send: () => Promise<Done>, again: () => void): Promise<Done | null> {
    try {
      const done = await send();
      if (isSettled(done)) again();
      this.say(done.words, lines(done.changed), this.pressesAfter(done, again));
      return done;
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      this.say(tell(error.because === 'not-signed-in' ? 'tab.not-signed-in' : 'tab.not-saved'));
      return null;
    }
  }

  private pressesAfter({ undo, anyway }: Done, again: () => void): Content {
    return [
      undo && button(tell('tab.undo'), () => void this.perform(undo, again), 'main'),
      anyway && button(tell('tab.proposals.anyway'), () => void this.perform(anyway, again), 'main'),
    ];
  }
}

/** What is still to be mended or decided stays as it stands. */
const isSettled = ({ outcome }: Done): boolean => outcome !== 'not-right' && outcome !== 'changed-meanwhile';

const lines = (changed: readonly string[]): Content =>
  changed.length > 0
    ? el(
        'ul',
        {},
        changed.map((one) => el('li', {}, one)),
      )
    : null;
