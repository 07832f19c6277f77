import { confidenceBinsOf, confusionOf } from './confusion.js';
import { escaped } from './escaped.js';
import { type Figures, figuresOf, type Share } from './figures.js';
import { evalKeys, type Verdict } from './judge.js';
import { calibrationPicture, confusionPicture } from './pictures.js';

/** A message judged, and what decided about it. */
export interface Explained extends Verdict {
  why: readonly string[];
}

const style = `body{font:16px/1.5 system-ui,sans-serif;color:#1c2b2f;background:#fff;max-width:70rem;margin:0 auto;padding:1rem}
h1,h2{line-height:1.2}h2{margin-top:2.5rem}.scroll{overflow-x:auto}table{border-collapse:collapse}
th,td{padding:.3rem .7rem;text-align:right;border-bottom:1px solid #d5dee0;white-space:nowrap}th:first-child,td:first-child{text-align:left}
small,.small{color:#4c5f64;font-size:.8em}svg{width:100%;height:auto;max-width:56rem;font-size:13px}svg.chart{max-width:30rem}
details{border-bottom:1px solid #d5dee0;padding:.5rem 0}summary{cursor:pointer}summary b{color:#a31220}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#eef3f4;padding:.6rem;border-radius:.4rem;font-size:.85em}
@media print{details{break-inside:avoid}}`;

/** The whole evaluation as a page for people: no script, nothing from elsewhere. */
export function evalPage(name: string, verdicts: readonly Explained[]): string {
  const figures = figuresOf(verdicts);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>What Luotsi understood: ${escaped(name)}</title><style>${style}</style></head>
<body><main>
<h1>What Luotsi understood</h1>
<p>${escaped(name)}, ${verdicts.length} messages. Percent right, and of how many.</p>
<h2>By language</h2>${grid('language', figures.byLang)}
<h2>By tag</h2>${grid('tag', figures.byTag)}
<h2>Danger, and what lies outside</h2>${dangers(figures)}
<h2>Which intent was taken for which</h2>
<p>Rows are right, columns what was understood. Petrol is right, red is wrong; the deeper, the more of its row.</p>
<div class="scroll">${confusionPicture(confusionOf(verdicts))}</div>
<h2>How sure, and how often right</h2>
<p>Bars that reach the dashed line are as often right as they are sure (expected error ${figures.calibration.ece}). Below each: how many messages.</p>
${calibrationPicture(confidenceBinsOf(verdicts)).replace('<svg', '<svg class="chart"')}
<h2>Misses</h2>${misses(verdicts)}
</main></body></html>
`;
}

const percent = ({ right, of }: Share): string =>
  of === 0 ? '' : `${((100 * right) / of).toFixed(1)} <small>${of}</small>`;

function grid(name: string, rows: Figures['byLang']): string {
  const head = [name, ...evalKeys].map((one) => `<th scope="col">${one}</th>`).join('');
  const body = Object.entries(rows).map(([row, keys]) => {
    const cells = evalKeys.map((key) => `<td>${keys[key] ? percent(keys[key]) : ''}</td>`).join('');
    return `<tr><th scope="row">${escaped(row)}</th>${cells}</tr>`;
  });
  return `<div class="scroll" tabindex="0" role="region" aria-label="Figures by ${name}"><table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

function dangers({ urgent, outOfScope }: Figures): string {
  const { recall, falseAlarms, nearMiss } = urgent;
  return `<ul><li>Danger heard: ${recall.right} of ${recall.of}</li>
<li>False alarms: ${falseAlarms.count} of ${falseAlarms.of}, of near-misses ${nearMiss.count} of ${nearMiss.of}</li>
<li>Out of scope and told so: ${outOfScope.recall.right} of ${outOfScope.recall.of}; real questions refused: ${outOfScope.refused.count} of ${outOfScope.refused.of}</li></ul>`;
}

function misses(verdicts: readonly Explained[]): string {
  const wrong = verdicts.filter(({ keys }) => keys.some(({ right }) => !right));
  return wrong.length === 0 ? '<p>None.</p>' : wrong.map(miss).join('\n');
}

function miss({ record, keys, why }: Explained): string {
  const told = keys
    .filter(({ right }) => !right)
    .map(({ key, expected, got }) => `${key}: <b>${shown(got)}</b> for ${shown(expected)}`);
  return `<details><summary>“${escaped(record.text)}” <small>${escaped(`${record.id} ${record.lang}`)}</small><br>${told.join('; ')}</summary><pre>${escaped(why.join('\n'))}</pre></details>`;
}

const shown = (value: unknown): string =>
  escaped(Array.isArray(value) ? value.join(', ') || 'none' : value === null ? 'none' : String(value));
