import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';

interface Message {
  message: string;
}

/** The part of the library that reads a card and says what is wrong with it. */
interface CardLibrary {
  AdaptiveCard: new () => {
    parse(content: unknown, context: unknown): void;
    validateProperties(): { validationEvents: Message[] };
  };
  SerializationContext: new (version: unknown) => { eventCount: number; getEventAt(index: number): Message };
  Version: new (major: number, minor: number) => unknown;
}

/** The very copy that Web Chat brings: its modules do not load in Node, its bundle for browsers does. */
function loadLibrary(): CardLibrary {
  const require = createRequire(createRequire(import.meta.url).resolve('botframework-webchat'));
  const bundle = join(dirname(require.resolve('adaptivecards')), '../dist/adaptivecards.min.js');
  const sandbox: { module: { exports: CardLibrary | object }; [name: string]: unknown } = {
    module: { exports: {} },
    self: {},
    window: {},
    document: {},
    // Only its carousel needs this.
    require: () => ({}),
  };
  sandbox.exports = sandbox.module.exports;
  runInNewContext(readFileSync(bundle, 'utf8'), sandbox);
  if (!('AdaptiveCard' in sandbox.module.exports)) throw new Error('the cards’ library did not load');
  return sandbox.module.exports;
}

let library: CardLibrary | undefined;

/** What the cards' own library says against a card. */
export function cardProblems(content: unknown): string[] {
  library ??= loadLibrary();
  const context = new library.SerializationContext(new library.Version(1, 5));
  const card = new library.AdaptiveCard();
  card.parse(content, context);
  const reading = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index));
  return [...reading, ...card.validateProperties().validationEvents].map((one) => one.message);
}
