import type { CardElement, TextRun } from './adaptive-card.js';

const ellipsis = '…';

/** At most so many characters, never half of one. */
export function shortened(text: string, longest: number): string {
  const letters = [...text];
  return letters.length <= longest ? text : `${letters.slice(0, longest - 1).join('')}${ellipsis}`;
}

const run = (text: string, looks: Omit<TextRun, 'type' | 'text'> = {}): TextRun => ({
  ...{ type: 'TextRun', text },
  ...looks,
});

/** What people have written, shown as text: links, emphasis and date functions in it stay letters. */
export const words = (text: string): CardElement => ({ type: 'RichTextBlock', inlines: [run(text)] });

export const title = (text: string): CardElement => ({
  type: 'RichTextBlock',
  inlines: [run(text, { weight: 'Bolder', size: 'Medium' })],
});

export const quietly = (text: string): CardElement => ({
  type: 'RichTextBlock',
  inlines: [run(text, { isSubtle: true })],
  spacing: 'None',
});

/** A label and what it says, on one line. */
export const line = ({ label, value }: { label: string; value: string }): CardElement => ({
  type: 'RichTextBlock',
  inlines: [run(`${label}: `, { weight: 'Bolder' }), run(value)],
  spacing: 'Small',
});
