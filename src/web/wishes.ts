/** A button that the person pressed: its words, and what it does (`Action` of guidance/dialog/reply.ts). */
export interface Wish {
  label: string;
  action: object;
}

/**
 * Choices and languages of the page as things to say in the conversation. What is pressed before the chat is
 * there waits in `pending`; when the chat cannot be opened, the links are links again.
 */
export class Wishes {
  private readonly pending: Wish[] = [];
  private say: ((wish: Wish) => void) | null = null;
  private isLetThrough = false;

  constructor(private readonly onWait: () => void) {
    document.addEventListener('click', (event) => this.onClick(event));
  }

  /** From now on wishes are said at once, first those that waited. */
  serve(say: (wish: Wish) => void): void {
    this.say = say;
    this.isLetThrough = false;
    for (const wish of this.pending.splice(0)) say(wish);
  }

  /** Something was pressed that the conversation has not been told yet. */
  get isWaiting(): boolean {
    return this.pending.length > 0;
  }

  add(wish: Wish): void {
    if (this.say) this.say(wish);
    else this.pending.push(wish);
  }

  /** The page was opened in another language than the conversation: it is to go on in the page's. */
  addLanguage(language: string): void {
    const link = document.querySelector<HTMLAnchorElement>(`.languages a[hreflang="${language}"]`);
    this.add({ label: link?.textContent?.trim() ?? language, action: { do: 'language', language } });
  }

  /** There is no chat: links lead to their plain pages. */
  letThrough(): void {
    this.pending.length = 0;
    this.isLetThrough = true;
  }

  holdBack(): void {
    this.isLetThrough = false;
  }

  private onClick(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a[data-action]') : null;
    if (!(link instanceof HTMLAnchorElement) || !this.mayTake(event, link)) return;
    event.preventDefault();
    if (!this.say) this.onWait();
    this.add({ label: link.textContent.trim(), action: JSON.parse(link.dataset.action ?? '{}') });
  }

  /** Before the chat is there, a language is changed sooner by its link. */
  private mayTake(event: MouseEvent, link: HTMLAnchorElement): boolean {
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    return isPlain && !this.isLetThrough && (this.say !== null || link.hreflang === '');
  }
}
