import assert from 'node:assert/strict';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { type RunningApp, startApp } from '../support/running-app.js';
import { launchBrowser } from './browser.js';

let launched: Promise<Browser> | null = null;

/** One browser for all tests; each visit has a profile of its own. */
export function sharedBrowser(): Promise<Browser> {
  launched ??= launchBrowser();
  return launched;
}

// The first start unpacks the browser, which takes a slow machine a while.
before(async function () {
  this.timeout(90_000);
  await sharedBrowser();
});

after(async () => {
  await (await launched)?.close();
});

export const sendBox = '[data-id="webchat-sendbox-input"]';

/** Where quick exit leads in these tests: a page that the browser is given without any network. */
export const exitUrl = 'https://neutral.example/';

export interface MovableClock {
  now: Date;
  later(minutes: number): void;
}

/** A weekday morning in a school term; moved by hand. */
export function movableClock(): MovableClock {
  return {
    now: new Date('2026-11-25T10:00:00+02:00'),
    later(minutes) {
      this.now = new Date(this.now.getTime() + minutes * 60_000);
    },
  };
}

/** The whole service with the real conversation. */
export const startRealApp = (clock: MovableClock = movableClock()): Promise<RunningApp> =>
  startApp({ LUOTSI_EXIT_URL: exitUrl }, { family: undefined, clock: () => clock.now });

export interface VisitOptions extends BrowserContextOptions {
  path?: string;
  /** Do not wait for the chat to take over. */
  early?: boolean;
  /** Before the page is opened. */
  prepare?: (page: Page) => Promise<unknown>;
}

export const wordsOf = async (some: Locator): Promise<string> => (await some.textContent()) ?? '';

/** One property of how an element looks. */
export const looksOf = (page: Page, selector: string, property: string): Promise<string> =>
  page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).${property}`);

/** A family's browser at the page, and everything that it should not have to complain of. */
export class Visit {
  readonly foreign: string[] = [];
  readonly complaints: string[] = [];

  constructor(
    readonly page: Page,
    private readonly origin: string,
  ) {
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(this.origin) && !/^(data|blob|about):/.test(url) && url !== exitUrl) {
        this.foreign.push(url);
      }
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|Refused to/.test(message.text())) this.complaints.push(message.text());
    });
  }

  get box(): Locator {
    return this.page.locator(sendBox);
  }
  /** What was said, oldest first, as a screen shows it. */
  get messages(): Locator {
    return this.page.locator('.webchat__basic-transcript__activity');
  }
  /** Buttons of that name in cards, oldest first; Web Chat holds hidden copies of them besides. */
  button(name: string): Locator {
    return this.page.locator(`#conversation .ac-pushButton[aria-label="${name}"]`);
  }
  /** A message of one's own. */
  own(text: string): Locator {
    return this.page.locator('#conversation .webchat__bubble--from-user').filter({ hasText: text });
  }

  async chatting(): Promise<void> {
    await this.page.locator('html.chatting').waitFor();
    await this.messages.first().waitFor();
  }

  /** Types a message and waits for the answer to it. */
  async say(text: string): Promise<string> {
    await this.box.fill(text);
    return this.answerTo(() => this.box.press('Enter'));
  }

  /** The text of the reply that an act brings. */
  async answerTo(act: () => Promise<unknown>): Promise<string> {
    const before = await this.messages.count();
    await act();
    await this.messages.nth(before + 1).waitFor();
    return wordsOf(this.messages.nth(before + 1));
  }

  async end(): Promise<void> {
    await this.page.context().close();
    assert.deepEqual(this.foreign, [], 'asked another server for something');
    assert.deepEqual(this.complaints, [], 'the browser complained');
  }
}

export async function visit(app: { url: string }, options: VisitOptions = {}): Promise<Visit> {
  const { path = '/?lang=fi', early = false, prepare, ...profile } = options;
  const browser = await sharedBrowser();
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'fi',
    ...profile,
  });
  context.setDefaultTimeout(10_000);
  await context.route(exitUrl, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Sää</title><p>Poutaa' }),
  );
  const page = await context.newPage();
  const visited = new Visit(page, app.url);
  await prepare?.(page);
  await page.goto(app.url + path, { waitUntil: 'domcontentloaded' });
  if (!early) await visited.chatting();
  return visited;
}
