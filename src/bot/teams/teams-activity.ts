import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { FullLanguage } from '../../guidance/text/languages.js';
import { fullLanguages } from '../../guidance/text/languages.js';
import type { TeamsConversation } from '../../network/people/teams-conversation.js';
import { type TeamsPerson, teamsPersonSchema } from '../../network/people/teams-person.js';

const account = z.object({ id: z.string(), aadObjectId: z.string().nullish() });

/** What Luotsi reads of an activity of Teams. What is not of this shape is taken for not told. */
const wireSchema = z.object({
  serviceUrl: z.url(),
  from: account.nullish().catch(null),
  recipient: z.object({ id: z.string() }),
  conversation: z.object({
    id: z.string().min(1),
    conversationType: z.string().nullish().catch(null),
    tenantId: z.string().nullish().catch(null),
  }),
  locale: z.string().max(40).nullish().catch(null),
  action: z.string().nullish().catch(null),
  membersAdded: z.array(account).nullish().catch(null),
  membersRemoved: z.array(account).nullish().catch(null),
  channelData: z
    .object({
      tenant: z.object({ id: z.string() }).nullish().catch(null),
      team: z.object({ id: z.string(), name: z.string().nullish() }).nullish().catch(null),
      channel: z.object({ id: z.string(), name: z.string().nullish() }).nullish().catch(null),
      eventType: z.string().nullish().catch(null),
      settings: z
        .object({ selectedChannel: z.object({ id: z.string() }).nullish() })
        .nullish()
        .catch(null),
    })
    .nullish()
    .catch(null),
});
type Wire = z.infer<typeof wireSchema>;

interface Member {
  /** As the channel knows it (`29:…`). */
  userId: string;
  person: TeamsPerson | null;
}

/** Where and by whom, in the network half's terms. */
export interface TeamsScene {
  /** `null` for whom Teams does not say: such a one is nobody. */
  person: TeamsPerson | null;
  where: 'personal' | 'group' | 'channel';
  tenantId: string;
  /** With the thread of a channel. */
  conversationId: string;
  /** Where to write later: a channel itself, not one of its threads. */
  conversation: TeamsConversation;
  team: { teamId: string; name: string } | null;
  channel: { conversationId: string; name: string } | null;
  /** The channel that was chosen at the installation. */
  selectedChannel: string | null;
  locale: string | null;
  eventType: string | null;
  installation: string | null;
  botAdded: boolean;
  botRemoved: boolean;
  left: Member[];
}

const personOf = (tenantId: string | undefined, one: Wire['from']): TeamsPerson | null =>
  teamsPersonSchema.safeParse({ tenantId, objectId: one?.aadObjectId }).data ?? null;

const withoutThread = (conversationId: string): string => conversationId.split(';messageid=')[0] ?? '';

function whereOf({ conversation, channelData }: Wire): TeamsScene['where'] {
  if (channelData?.team || conversation.conversationType === 'channel') return 'channel';
  return conversation.conversationType === 'groupChat' ? 'group' : 'personal';
}

/** `null` for what no tenant of Teams can have sent. */
export function sceneOf(activity: Activity): TeamsScene | null {
  const read = wireSchema.safeParse(activity);
  const tenantId = read.data?.channelData?.tenant?.id ?? read.data?.conversation.tenantId;
  if (!read.success || !tenantId) return null;
  const wire = read.data;
  const { team, channel, eventType, settings } = wire.channelData ?? {};
  const where = whereOf(wire);
  const member = (one: NonNullable<Wire['from']>): Member => ({
    userId: one.id,
    person: personOf(tenantId, one),
  });
  const isBot = ({ id }: { id: string }) => id === wire.recipient.id;
  return {
    ...{ where, tenantId, person: personOf(tenantId, wire.from), conversationId: wire.conversation.id },
    conversation: {
      ...{ tenantId, serviceUrl: wire.serviceUrl, botId: wire.recipient.id },
      conversationId: withoutThread(wire.conversation.id),
      ...(where === 'personal' && wire.from ? { userId: wire.from.id } : {}),
    },
    team: team ? { teamId: team.id, name: team.name ?? '' } : null,
    channel: channel ? { conversationId: channel.id, name: channel.name ?? '' } : null,
    selectedChannel: settings?.selectedChannel?.id ?? null,
    locale: wire.locale ?? null,
    eventType: eventType ?? null,
    installation: wire.action ?? null,
    botAdded: wire.membersAdded?.some(isBot) ?? false,
    botRemoved: wire.membersRemoved?.some(isBot) ?? false,
    left: (wire.membersRemoved ?? []).filter((one) => !isBot(one)).map(member),
  };
}

/** Of the languages with every text, the one that a locale names. */
export const fullLanguageOf = (locale: string | null): FullLanguage | null =>
  fullLanguages.find((one) => one === locale?.toLowerCase().split(/[-_]/)[0]) ?? null;
