import type { County } from './answers.js';
import { el, svg, table } from './elements.js';
import { tell } from './page-settings.js';
import { type Part, showWhenThere } from './part.js';

type Municipality = County['municipalities'][number];

/** Who is responsible where: a picture for the eye, and the same as a table for everyone. */
export const municipalityMap: Part = (place, { calls }) => {
  void showWhenThere(
    place,
    () => calls.read<{ counties: County[] }>('map'),
    ({ counties }) => [
      el('p', {}, tell('tab.map.lead')),
      counties.map((county) =>
        el('section', { class: 'county' }, el('h3', {}, county.name), picture(county), list(county)),
      ),
      el('p', { class: 'quiet' }, tell('tab.map.source')),
    ],
  );
};

/** Hidden from screen readers, which have the table; a pointer over a municipality tells what the table does. */
const picture = (county: County): HTMLElement =>
  el(
    'figure',
    { class: 'map' },
    svg(
      'svg',
      { viewBox: `-4 -4 ${county.width + 8} ${county.height + 8}`, 'aria-hidden': 'true' },
      patternOfMissing(),
      county.municipalities.map(area),
      county.municipalities.map((one) => label(one)),
    ),
    legend(),
  );

/** Lines besides the colour: what is missing must not be told by colour alone. */
const patternOfMissing = () =>
  svg(
    'defs',
    {},
    svg(
      'pattern',
      {
        id: 'missing',
        width: '16',
        height: '16',
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(45)',
      },
      svg('rect', { width: '16', height: '16', class: 'missing-ground' }),
      svg('rect', { width: '5', height: '16', class: 'missing-line' }),
    ),
  );

const area = ({ path, coverage, name, responsible, places }: Municipality) =>
  svg(
    'path',
    { d: path, class: coverage },
    svg('title', {}, `${name}: ${responsible}. ${tell('tab.map.places')}: ${places}`),
  );

/** The number of places, in the middle of the municipality's largest piece. */
function label({ path, places }: Municipality): SVGElement {
  const pieces = path
    .split('Z')
    .map((piece) => [...piece.matchAll(/(\d+) (\d+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const));
  const longest = pieces.reduce((one, other) => (other.length > one.length ? other : one), []);
  const [x, y] = middleOf(longest);
  return svg('text', { x: String(x), y: String(y), class: 'count' }, String(places));
}

type Point = readonly [number, number];

/** Centre of gravity of an outline. */
function middleOf(points: readonly Point[]): Point {
  let [sum, x, y] = [0, 0, 0];
  for (const [at, [ax, ay]] of points.entries()) {
    const [bx, by] = points[(at + 1) % points.length] ?? [0, 0];
    const cross = ax * by - bx * ay;
    [sum, x, y] = [sum + cross, x + (ax + bx) * cross, y + (ay + by) * cross];
  }
  return sum === 0 ? [0, 0] : [Math.round(x / (3 * sum)), Math.round(y / (3 * sum))];
}

const legend = (): HTMLElement =>
  el(
    'figcaption',
    { 'aria-hidden': 'true' },
    (['named', 'missing', 'no-network'] as const).map((coverage) =>
      el(
        'span',
        { class: 'key' },
        svg('svg', { viewBox: '0 0 40 24' }, svg('rect', { width: '40', height: '24', class: coverage })),
        tell(`tab.map.${coverage}`),
      ),
    ),
  );

const list = ({ name, municipalities }: County): HTMLElement =>
  table(
    name,
    [tell('tab.map.municipality'), tell('tab.map.responsible'), tell('tab.map.places')],
    municipalities.map((one) => [one.name, one.responsible, String(one.places)]),
  );
