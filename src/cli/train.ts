// Trains the understanding from knowledge/ into dist/model; called by the build.
import { describeProblems } from '../content/content-problem.js';
import { loadContent } from '../content/load-content.js';
import { readTrainedModel, writeTrainedModel } from '../content/trained-model.js';
import { crisisRulesOf } from '../content/understanding-of.js';
import { vocabularyOf } from '../content/vocabulary-of.js';
import { trainUnderstanding } from '../guidance/understanding/train-understanding.js';

if (readTrainedModel(process.cwd())) console.error('train: the model is up to date');
else train();

function train(): void {
  const started = performance.now();
  const loaded = loadContent(process.cwd());
  if (!loaded.ok) {
    console.error(describeProblems(loaded.problems));
    process.exit(1);
  }
  const { phrases } = loaded.understanding;
  const model = trainUnderstanding({
    phrases,
    vocabulary: vocabularyOf(loaded),
    municipalities: loaded.content.municipalities,
    concepts: crisisRulesOf(loaded)?.concepts,
  });
  const bytes = writeTrainedModel(process.cwd(), model);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.error(`train: ${(bytes / 1e6).toFixed(1)} MB in ${seconds} s`);
}
