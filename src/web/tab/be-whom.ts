import { button, el } from './elements.js';
import { beWhom } from './host.js';
import { tell } from './page-settings.js';

interface Person {
  key: string;
  name: string;
  what: string;
}

/** Lets a developer choose whom to be; the server offers it on its own machine alone. */
export async function chooseWhom(place: HTMLElement): Promise<void> {
  const answer = await fetch('/api/tab/people');
  const { people }: { people: Person[] } = await answer.json();
  const select = el(
    'select',
    {},
    people.map(({ key, name, what }) => el('option', { value: key }, `${name} (${what})`)),
  );
  place.replaceChildren(
    el(
      'main',
      { class: 'entry' },
      el('h1', {}, 'Luotsi'),
      el('label', {}, tell('tab.be-whom'), select),
      el(
        'p',
        { class: 'presses' },
        button(tell('tab.be-this'), () => beWhom(select.value), 'main'),
      ),
    ),
  );
}
