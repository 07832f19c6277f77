import {
  type Activity,
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder';
import { z } from 'zod';
import { OrderedTurns } from '../guidance/ordered-turns.js';
import type { ChannelBot } from './channel-router.js';

/** The settings by which the SDK knows the bot; empty in development: then it asks for no proof. */
export type BotIdentitySettings = Record<string, string | undefined>;

export type ConnectorResult =
  | { ok: true; status: number; body: unknown }
  | { ok: false; reason: 'bad-activity' }
  | { ok: false; reason: 'unauthorised'; cause: unknown };

/** What every activity of a channel has; without these the SDK cannot answer at all. */
const channelActivitySchema = z.object({
  type: z.string().min(1),
  id: z.string().optional(),
  channelId: z.string().min(1),
  serviceUrl: z.url(),
  conversation: z.object({ id: z.string().min(1) }),
  from: z.object({ id: z.string() }).optional(),
  recipient: z.object({ id: z.string() }).optional(),
  text: z.string().nullish(),
  locale: z.string().nullish(),
  membersAdded: z.array(z.object({ id: z.string() })).nullish(),
  attachments: z.array(z.unknown()).nullish(),
});
const activitySchema = z.custom<Activity>((body) => channelActivitySchema.safeParse(body).success);

const keyOf = ({ activity }: TurnContext) => ({
  conversation: `${activity.channelId}:${activity.conversation.id}`,
  // Who delivers an invoke again waits for its answer again: what it does is done once by what is stored.
  activity: activity.type === ActivityTypes.Invoke ? null : (activity.id ?? null),
});

/** Activities of Teams, Azure's Direct Line and other Bot Framework channels, their sender proved by the SDK. */
export class ConnectorAdapter extends CloudAdapter {
  private readonly turns = new OrderedTurns();

  constructor(
    settings: BotIdentitySettings,
    private readonly handler: ChannelBot,
  ) {
    super(new ConfigurationBotFrameworkAuthentication(settings));
  }

  /** Rejects with `StoreUnavailable`, or with the cause when a reply could not be sent. */
  async receive(authorization: string, body: unknown): Promise<ConnectorResult> {
    const checked = activitySchema.safeParse(body);
    if (!checked.success) return { ok: false, reason: 'bad-activity' };
    let failure: { cause: unknown } | null = null;
    const logic = async (context: TurnContext) => {
      try {
        await this.turns.take(keyOf(context), () => this.handler.run(context));
      } catch (cause) {
        failure = { cause };
        throw cause;
      }
    };
    try {
      const answer = await this.processActivity(authorization, withDates(checked.data), logic);
      return { ok: true, status: answer?.status ?? 200, body: answer?.body };
    } catch (cause) {
      // What fails before the turn is the sender's proof of who it is.
      if (failure === null) return { ok: false, reason: 'unauthorised', cause };
      throw cause;
    }
  }

  /** Resolves when no turn is under way. */
  settle(): Promise<void> {
    return this.turns.settle();
  }
}

/** The SDK's types promise dates where JSON has text. */
function withDates(activity: Activity): Activity {
  const { timestamp, localTimestamp, expiration } = activity;
  return {
    ...activity,
    ...(timestamp ? { timestamp: new Date(timestamp) } : {}),
    ...(localTimestamp ? { localTimestamp: new Date(localTimestamp) } : {}),
    ...(expiration ? { expiration: new Date(expiration) } : {}),
  };
}
