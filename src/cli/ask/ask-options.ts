import { parseArgs } from 'node:util';
import { type Language, languages } from '../../guidance/text/languages.js';

export const usage = `npm run ask -- ["a message"] [options]

Answers one message as a family would be answered, and prints the reply and the turn record.
Without a message it holds a conversation: type, press Enter. On a pipe each line is one turn of one conversation.

  --lang CODE   the language the conversation begins in: ${languages.join(', ')} (default fi)
  --now TIME    the moment of the conversation, for example 2026-11-25T10:00+02:00 (default: now)
  --easy        in easy language
  --why         before each reply, what was understood and what decided it; with --json as "why"
  --json        one JSON object a turn and nothing else: the turn record with text, buttons and cards
                (npm prints a heading of its own before it; npm run --silent ask leaves it out)
  --help        this text

In a conversation /1 presses the first button of the last reply, /2 the second and so on.

Exit code: 0 all right, 1 the content has problems, 2 unknown option.`;

export interface AskOptions {
  /** `null`: hold a conversation. */
  text: string | null;
  language: Language;
  now: Date | null;
  easy: boolean;
  json: boolean;
  why: boolean;
}

export type ReadOptions =
  | { outcome: 'options'; options: AskOptions }
  | { outcome: 'help' }
  | { outcome: 'wrong'; problem: string };

const isLanguage = (code: string): code is Language => (languages as readonly string[]).includes(code);

/** A time with its zone or offset; without one it would depend on the machine. */
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

function parse(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      lang: { type: 'string', default: 'fi' },
      now: { type: 'string' },
      easy: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      why: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  return { ...values, text: positionals.length > 0 ? positionals.join(' ') : null };
}

/** Reads the command line; never throws. */
export function readAskOptions(args: string[]): ReadOptions {
  let given: ReturnType<typeof parse>;
  try {
    given = parse(args);
  } catch (error) {
    return { outcome: 'wrong', problem: error instanceof Error ? error.message : String(error) };
  }
  const { lang, now, easy, json, why, text } = given;
  if (given.help) return { outcome: 'help' };
  if (!isLanguage(lang))
    return { outcome: 'wrong', problem: `--lang ${lang}: choose one of ${languages.join(', ')}` };
  if (now !== undefined && !(instant.test(now) && Number.isFinite(Date.parse(now)))) {
    return {
      outcome: 'wrong',
      problem: `--now ${now}: write a time with its offset, like 2026-11-25T10:00+02:00`,
    };
  }
  return {
    outcome: 'options',
    options: { text, language: lang, now: now === undefined ? null : new Date(now), easy, json, why },
  };
}
