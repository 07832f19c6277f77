import { createInterface } from 'node:readline';
import type { AskOptions } from './ask-options.js';
import type { TerminalTurns } from './terminal-turns.js';

/**
 * A conversation over standard input. At a terminal it begins with the greeting and prompts; on a pipe each
 * line is one turn and nothing else is printed.
 */
export async function converseOverLines(
  turns: TerminalTurns,
  { json }: Pick<AskOptions, 'json'>,
): Promise<void> {
  const atTerminal = process.stdin.isTTY === true && !json;
  const lines = createInterface({
    input: process.stdin,
    output: atTerminal ? process.stdout : undefined,
    prompt: '> ',
  });
  if (atTerminal) {
    console.log(turns.open());
    lines.prompt();
  }
  for await (const line of lines) {
    console.log(turns.take(line));
    if (atTerminal) lines.prompt();
  }
}
