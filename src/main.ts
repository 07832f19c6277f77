import { createApp } from './app.js';
import { describeProblem, readConfig } from './config.js';
import { StartRefused } from './start-refused.js';

const say = (line: string) => process.stderr.write(`${line}\n`);

const reading = readConfig();
for (const warning of reading.warnings) say(`Luotsi: ${describeProblem(warning)}`);
if (!reading.ok) {
  for (const problem of reading.problems) say(`Luotsi cannot start: ${describeProblem(problem)}`);
  process.exit(1);
}
try {
  const app = await createApp(reading.config);
  say(`Luotsi is ready: open ${app.url}`);
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      // A second signal means now.
      if (stopping) process.exit(1);
      stopping = true;
      app.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
} catch (error) {
  if (!(error instanceof StartRefused)) throw error;
  say(`Luotsi cannot start: ${error.message}`);
  process.exit(1);
}
