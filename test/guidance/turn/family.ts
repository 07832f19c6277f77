import type { ConversationState } from '../../../src/guidance/dialog/conversation-state.js';
import type { Action, Reply } from '../../../src/guidance/dialog/reply.js';
import type { TurnInput } from '../../../src/guidance/dialog/turn-input.js';
import type { KnowledgeBase } from '../../../src/guidance/knowledge/knowledge-base.js';
import type { Language } from '../../../src/guidance/text/languages.js';
import { newState } from '../../../src/guidance/turn/new-state.js';
import { takeTurn } from '../../../src/guidance/turn.js';
import { type Filters, noExcludes, noFilters } from '../../../src/guidance/understanding/filters.js';
import type { Understand, Understanding } from '../../../src/guidance/understanding/understanding.js';
import { testBase, testDialogs } from './test-base.js';

/** A Wednesday in November, ten in the morning. */
export const wednesdayMorning = new Date('2026-11-25T10:00:00+02:00');

export type Heard = Partial<Omit<Understanding, 'filters'>> & { filters?: Partial<Filters> };

/** What a message is taken to mean, where the test is about the turn and not about understanding. */
export const heard = (meaning: Heard): Understanding => ({
  language: { code: 'fi', sure: false },
  intent: 'out-of-scope',
  confidence: 0.9,
  ranked: [],
  command: null,
  excludes: noExcludes,
  interval: null,
  crisis: null,
  municipalities: [],
  placeId: null,
  writer: { child: false, professional: false, grandparent: false },
  pointsAt: null,
  answers: null,
  switchTo: null,
  nearer: false,
  corrects: false,
  known: 1,
  ...meaning,
  filters: { ...noFilters, ...meaning.filters },
});

/** One family's conversation, turn after turn at a fixed moment. */
export class Family {
  state: ConversationState;
  reply: Reply | undefined;

  constructor(
    options: { language?: Language; now?: Date; base?: KnowledgeBase; understand?: Understand } = {},
  ) {
    this.state = newState(options.language ?? 'fi');
    this.now = options.now ?? wednesdayMorning;
    this.base = options.base ?? testBase;
    this.understand = options.understand;
  }

  now: Date;
  private readonly everShown = new Map<string, Action>();
  private readonly base: KnowledgeBase;
  private readonly understand: Understand | undefined;

  /** Says something that means `meaning`; without one, understanding decides. */
  say(text: string, meaning?: Heard): Reply {
    const understand = meaning ? () => heard(meaning) : this.understand;
    if (!understand) throw new Error('say what the message means');
    return this.take({ type: 'message', text }, understand);
  }

  /** Presses the button of the last reply with this label. */
  press(label: string): Reply {
    const button = this.buttonsShown().find((one) => one.label === label);
    if (!button) {
      throw new Error(
        `no button "${label}" among: ${this.buttonsShown()
          .map((one) => one.label)
          .join(', ')}`,
      );
    }
    return this.act(button.action);
  }

  /** Presses the button with this label that was shown last, on whatever reply. */
  pressOld(label: string): Reply {
    const action = this.everShown.get(label);
    if (!action) throw new Error(`no button "${label}" was ever shown`);
    return this.act(action);
  }

  /** Presses a button that carries `action`, of whatever message. */
  act(action: Action): Reply {
    return this.take({ type: 'button', action });
  }

  take(input: TurnInput, understand: Understand = () => heard({})): Reply {
    const turn = takeTurn({
      state: this.state,
      input,
      base: this.base,
      understand,
      dialogs: testDialogs,
      now: this.now,
    });
    this.state = turn.state;
    this.reply = turn.reply;
    for (const { label, action } of this.buttonsShown()) this.everShown.set(label, action);
    return turn.reply;
  }

  private buttonsShown() {
    const { buttons = [], groups = [] } = this.reply ?? {};
    return [...buttons, ...groups.flatMap((group) => group.cards.flatMap((card) => card.buttons))];
  }
}
