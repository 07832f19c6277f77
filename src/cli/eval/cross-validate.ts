import { describeProblems } from '../../content/content-problem.js';
import { loadContent } from '../../content/load-content.js';
import { crisisRulesOf } from '../../content/understanding-of.js';
import { vocabularyOf } from '../../content/vocabulary-of.js';
import { createKnowledgeBase } from '../../guidance/knowledge/create-knowledge-base.js';
import { partOf } from '../../guidance/understanding/classifier/calibrate.js';
import { createUnderstanding } from '../../guidance/understanding/create-understanding.js';
import { type LabelledPhrase, phrasesOf, trainOn } from '../../guidance/understanding/train-understanding.js';
import { evalRecordSchema } from './eval-record.js';
import { type Figures, figuresOf } from './figures.js';
import { judge, type Verdict } from './judge.js';

const folds = 5;
const now = new Date('2026-11-25T10:00+02:00');

/** Our own phrases, each judged by an understanding that was trained without it. */
export function crossValidate(root: string): Figures {
  const loaded = loadContent(root);
  if (!loaded.ok) throw new Error(describeProblems(loaded.problems));
  const base = createKnowledgeBase(loaded.content);
  const vocabulary = vocabularyOf(loaded);
  const phrases = phrasesOf(loaded.understanding.phrases);
  const rules = crisisRulesOf(loaded);
  const verdicts: Verdict[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const model = trainOn(
      phrases.filter((_, i) => partOf(i, folds) !== fold),
      { vocabulary, municipalities: loaded.content.municipalities, concepts: rules?.concepts },
    );
    const understand = createUnderstanding({
      ...{ model, base, vocabulary },
      recogniseCrisis: rules?.recognise,
      crisisConcepts: rules?.concepts,
    });
    for (const [i, phrase] of phrases.entries()) {
      if (partOf(i, folds) !== fold) continue;
      verdicts.push(
        judge(
          recordOf(phrase, i),
          understand(phrase.text, { now, language: phrase.language }),
          () => undefined,
        ),
      );
    }
  }
  return figuresOf(verdicts);
}

const recordOf = ({ text, language, intent, needs, faq }: LabelledPhrase, index: number) =>
  evalRecordSchema.parse({
    id: `${index + 1} "${text}"`,
    lang: language,
    text,
    expect: { intent, ...(needs.length > 0 ? { needs } : {}), ...(faq ? { faq } : {}) },
  });
