// Checks knowledge/ and dialogs/ and keeps them ready in dist/; called by the build.
import { describeProblems } from '../content/content-problem.js';
import { loadContent } from '../content/load-content.js';
import { writePackedContent } from '../content/packed-content.js';

const loaded = loadContent(process.cwd());
if (loaded.ok) {
  const { ok, ...content } = loaded;
  writePackedContent(process.cwd(), content);
} else {
  console.error(describeProblems(loaded.problems));
  process.exitCode = 1;
}
