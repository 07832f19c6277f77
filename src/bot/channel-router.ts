import type { TurnContext } from 'botbuilder';

/** What takes a turn of one channel. */
export interface ChannelBot {
  run(context: TurnContext): Promise<void>;
}

/** Who writes in Teams is a professional and goes to the network half; everyone else is a family. */
export const routeByChannel = (bots: { teams: ChannelBot; family: ChannelBot }): ChannelBot => ({
  run: (context) =>
    (context.activity.channelId.split(':')[0] === 'msteams' ? bots.teams : bots.family).run(context),
});
