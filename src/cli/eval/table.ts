import type { Figures, Share } from './figures.js';
import { evalKeys } from './judge.js';

const percent = ({ right, of }: Share): string => (of === 0 ? '' : `${((100 * right) / of).toFixed(1)}`);
const cell = (share: Share | undefined): string => (share ? `${percent(share)} /${share.of}` : '');

/** Figures as a table for the terminal: a row for each language and tag, a column for each key, percent / of. */
export function tableOf(figures: Figures): string {
  const { urgent, outOfScope, calibration } = figures;
  return [
    grid('language', figures.byLang),
    grid('tag', figures.byTag),
    `urgent: recall ${cell(urgent.recall)}, false alarms ${urgent.falseAlarms.count}/${urgent.falseAlarms.of}, of near-misses ${urgent.nearMiss.count}/${urgent.nearMiss.of}`,
    ...Object.entries(urgent.byLang).map(
      ([lang, one]) =>
        `  ${lang}: recall ${cell(one.recall)}, false alarms ${one.falseAlarms.count}/${one.falseAlarms.of}`,
    ),
    `out of scope: recall ${cell(outOfScope.recall)}, real questions refused ${outOfScope.refused.count}/${outOfScope.refused.of}`,
    `calibration: expected error ${calibration.ece}`,
  ].join('\n');
}

function grid(name: string, rows: Figures['byLang']): string {
  const lines = [
    [name, ...evalKeys],
    ...Object.entries(rows).map(([row, keys]) => [row, ...evalKeys.map((key) => cell(keys[key]))]),
  ];
  const widths =
    lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  return `${lines.map((line) => line.map((one, i) => one.padEnd(widths[i] ?? 0)).join('  ')).join('\n')}\n`;
}

export const missesOf = ({ misses }: Figures): string =>
  misses
    .map(({ id, key, expected, got }) => `${id} ${key}: expected ${show(expected)}, got ${show(got)}`)
    .join('\n');

const show = (value: unknown): string => (Array.isArray(value) ? `[${value.join(', ')}]` : String(value));
