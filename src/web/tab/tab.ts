import type { Me } from './answers.js';
import { chooseWhom } from './be-whom.js';
import { CallFailed, Calls } from './calls.js';
import { contacts } from './contacts.js';
import { button, el } from './elements.js';
import { beWhom, type Host, isFramed, joinTeams, plainBrowser, whoAmI } from './host.js';
import { meetings } from './meetings.js';
import { municipalityMap } from './municipality-map.js';
import { networkSettings } from './network-settings.js';
import { Notice } from './notice.js';
import { ownEntry } from './own-entry.js';
import { settings, tell } from './page-settings.js';
import { failure, type Part } from './part.js';
import { proposals } from './proposals.js';
import { reminders } from './reminders.js';
import { year } from './year.js';

const parts: Record<string, Part> = {
  ...{ contacts, own: ownEntry, map: municipalityMap, proposals },
  ...{ meetings, year, reminders, settings: networkSettings },
};

const page = document.getElementById('page') ?? document.body.appendChild(el('div'));

async function open(): Promise<void> {
  const host = await hostHere();
  if (host) await showPage(host);
}

/** In Teams, in a developer's browser, or nowhere: then it is said where the page opens. */
async function hostHere(): Promise<Host | null> {
  if (settings.development && !isFramed()) {
    if (whoAmI() === null) await chooseWhom(page);
    return whoAmI() === null ? null : plainBrowser();
  }
  const host = isFramed() ? await joinTeams().catch(() => null) : null;
  if (!host) page.replaceChildren(alone(tell('tab.outside-teams')));
  return host;
}

const alone = (words: string): HTMLElement => el('main', {}, el('h1', {}, 'Luotsi'), el('p', {}, words));

async function showPage(host: Host): Promise<void> {
  const calls = new Calls(host);
  page.replaceChildren(alone(tell('tab.loading')));
  try {
    const me = await calls.read<Me>('me');
    page.replaceChildren(...(me.known ? whole(me, calls) : [alone(me.words)]), ...choosing());
  } catch (error) {
    if (!(error instanceof CallFailed)) throw error;
    page.replaceChildren(
      el(
        'main',
        {},
        el('h1', {}, 'Luotsi'),
        failure(error, () => void showPage(host)),
      ),
    );
  }
}

const choosing = (): Node[] =>
  settings.development && !isFramed()
    ? [
        el(
          'footer',
          {},
          el(
            'p',
            { class: 'presses' },
            button(tell('tab.be-other'), () => beWhom(null)),
          ),
        ),
      ]
    : [];

/** The parts as links with an address each, the chosen one below. */
function whole(me: Me, calls: Calls): Node[] {
  const links = me.sections.map(({ id, label }) => el('a', { href: `#${id}` }, label));
  const notice = new Notice(calls);
  const heading = el('h2', { tabindex: '-1' });
  const main = el('main', {}, heading, notice.element);
  const show = (focus: boolean) => {
    const chosen = me.sections.find(({ id }) => `#${id}` === location.hash) ?? me.sections[0];
    if (!chosen) return;
    for (const link of links) {
      if (link.hash === `#${chosen.id}`) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    notice.clear();
    heading.textContent = chosen.label;
    const place = el('div', { class: `part ${chosen.id}` });
    main.replaceChildren(heading, notice.element, place);
    parts[chosen.id]?.(place, { calls, notice, me });
    if (focus) heading.focus();
  };
  window.addEventListener('hashchange', () => show(true));
  show(false);
  return [
    el('header', {}, el('h1', {}, 'Luotsi'), el('p', { class: 'quiet' }, me.name)),
    el(
      'nav',
      { 'aria-label': tell('tab.sections') },
      el(
        'ul',
        {},
        links.map((link) => el('li', {}, link)),
      ),
    ),
    main,
  ];
}

void open();
