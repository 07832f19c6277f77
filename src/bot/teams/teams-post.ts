import type { Activity, CloudAdapter, ConversationReference } from 'botbuilder';
import type { TeamsAnswer } from '../../network/delivery/hand-over.js';
import type { TeamsConversation } from '../../network/people/teams-conversation.js';
import type { TeamsPerson } from '../../network/people/teams-person.js';
import { sendOnce } from './deliver.js';
import { refusalOf } from './teams-answer.js';

/** Where an activity of Luotsi's own accord goes: a kept conversation as the SDK's reference. */
export function referenceTo(to: TeamsConversation): Partial<ConversationReference> {
  const { tenantId, serviceUrl, conversationId, botId, userId } = to;
  return {
    ...{ channelId: 'msteams', serviceUrl, bot: { id: botId, name: '' } },
    conversation: {
      ...{ id: conversationId, tenantId, name: '' },
      ...{ isGroup: userId === undefined, conversationType: userId === undefined ? 'channel' : 'personal' },
    },
    ...(userId === undefined ? {} : { user: { id: userId, name: '' } }),
  };
}

/** Whom the token for Teams' connector is asked for. */
const toChannel = 'https://api.botframework.com';

/** Sends into conversations that are under way, outside any turn. */
export class TeamsPost {
  constructor(
    private readonly adapter: CloudAdapter,
    private readonly appId: string,
  ) {}

  /** A new message, no reply. Tries once: what to do when Teams is busy is decided by who sends. */
  async send(to: TeamsConversation, activity: Partial<Activity>): Promise<TeamsAnswer> {
    let answer: TeamsAnswer = { status: 500, code: 'NotSent', retryAfter: null, reference: null };
    await this.adapter.continueConversationAsync(this.appId, referenceTo(to), async (context) => {
      Reflect.deleteProperty(context.activity, 'id');
      answer = await sendOnce(context, activity);
    });
    return answer;
  }

  /** Opens the personal chat of someone who has Luotsi in Teams; `from`: any conversation of the same tenant. */
  async openChat(from: TeamsConversation, person: TeamsPerson): Promise<TeamsConversation | TeamsAnswer> {
    const { serviceUrl, botId, tenantId } = from;
    let chat: TeamsConversation | null = null;
    try {
      const bot = { id: botId, name: '' };
      await this.adapter.createConversationAsync(
        this.appId,
        'msteams',
        serviceUrl,
        toChannel,
        {
          ...{ isGroup: false, bot, members: [{ id: person.objectId, name: '' }] },
          ...{ tenantId, channelData: { tenant: { id: tenantId } } },
        },
        async ({ activity }) => {
          const conversationId = activity.conversation.id;
          chat = { tenantId, serviceUrl, botId, conversationId, userId: person.objectId };
        },
      );
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal) return refusal;
      throw error;
    }
    return chat ?? { status: 404, code: 'ConversationNotFound', retryAfter: null, reference: null };
  }
}
