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

const intentIn = (theme: string): string =>
  theme.includes('/') ? theme.slice(0, theme.indexOf('/')) : theme;
/** Empty where a theme is an intent alone. */
const detailIn = (theme: string): string => (theme.includes('/') ? theme.slice(theme.indexOf('/') + 1) : '');

/** The themes as intents: each has the probability of its likeliest theme, for many small ones make none likely. */
export const intentsOf = (themes: readonly Ranked[]): Ranked[] => likeliest(themes, intentIn);

/** The themes as what they tell of: needs, questions. */
export const detailsOf = (themes: readonly Ranked[]): Ranked[] => likeliest(themes, detailIn);

function likeliest(themes: readonly Ranked[], partOf: (theme: string) => string): Ranked[] {
  const best = new Map<string, number>();
  for (const { label, probability } of themes) {
    const part = partOf(label);
    if (part !== '') best.set(part, Math.max(best.get(part) ?? 0, probability));
  }
  return rankedBy([...best]);
}
