import type { Choice, Contacts } from './answers.js';
import type { Calls } from './calls.js';
import { showCard } from './card.js';
import { button, type Content, el } from './elements.js';
import { settings, tell } from './page-settings.js';
import { empty, type Part, showWhenThere } from './part.js';

const filters = ['network', 'municipality', 'sector', 'role', 'task'] as const;
type Wish = Record<string, string>;

/** The contact list with its search. */
export const contacts: Part = (place, { calls }) => new ContactSearch(calls).open(place);

class ContactSearch {
  private wish: Wish = settings.network ? { network: settings.network } : {};
  private readonly found = el('div', {});
  private readonly form = el('form', {
    class: 'search',
    role: 'search',
    submit: (event) => this.search(event),
  });

  constructor(private readonly calls: Calls) {}

  /** What can be chosen comes with the first list. */
  open(place: HTMLElement): void {
    place.append(this.form, this.found);
    void showWhenThere(this.found, this.fetch, (list) => {
      this.form.replaceChildren(...el('div', {}, fields(list.choices, this.wish, this.clear)).childNodes);
      return this.results(list);
    });
  }

  private fetch = (from = 0): Promise<Contacts> =>
    this.calls.read<Contacts>('contacts', { ...this.wish, from: String(from) });

  private search(event: Event): void {
    event.preventDefault();
    const entered = [...new FormData(this.form)].map(
      ([name, value]) => [name, String(value).trim()] as const,
    );
    this.wish = Object.fromEntries(entered.filter(([, value]) => value !== ''));
    void showWhenThere(this.found, this.fetch, (list) => this.results(list));
  }

  private clear = (): void => {
    this.form.reset();
    for (const select of this.form.querySelectorAll('select')) select.value = '';
    this.form.requestSubmit();
  };

  private results({ cards, total, words }: Contacts): Content[] {
    const list = el(
      'div',
      { class: 'cards' },
      cards.map((card) => showCard(card)),
    );
    return [
      el('p', { class: 'quiet', role: 'status' }, words),
      total === 0 ? empty(tell('tab.contacts.none')) : list,
      total > cards.length ? this.moreButton(list, total) : null,
    ];
  }

  private moreButton(list: HTMLElement, total: number): HTMLElement {
    const place = el('div', {});
    const press = button(tell('tab.contacts.more'), () => void this.more(list).then(look));
    const look = () => place.replaceChildren(...(list.childElementCount < total ? [press] : []));
    look();
    return place;
  }

  /** The next ones below; the first of them has the focus, so that reading goes on there. */
  private async more(list: HTMLElement): Promise<void> {
    const next = await this.fetch(list.childElementCount).catch(() => null);
    const [first] = (next?.cards ?? []).map((card) => list.appendChild(showCard(card)));
    first?.setAttribute('tabindex', '-1');
    first?.focus();
  }
}

function fields(choices: Record<string, Choice[]>, wish: Wish, clear: () => void): Content {
  return [
    el(
      'label',
      { class: 'text' },
      tell('tab.contacts.text'),
      el('input', { type: 'search', name: 'text', maxlength: '200', autocomplete: 'off' }),
    ),
    filters.map((filter) => select(filter, choices[filter] ?? [], wish[filter] ?? '')),
    el(
      'p',
      { class: 'presses' },
      el('button', { class: 'main' }, tell('tab.contacts.search')),
      button(tell('tab.contacts.clear'), clear),
    ),
  ];
}

/** A list with nothing to choose from is not shown. */
function select(filter: string, choices: readonly Choice[], chosen: string): Content {
  if (choices.length < 2) return null;
  return el(
    'label',
    {},
    tell(`tab.filter.${filter}`),
    el(
      'select',
      { name: filter },
      el('option', { value: '' }, tell('tab.all')),
      choices.map(({ value, label }) => el('option', { value, selected: value === chosen }, label)),
    ),
  );
}
