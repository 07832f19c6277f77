/** A date as its numbers were written; whether there is such a day is asked later. */
export interface SaidDate {
  date: number;
  month: number;
  year: number | null;
  written: string;
}

const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const dotted = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.?(?:(\d{4}))?(?!\d)/;
const slashed = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?![\d/])/;

const dayFirst = (match: RegExpExecArray): SaidDate => ({
  date: Number(match[1]),
  month: Number(match[2]),
  year: match[3] ? Number(match[3]) : null,
  written: match[0],
});
const yearFirst = (match: RegExpExecArray): SaidDate => ({
  ...{ date: Number(match[3]), month: Number(match[2]), year: Number(match[1]), written: match[0] },
});

const patterns: [RegExp, (match: RegExpExecArray) => SaidDate][] = [
  [iso, yearFirst],
  [dotted, dayFirst],
  [slashed, dayFirst],
];

/** Takes every date in numbers out of a text; `standIn` is put in its place. */
export function takeDates(
  text: string,
  standIn: (index: number) => string,
): { found: SaidDate[]; rest: string } {
  const found: SaidDate[] = [];
  let rest = text;
  for (const [pattern, read] of patterns) {
    for (let match = pattern.exec(rest); match; match = pattern.exec(rest)) {
      rest = rest.slice(0, match.index) + standIn(found.length) + rest.slice(match.index + match[0].length);
      found.push(read(match));
    }
  }
  return { found, rest };
}
