import { type Activity, ActivityHandler, type TurnContext } from 'botbuilder';
import { conversationKey } from '../guidance/conversation-key.js';
import type { Converse } from '../guidance/converse.js';
import type { ReportTrouble } from '../guidance/report-trouble.js';
import { StoreUnavailable } from '../guidance/store-unavailable.js';
import type { Language } from '../guidance/text/languages.js';
import { replyActivity } from './reply-activity.js';
import { languageOfLocale, turnInputOf } from './turn-input-of.js';

/** One kind sentence for a turn that failed, in the conversation's language. */
export type Apologise = (conversation: {
  id: string;
  locale: Language | null;
  now: Date;
}) => Promise<{ text: string; language: Language }>;

export interface FamilyBotDeps {
  converse: Converse;
  apologise: Apologise;
  clock: () => Date;
  report: ReportTrouble;
}

/** The family's bot towards the framework: hands every activity on at once and sends what comes back. */
export class FamilyBot extends ActivityHandler {
  constructor(private readonly deps: FamilyBotDeps) {
    super();
    const answer = (context: TurnContext, next: () => Promise<void>) => this.answer(context).then(next);
    this.onMessage(answer);
    this.onConversationUpdate(answer);
    this.onEvent(answer);
  }

  private async answer(context: TurnContext): Promise<void> {
    const { activity } = context;
    const input = turnInputOf(activity);
    if (!input) return;
    const id = conversationKey(activity.channelId, activity.conversation.id);
    const locale = languageOfLocale(activity.locale);
    const now = this.deps.clock();
    const outgoing = await this.deps
      .converse({ conversationId: id, input, now, locale })
      .then((reply) => replyActivity(reply, activity.channelId))
      .catch((error: unknown) => this.apology(error, { id, locale, now }));
    await context.sendActivity(outgoing);
  }

  /** The state is as it was before the turn, so the person can go on from there. */
  private async apology(
    error: unknown,
    conversation: { id: string; locale: Language | null; now: Date },
  ): Promise<Partial<Activity>> {
    if (error instanceof StoreUnavailable) throw error;
    const what = 'a turn failed; its conversation goes on from the state before it';
    this.deps.report({ code: 'turn-failed', what, ids: { conversation: conversation.id }, cause: error });
    const { text, language } = await this.deps.apologise(conversation);
    return { type: 'message', text, locale: language, textFormat: 'plain' };
  }
}
