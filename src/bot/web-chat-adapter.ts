import {
  type Activity,
  type ActivityHandler,
  BotAdapter,
  type ConversationReference,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder';
import type { WebChatBot, WebChatPort, WireActivity } from '../guidance/web-chat-port.js';

/** Our own web chat as a Bot Framework channel, in this process: replies go to the port, never over HTTP. */
export class WebChatAdapter extends BotAdapter implements WebChatBot {
  constructor(
    private readonly port: WebChatPort,
    private readonly handler: ActivityHandler,
  ) {
    super();
  }

  async receive(wire: WireActivity): Promise<void> {
    const context = new TurnContext(this, toActivity(wire));
    await this.runMiddleware(context, (one) => this.handler.run(one));
  }

  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const { ids } = await this.port.deliver(context.activity.conversation.id, activities.map(toWire));
    return ids.map((id) => ({ id }));
  }

  override async updateActivity(): Promise<void> {
    throw new Error('web chat shows an activity as it was sent: send a new one');
  }

  override async deleteActivity(): Promise<void> {
    throw new Error('web chat does not take an activity back: erase the conversation');
  }

  override async continueConversation(
    reference: Partial<ConversationReference>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    const activity = TurnContext.applyConversationReference({ type: 'event' }, reference, true);
    await this.runMiddleware(new TurnContext(this, activity), logic);
  }
}

function toActivity(wire: WireActivity): Partial<Activity> {
  const { type, id, text, value, name, locale, channelData, attachments } = wire;
  const account = (one: { id: string; name?: string } | undefined) => ({
    id: one?.id ?? '',
    name: one?.name ?? '',
  });
  const membersAdded = Array.isArray(wire.membersAdded) ? wire.membersAdded.map(account) : undefined;
  return {
    ...{ type, id, text, value, name, locale, channelData, attachments, membersAdded },
    channelId: wire.channelId ?? 'webchat',
    serviceUrl: 'urn:luotsi:webchat',
    from: account(wire.from),
    recipient: account(wire.recipient),
    conversation: { id: wire.conversation?.id ?? '', name: '', isGroup: false, conversationType: 'personal' },
  };
}

function toWire(activity: Partial<Activity>): WireActivity {
  const { text, textFormat, locale, attachments, attachmentLayout, suggestedActions } = activity;
  const { inputHint, replyToId, channelData, name, value } = activity;
  return {
    ...{ text, textFormat, locale, attachments, attachmentLayout, suggestedActions },
    ...{ inputHint, replyToId, channelData, name, value },
    type: activity.type ?? 'message',
    from: { id: 'luotsi', name: 'Luotsi', role: 'bot' },
  };
}
