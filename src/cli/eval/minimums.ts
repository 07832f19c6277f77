import type { Figures } from './figures.js';
import { evalKeys } from './judge.js';

export interface Minimum {
  /** A language, or `all`. */
  lang: string;
  key: string;
  percent: number;
}

/** `fi.intent=82,all.municipality=95,urgent.recall=100`; a string that says what is wrong with it otherwise. */
export function readMinimums(text: string): Minimum[] | string {
  const minimums: Minimum[] = [];
  for (const part of text.split(',')) {
    const found = /^([a-z]+)\.([a-zA-Z]+)=(\d+(?:\.\d+)?)$/.exec(part.trim());
    const [, lang = '', key = '', percent = ''] = found ?? [];
    if (!found || !(isKey(key) || (lang === 'urgent' && key === 'recall'))) {
      return `--min: "${part}" is not like fi.intent=82`;
    }
    minimums.push({ lang, key, percent: Number(percent) });
  }
  return minimums;
}

const isKey = (key: string): boolean => (evalKeys as readonly string[]).includes(key);

/** A line for every figure below its minimum; a figure that nothing was scored for is below it. */
export function belowMinimums(figures: Figures, minimums: readonly Minimum[]): string[] {
  return minimums.flatMap(({ lang, key, percent }) => {
    const { right, of } = shareOf(figures, lang, key);
    const reached = of === 0 ? 0 : (100 * right) / of;
    return reached >= percent ? [] : [`${lang}.${key}: ${reached.toFixed(1)} % of ${of}, below ${percent} %`];
  });
}

function shareOf({ byLang, urgent }: Figures, lang: string, key: string): { right: number; of: number } {
  if (lang === 'urgent') return urgent.recall;
  const total = { right: 0, of: 0 };
  for (const [language, keys] of Object.entries(byLang)) {
    if (lang !== 'all' && lang !== language) continue;
    for (const [name, share] of Object.entries(keys)) {
      if (name !== key) continue;
      total.right += share.right;
      total.of += share.of;
    }
  }
  return total;
}
