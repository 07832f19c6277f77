// Draws knowledge/network/municipality-shapes.yaml anew from a GeoJSON file of Statistics Finland's municipality
// boundaries (kunta1000k, WGS84): node scripts/draw-municipalities.mjs FILE
// Run by hand when municipalities merge; nothing in the build needs the file.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const [file] = process.argv.slice(2);
if (!file) throw new Error('usage: node scripts/draw-municipalities.mjs FILE.geojson');
const regions = 'knowledge/regions';
const width = 1000;
/** Whatever lies closer to the line than this is left out: less than a pixel on a screen. */
const tolerance = 1.5;

const { features } = JSON.parse(readFileSync(file, 'utf8'));
const byCode = new Map(features.map(({ properties, geometry }) => [properties.code, geometry]));

const ringsOf = ({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates).flat();

function projection(geometries) {
  const points = geometries.flatMap((one) => ringsOf(one).flat());
  const span = (at) => [Math.min(...points.map((one) => one[at])), Math.max(...points.map((one) => one[at]))];
  const [[west, east], [south, north]] = [span(0), span(1)];
  const narrow = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const scale = width / ((east - west) * narrow);
  return {
    height: Math.ceil((north - south) * scale),
    at: ([lon, lat]) => [(lon - west) * narrow * scale, (north - lat) * scale],
  };
}

const distance = ([x, y], [ax, ay], [bx, by]) => {
  const length = Math.hypot(bx - ax, by - ay);
  return length === 0
    ? Math.hypot(x - ax, y - ay)
    : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
};

/** Douglas–Peucker. */
function simplified(line) {
  if (line.length < 3) return line;
  const [first, last] = [line[0], line.at(-1)];
  const far = line.map((point) => distance(point, first, last));
  const at = far.indexOf(Math.max(...far));
  if (far[at] < tolerance) return [first, last];
  return [...simplified(line.slice(0, at + 1)), ...simplified(line.slice(at)).slice(1)];
}

const pathOf = (geometry, { at }) =>
  ringsOf(geometry)
    .map((ring) => simplified(ring.map(at)).map((point) => point.map(Math.round).join(' ')))
    .filter((ring) => ring.length > 3)
    .map((ring) => `M${ring.slice(0, -1).join('L')}Z`)
    .join('');

const lines = readdirSync(regions).flatMap((region) => {
  const codes = parse(readFileSync(join(regions, region, 'municipalities.yaml'), 'utf8')).map(
    ({ code }) => code,
  );
  const shapes = codes.map((code) => [code, byCode.get(code)]);
  const missing = shapes.filter(([, shape]) => !shape).map(([code]) => code);
  if (missing.length > 0) throw new Error(`no boundary of ${missing.join(', ')} in ${file}`);
  const drawn = projection(shapes.map(([, shape]) => shape));
  return [
    `${region}:`,
    `  width: ${width}`,
    `  height: ${drawn.height}`,
    '  paths:',
    ...shapes.map(([code, shape]) => `    "${code}": ${pathOf(shape, drawn)}`),
  ];
});
writeFileSync(
  'knowledge/network/municipality-shapes.yaml',
  [
    '# Municipalities of each region as SVG paths. Source: Statistics Finland, Municipalities 2025 (kunta1000k), CC BY 4.0;',
    '# simplified and projected by scripts/draw-municipalities.mjs. Borders of 2025 hold in 2026.',
    ...lines,
    '',
  ].join('\n'),
);
