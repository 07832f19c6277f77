import type { Year } from './answers.js';
import { button, el, svg } from './elements.js';
import { settings, tell } from './page-settings.js';
import { type Part, showWhenThere } from './part.js';

/** The year as a picture and, for everyone, as a list. */
export const year: Part = (place, { calls }) => {
  const show = (asked?: number) =>
    showWhenThere(
      place,
      () => calls.read<Year>('year', asked === undefined ? {} : { year: String(asked) }),
      (found) => [
        el(
          'p',
          { class: 'presses' },
          button(tell('tab.year.previous'), () => void show(found.year - 1)),
          el('strong', { role: 'status' }, String(found.year)),
          button(tell('tab.year.next'), () => void show(found.year + 1)),
        ),
        el('div', { class: 'turn-of-year' }, clock(found), list(found)),
      ],
    );
  void show();
};

const radius = 200;

/** How far a day is in its year, as a point on a circle that begins at the top. */
function pointAt(day: string, at: number): { x: string; y: string } {
  const start = Date.UTC(Number(day.slice(0, 4)), 0, 1);
  const end = Date.UTC(Number(day.slice(0, 4)) + 1, 0, 1);
  const turn = ((Date.parse(day) - start) / (end - start)) * 2 * Math.PI;
  return { x: (Math.sin(turn) * at).toFixed(1), y: (-Math.cos(turn) * at).toFixed(1) };
}

function clock({ year: shown, today, happenings }: Year): HTMLElement {
  return el(
    'figure',
    { class: 'clock' },
    svg(
      'svg',
      { viewBox: '-260 -260 520 520', role: 'img', 'aria-label': tell('tab.year.picture') },
      svg('circle', { r: String(radius), class: 'ring' }),
      months(shown),
      happenings.map(({ what, day, when, title }) => mark(what, day, `${when}: ${title}`)),
      today.startsWith(`${shown}-`) ? hand(today) : null,
      svg('text', { class: 'middle', y: '12' }, String(shown)),
    ),
    legend(),
  );
}

function months(shown: number): SVGElement[] {
  const name = new Intl.DateTimeFormat(settings.language, { month: 'short', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, at) => {
    const month = String(at + 1).padStart(2, '0');
    const [from, to] = [
      pointAt(`${shown}-${month}-01`, radius - 12),
      pointAt(`${shown}-${month}-01`, radius + 12),
    ];
    const middle = pointAt(`${shown}-${month}-15`, radius + 34);
    return svg(
      'g',
      {},
      svg('line', { x1: from.x, y1: from.y, x2: to.x, y2: to.y, class: 'ring' }),
      svg('text', { ...middle, class: 'month' }, name.format(Date.UTC(shown, at, 15)).replace('.', '')),
    );
  });
}

/** Meetings are filled squares on the ring, theme days hollow circles within: told apart by shape, not colour alone. */
function mark(what: 'meeting' | 'theme-day', day: string, words: string): SVGElement {
  if (what === 'theme-day') {
    const { x, y } = pointAt(day, radius - 30);
    return svg('circle', { cx: x, cy: y, r: '8', class: what }, svg('title', {}, words));
  }
  const { x, y } = pointAt(day, radius);
  const place = { x: String(Number(x) - 11), y: String(Number(y) - 11), width: '22', height: '22' };
  return svg('rect', { ...place, rx: '3', class: what }, svg('title', {}, words));
}

function hand(today: string): SVGElement {
  const [from, to] = [pointAt(today, 60), pointAt(today, radius - 44)];
  return svg(
    'line',
    { x1: from.x, y1: from.y, x2: to.x, y2: to.y, class: 'hand' },
    svg('title', {}, tell('tab.year.today')),
  );
}

const key = (sign: SVGElement, words: string): HTMLElement =>
  el('span', { class: 'key' }, svg('svg', { viewBox: '0 0 24 24' }, sign), words);

const legend = (): HTMLElement =>
  el(
    'figcaption',
    { 'aria-hidden': 'true' },
    key(svg('rect', { ...square, class: 'meeting' }), tell('tab.year.meeting')),
    key(svg('circle', { cx: '12', cy: '12', r: '8', class: 'theme-day' }), tell('tab.year.theme-day')),
    key(svg('line', { x1: '2', y1: '12', x2: '22', y2: '12', class: 'hand' }), tell('tab.year.today')),
  );
const square = { x: '1', y: '1', width: '22', height: '22', rx: '3' };

const list = ({ happenings }: Year): HTMLElement =>
  el(
    'ul',
    { class: 'happenings' },
    happenings.map(({ what, when, title, text }) =>
      el(
        'li',
        { class: what },
        el('p', {}, el('strong', {}, title), ` · ${when}`),
        el('p', { class: 'quiet' }, `${tell(`tab.year.${what}`)}. ${text}`),
      ),
    ),
  );
