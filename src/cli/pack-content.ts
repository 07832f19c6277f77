// Checks knowledge/ and dialogs/ and keeps them ready in dist/; called by the build.
import { describeProblems } from '../content/content-problem.js';
import { loadContent } from '../content/load-content.js';
import { writePackedContent } from '../content/packed-content.js';
import { saidKeys } from '../content/said-keys.js';

const loaded = loadContent(process.cwd(), { said: saidKeys() });
if (loaded.ok) {
  const { ok, ...content } = loaded;
  writePackedContent(process.cwd(), content);
} else {
  console.error(describeProblems(loaded.problems));
  process.exitCode = 1;
}
