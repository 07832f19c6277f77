import type { MakeFamilyHalf } from '../../src/app.js';
import type { ConversationState } from '../../src/guidance/dialog/conversation-state.js';
import type { Reply } from '../../src/guidance/dialog/reply.js';
import type { TurnInput } from '../../src/guidance/dialog/turn-input.js';
import type { Language } from '../../src/guidance/text/languages.js';
import { newState } from '../../src/guidance/turn/new-state.js';
import { noExcludes, noFilters } from '../../src/guidance/understanding/filters.js';

export const emptyState: ConversationState = newState('fi');

/** A reply that says `lines`; what a test wants otherwise goes over it. */
export function replyOf(lines: string[], over: Partial<Reply> = {}): Reply {
  const language = over.language ?? 'fi';
  return {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    lead: lines,
    groups: [],
    tail: [],
    buttons: [],
    text: lines.join('\n'),
    sensitive: false,
    record: {
      lang: language,
      recognised: null,
      easy: false,
      audience: 'family',
      intent: 'greeting',
      command: null,
      does: 'ack',
      asks: null,
      confidence: 1,
      filters: { ...noFilters, municipality: null },
      excludes: noExcludes,
      interval: null,
      shows: { places: [], services: [], helplines: [], events: [] },
    },
    ...over,
  };
}

function answer(input: TurnInput, turns: number): Reply {
  if (input.type === 'open') return replyOf([`tervetuloa, vuoroja ${turns}`], { language: input.language });
  if (input.type === 'button') return replyOf([`painettu ${input.action.do}, vuoroja ${turns}`]);
  if (input.type === 'unreadable') return replyOf([`ei luettavissa: ${input.what}`]);
  if (input.text === 'rikki') throw new Error('broken on purpose');
  if (input.text === 'arka') return replyOf(['arka asia'], { sensitive: true });
  const shown = input.text.length > 60 ? `${input.text.length} merkkiä` : input.text;
  return replyOf([`kuulin: ${shown}, vuoroja ${turns}`]);
}

export interface StandIn {
  /** Milliseconds that a turn takes. */
  slow?: number;
  /** Called as each turn begins. */
  onTurn?: (text: string) => void;
}

/** A family half that repeats what it heard and counts its turns in stored state, as the real one stores. */
export const standInFamily =
  ({ slow = 0, onTurn }: StandIn = {}): MakeFamilyHalf =>
  (conversations) => ({
    async converse({ conversationId, input, now }) {
      onTurn?.(input.type === 'message' ? input.text : input.type);
      const stored = await conversations.read(conversationId, now);
      const turns = (stored?.state.turns ?? 0) + 1;
      const reply = answer(input, turns);
      if (slow) await new Promise((resolve) => setTimeout(resolve, slow));
      const expires = new Date(now.getTime() + 24 * 60 * 60_000);
      const state = { ...emptyState, language: reply.language, turns };
      await conversations.write(conversationId, { state, version: stored?.version ?? null, expires });
      return reply;
    },
    apologise: async ({ locale }) => {
      const language: Language = locale ?? 'fi';
      return { language, text: 'jotain meni vikaan' };
    },
  });
