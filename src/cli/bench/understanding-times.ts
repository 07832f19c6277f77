import type { LoadedContent } from '../../content/load-content.js';
import type { Understand } from '../../guidance/understanding/understanding.js';
import { percentile } from './statistics.js';

const now = new Date('2026-11-25T08:00:00Z');

export interface UnderstandingFigures {
  messages: number;
  medianMs: number;
  p99Ms: number;
  worstMs: number;
}

/** Every phrase of ours with its letters slightly changed, so that no message is one it was trained on. */
const unseen = (text: string, index: number) =>
  index % 2 === 0 ? `${text}?` : `${text.slice(0, -1)} ${text.slice(-1)}`;

/** How long understanding one message takes, without any turn around it. */
export function measureUnderstanding(
  understand: Understand,
  { understanding }: LoadedContent,
): UnderstandingFigures {
  const texts = understanding.phrases
    .flatMap((file) => file.phrases.flatMap((group) => group.texts))
    .filter((_, index) => index % 3 === 0)
    .map(unseen);
  for (const text of texts.slice(0, 500)) understand(text, { now, language: 'fi' });
  const times = texts.map((text) => {
    const began = performance.now();
    understand(text, { now, language: 'fi' });
    return performance.now() - began;
  });
  return {
    messages: times.length,
    medianMs: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
    worstMs: Math.max(...times),
  };
}
