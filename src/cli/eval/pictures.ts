import type { ConfidenceBin, Confusion } from './confusion.js';
import { escaped } from './escaped.js';

const cell = 34;
const names = 150;

/** The confusion matrix as SVG: the deeper the colour, the larger the share of its row; red is wrong. */
export function confusionPicture({ intents, counts }: Confusion): string {
  const size = names + intents.length * cell;
  const columns = intents.map(
    (intent, at) =>
      `<text transform="translate(${names + at * cell + cell / 2 + 4} ${names - 8}) rotate(-60)">${escaped(intent)}</text>`,
  );
  const rows = intents.map((intent, row) => {
    const own = counts[row] ?? [];
    const y = names + row * cell;
    const cells = own.map((count, column) => confusionCell({ count, row, column, of: sumOf(own), intents }));
    return `<text x="${names - 8}" y="${y + cell / 2 + 5}" text-anchor="end">${escaped(intent)}</text>${cells.join('')}`;
  });
  return `<svg viewBox="0 0 ${size + 40} ${size}" role="img" aria-label="Right intents by row, what was understood by column">${columns.join('')}${rows.join('')}</svg>`;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

interface Cell {
  count: number;
  row: number;
  column: number;
  of: number;
  intents: readonly string[];
}

function confusionCell({ count, row, column, of, intents }: Cell): string {
  const [x, y] = [names + column * cell, names + row * cell];
  const share = of === 0 ? 0 : count / of;
  const colour = row === column ? '11,94,107' : '163,18,32';
  const strength = count === 0 ? 0.04 : 0.15 + 0.85 * share;
  const ink = strength > 0.55 ? '#fff' : '#1c2b2f';
  const title = `${escaped(intents[row] ?? '')} understood as ${escaped(intents[column] ?? '')}: ${count} of ${of}`;
  const number =
    count > 0
      ? `<text x="${x + cell / 2}" y="${y + cell / 2 + 5}" text-anchor="middle" fill="${ink}">${count}</text>`
      : '';
  return `<g><title>${title}</title><rect x="${x + 1}" y="${y + 1}" width="${cell - 2}" height="${cell - 2}" rx="3" fill="rgba(${colour},${strength.toFixed(2)})"/>${number}</g>`;
}

const chart = { width: 440, height: 260, left: 44, bottom: 34, top: 12 };

/** Confidence and how often it was right, bin by bin: bars on the line are calibrated. */
export function calibrationPicture(bins: readonly ConfidenceBin[]): string {
  const { width, height, left, bottom, top } = chart;
  const [inner, tall] = [width - left - 10, height - bottom - top];
  const x = (share: number) => left + share * inner;
  const y = (share: number) => top + (1 - share) * tall;
  const bars = bins
    .filter(({ messages }) => messages > 0)
    .map(
      ({ from, messages, right, confidence }) =>
        `<g><title>confidence ${Math.round(100 * confidence)} %: right ${Math.round(100 * right)} % of ${messages}</title><rect x="${x(from) + 3}" y="${y(right)}" width="${inner / 10 - 6}" height="${Math.max(1, tall * right)}" rx="2" fill="rgba(11,94,107,.75)"/><text x="${x(from) + inner / 20}" y="${height - bottom + 28}" text-anchor="middle" class="small">${messages}</text></g>`,
    );
  const marks = [0, 0.5, 1].map(
    (share) =>
      `<text x="${left - 6}" y="${y(share) + 5}" text-anchor="end">${100 * share} %</text><text x="${x(share)}" y="${height - bottom + 15}" text-anchor="middle">${100 * share}</text>`,
  );
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="How often an intent is right, by how sure it is"><line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#7a8a8e" stroke-dasharray="4 4"/>${bars.join('')}${marks.join('')}</svg>`;
}
