import { rankedBy } from './classifier/agree.js';
import type { Ranked } from './classifier/linear-model.js';

/** What a phrase is about, as finely as its file tells: its intent and the crisis, question or need in it. */
export interface Told {
  intent: string;
  crisis: string | null;
  faq: string | null;
  need: string | null;
}

/** The label of a theme: `get-support/money`, `ask-about/cost`, `urgent/violence`, `greeting`. */
export function themeOf({ intent, crisis, faq, need }: Told): string {
  const detail = intent === 'urgent' ? crisis : (faq ?? need);
  return detail ? `${intent}/${detail}` : intent;
}

/** A theme's two halves; the second is empty where a theme has none. */
const halves = (theme: string): [string, string] => {
  const [intent = '', detail = ''] = theme.split('/');
  return [intent, detail];
};

/** The themes as intents: each has the probability of its likeliest theme, for many small ones make none likely. */
export const intentsOf = (themes: readonly Ranked[]): Ranked[] =>
  likeliest(themes.map(({ label, probability }) => ({ label: halves(label)[0], probability })));

/** The themes as what they tell of: needs, questions. */
export const detailsOf = (themes: readonly Ranked[]): Ranked[] =>
  likeliest(themes.map(({ label, probability }) => ({ label: halves(label)[1], probability })));

function likeliest(ranked: readonly Ranked[]): Ranked[] {
  const best = new Map<string, number>();
  for (const { label, probability } of ranked) {
    if (label !== '') best.set(label, Math.max(best.get(label) ?? 0, probability));
  }
  return rankedBy([...best]);
}
