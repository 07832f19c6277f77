import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

interface Finding {
  id: string;
  nodes: { html: string; target: unknown[] }[];
}

/** What axe-core finds, one line an element; fails when it has not looked at a page's worth of rules. */
export async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate<{ violations: Finding[]; passes: Finding[] }>(
    `axe.run(document, { runOnly: ${JSON.stringify(rules)} })`,
  );
  assert.ok(passes.length > 15, `only ${passes.length} rules looked at`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(' ')}: ${html.slice(0, 300)}`),
  );
}
