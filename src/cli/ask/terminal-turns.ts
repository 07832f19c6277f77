import type { ConversationState } from '../../guidance/dialog/conversation-state.js';
import type { Button, Reply } from '../../guidance/dialog/reply.js';
import type { TurnInput } from '../../guidance/dialog/turn-input.js';
import { newState } from '../../guidance/turn/new-state.js';
import { type Turn, takeTurn } from '../../guidance/turn.js';
import type { AskOptions } from './ask-options.js';

/** The turn record at the top, what was said beside it: one line of JSON. */
const asJson = ({ record, text, buttons, groups }: Reply, why: readonly string[] | null): string =>
  JSON.stringify({
    ...record,
    ...{ text, buttons, cards: groups.flatMap((group) => group.cards) },
    ...(why ? { why } : {}),
  });

const asText = ({ text, record }: Reply, why: readonly string[] | null): string =>
  [
    ...(why ? [`${why.map((line) => `  ${line}`).join('\n')}\n`] : []),
    `${text}\n\n${JSON.stringify(record)}\n`,
  ].join('\n');

const press = /^\/(\d+)$/;

/** One conversation in a terminal: turns one after another, and the buttons of the last reply. */
export class TerminalTurns {
  private state: ConversationState;
  private buttons: Button[] = [];

  constructor(
    private readonly parts: Pick<Turn, 'base' | 'understand' | 'dialogs'>,
    private readonly options: Pick<AskOptions, 'language' | 'now' | 'easy' | 'json' | 'why'>,
  ) {
    this.state = { ...newState(options.language), easy: options.easy };
  }

  /** Takes a line as typed and gives what to print. */
  take(line: string): string {
    return this.turn(this.inputOf(line));
  }

  /** The greeting of a conversation that begins. */
  open(): string {
    return this.turn({ type: 'open', language: this.options.language, easy: this.options.easy });
  }

  private inputOf(line: string): TurnInput {
    const pressed = press.exec(line.trim());
    if (pressed) {
      const button = this.buttons[Number(pressed[1]) - 1];
      return button ? { type: 'button', action: button.action } : { type: 'unreadable', what: 'button' };
    }
    return line.trim() === '' ? { type: 'unreadable', what: 'empty' } : { type: 'message', text: line };
  }

  private turn(input: TurnInput): string {
    const now = this.options.now ?? new Date();
    const why = this.options.why && input.type === 'message' ? this.why(input.text, now) : null;
    const { state, reply } = takeTurn({ ...this.parts, state: this.state, input, now });
    this.state = state;
    this.buttons = reply.buttons;
    return this.options.json ? asJson(reply, why) : asText(reply, why);
  }

  /** What decided about a message, by itself. */
  private why(text: string, now: Date): readonly string[] {
    return this.parts.understand(text, { now, language: this.state.language, explain: true }).why ?? [];
  }
}
