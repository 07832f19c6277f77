import { type App, type AppOverrides, createApp } from '../app.js';
import { type Config, describeProblem, readConfig } from '../config.js';
import { StartRefused } from '../start-refused.js';
import { tidyMemory } from './tidy-memory.js';

const say = (line: string) => process.stderr.write(`${line}\n`);

/** Starts the service from its environment, says where to open it, and ends it on SIGTERM or Ctrl-C. */
export async function runService(
  overrides: AppOverrides = {},
  adjust: (config: Config) => Config = (config) => config,
): Promise<void> {
  const reading = readConfig();
  for (const warning of reading.warnings) say(`Luotsi: ${describeProblem(warning)}`);
  if (!reading.ok) {
    for (const problem of reading.problems) say(`Luotsi cannot start: ${describeProblem(problem)}`);
    process.exit(1);
  }
  try {
    const app = await createApp(adjust(reading.config), overrides);
    say(`Luotsi is ready. Open ${app.url}`);
    stopOnSignal(app);
    // Twice: the first round empties pages, the second gives them back.
    for (const after of [800, 1_800]) setTimeout(tidyMemory, after).unref();
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error;
    say(`Luotsi cannot start: ${error.message}`);
    process.exit(1);
  }
}

function stopOnSignal(app: App): void {
  let isStopping = false;
  const stop = () => {
    // A second signal means at once.
    if (isStopping) process.exit(1);
    isStopping = true;
    app.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        say(`Luotsi did not stop cleanly: ${error instanceof Error ? error.message : error}`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
