import type { Activity, TurnContext } from 'botbuilder';
import { StoreUnavailable } from '../../guidance/store-unavailable.js';
import type { NetworkReply } from '../../network/conversation/network-reply.js';
import type { NetworkInput } from '../../network/conversation/network-turn.js';
import type { TeamsAnswer } from '../../network/delivery/hand-over.js';
import type { TeamsPerson } from '../../network/people/teams-person.js';
import { personalChatOf } from '../../network/teams/keep-personal-chat.js';
import { teamOf } from '../../network/teams/team-of-network.js';
import { networkReplyActivity } from '../cards/network-activity.js';
import { deliver } from './deliver.js';
import { fullLanguageOf, type TeamsScene } from './teams-activity.js';
import { isSent } from './teams-answer.js';
import type { TeamsDeps } from './teams-deps.js';

/** The turn of someone whom Teams names; the reply, or `null` when the turn failed and the person was told. */
export async function takeTurn(
  scene: TeamsScene & { person: TeamsPerson },
  input: NetworkInput,
  { converse, store, clock }: TeamsDeps,
): Promise<NetworkReply> {
  const now = clock();
  const { person, where, conversationId, conversation } = scene;
  const key = scene.team && { tenantId: scene.tenantId, teamId: scene.team.teamId };
  const known = key && (await teamOf(store, key, now));
  const team = key && { ...key, channelName: scene.channel?.name || known?.name || '' };
  return converse({
    ...{ person, input, now, locale: fullLanguageOf(scene.locale) },
    place: { where, conversationId, conversation, team, network: known?.network ?? null },
  });
}

/** Answers a message or a pressed button; what only the one who wrote may read goes to the personal chat. */
export async function answerInput(
  context: TurnContext,
  { scene, input }: { scene: TeamsScene; input: NetworkInput },
  deps: TeamsDeps,
): Promise<void> {
  const { person } = scene;
  if (!person) return told(context, fixed(scene, 'teams.nobody', deps), deps);
  const reply = await takeTurn({ ...scene, person }, input, deps).catch((cause: unknown) => {
    if (cause instanceof StoreUnavailable) throw cause;
    const what = 'a turn with a professional failed; what was stored before it stands';
    deps.report({ code: 'network-turn-failed', what, cause });
    return null;
  });
  if (!reply) return told(context, fixed(scene, 'teams.turn-failed', deps), deps);
  const shown = reply.privately ? await besidePrivate(reply, { scene, person }, deps) : reply;
  await told(context, networkReplyActivity(shown), deps);
}

/** Hands the private part over first: the channel is then told the truth about where it went. */
async function besidePrivate(
  reply: NetworkReply,
  { scene, person }: { scene: TeamsScene; person: TeamsPerson },
  deps: TeamsDeps,
): Promise<NetworkReply> {
  const { privately, ...rest } = reply;
  if (!privately) return reply;
  const sent = await sendPrivately(privately, { scene, person }, deps);
  if (isSent(sent)) return rest;
  const language = reply.language;
  return { ...rest, tail: [...rest.tail, deps.say('teams.write-to-me', { language, easy: false })] };
}

async function sendPrivately(
  reply: NetworkReply,
  { scene, person }: { scene: TeamsScene; person: TeamsPerson },
  { store, clock, post }: TeamsDeps,
): Promise<TeamsAnswer> {
  const known = await personalChatOf(store, person, clock());
  const chat = known?.chat ?? (await post().openChat(scene.conversation, person));
  return 'status' in chat ? chat : post().send(chat, networkReplyActivity(reply));
}

export const fixed = ({ locale }: TeamsScene, key: string, { say }: TeamsDeps): Partial<Activity> => {
  const language = fullLanguageOf(locale) ?? 'fi';
  const text = say(key, { language, easy: false });
  return { type: 'message', text, textFormat: 'plain', locale: language };
};

/** Sends; a conversation that Teams has closed meanwhile is no fault of the turn. */
export async function told(
  context: TurnContext,
  activity: Partial<Activity>,
  { report }: Pick<TeamsDeps, 'report'>,
): Promise<void> {
  const { status, code } = await deliver(context, activity);
  if (status < 300) return;
  const what = 'Teams did not take a reply; the conversation is as after the turn';
  report({ code: 'teams-reply-not-sent', what, ids: { status, subCode: code ?? '' } });
}
