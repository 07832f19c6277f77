/** What stands in an element: text is always shown as text. */
export type Content = Node | string | null | readonly Content[];

type Attributes = Record<string, string | boolean | ((event: Event) => void)>;

function set(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false) element.setAttribute(name, value);
  }
}

function fill(element: Element, content: Content): void {
  if (content === null) return;
  if (typeof content === 'string' || content instanceof Node) element.append(content);
  else for (const one of content) fill(element, one);
}

function made<E extends Element>(element: E, attributes: Attributes, content: Content): E {
  set(element, attributes);
  fill(element, content);
  return element;
}

/** An element with its attributes, listeners by the name of their event, and what stands in it. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...content: Content[]
): HTMLElementTagNameMap[Name] {
  return made(document.createElement(name), attributes, content);
}

const drawing = 'http://www.w3.org/2000/svg';

/** The same for a drawing. */
export function svg<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...content: Content[]
): SVGElementTagNameMap[Name] {
  return made(document.createElementNS(drawing, name), attributes, content);
}

export const button = (
  label: string,
  press: () => void,
  look: 'main' | 'plain' = 'plain',
): HTMLButtonElement => el('button', { type: 'button', class: look, click: press }, label);

/** What the page knows in pairs: what it is and what it says. */
export const facts = (pairs: readonly { label: string; value: string }[]): HTMLElement =>
  el(
    'dl',
    { class: 'facts' },
    pairs.map(({ label, value }) => el('div', {}, el('dt', {}, label), el('dd', {}, value))),
  );

/** A table that has a name and scrolls within itself where the window is narrow. */
export const table = (caption: string, head: readonly string[], rows: readonly Row[]): HTMLElement =>
  el(
    'div',
    { class: 'wide', tabindex: '0', role: 'region', 'aria-label': caption },
    el(
      'table',
      {},
      el('caption', {}, caption),
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          head.map((one) => el('th', { scope: 'col' }, one)),
        ),
      ),
      el('tbody', {}, rows.map(rowOf)),
    ),
  );

type Row = readonly string[];

const rowOf = ([first = '', ...rest]: Row): HTMLElement =>
  el(
    'tr',
    {},
    el('th', { scope: 'row' }, first),
    rest.map((cell) => el('td', {}, cell)),
  );
