import { z } from 'zod';
import { packModel } from '../../guidance/understanding/classifier/packed-model.js';
import {
  type LabelledText,
  outOfScopeLabel,
  sortText,
  type TextClassifier,
  trainTextClassifier,
} from '../../guidance/understanding/classifier/text-classifier.js';
import { percentile } from './statistics.js';

const labelledText = z.object({ text: z.string(), label: z.string().min(1) });

/** Lines that cannot be read are named, counted from 1; empty ones are skipped. */
export function readLabelledTexts(content: string): { texts: LabelledText[]; problems: string[] } {
  const read: { texts: LabelledText[]; problems: string[] } = { texts: [], problems: [] };
  for (const [index, line] of content.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    try {
      read.texts.push(labelledText.parse(JSON.parse(line)));
    } catch {
      read.problems.push(`line ${index + 1}: not { "text", "label" }`);
    }
  }
  return read;
}

interface Share {
  right: number;
  of: number;
}

export interface ClassifierFigures {
  /** A text that is refused though in scope is wrong. */
  inScope: Share;
  outOfScope: Share;
  p50Ms: number;
  p99Ms: number;
  trainSeconds: number;
  modelBytes: number;
}

interface Sets {
  train: readonly LabelledText[];
  test: readonly LabelledText[];
  language: TextClassifier['language'];
}

export function measureClassifier({ train, test, language }: Sets): ClassifierFigures {
  const began = performance.now();
  const classifier = trainTextClassifier(train, { language });
  const trainSeconds = (performance.now() - began) / 1000;
  const figures = { inScope: { right: 0, of: 0 }, outOfScope: { right: 0, of: 0 } };
  const times = test.map(({ text, label }) => {
    const start = performance.now();
    const { ranked, inScope } = sortText(text, classifier);
    const time = performance.now() - start;
    const outside = label === outOfScopeLabel;
    const share = outside ? figures.outOfScope : figures.inScope;
    share.of += 1;
    if (outside ? !inScope : inScope && ranked[0]?.label === label) share.right += 1;
    return time;
  });
  const modelBytes = packModel(classifier.model).length;
  return {
    ...figures,
    p50Ms: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
    trainSeconds,
    modelBytes,
  };
}
