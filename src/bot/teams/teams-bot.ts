import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import { StoreUnavailable } from '../../guidance/store-unavailable.js';
import { forgetPersonalChat, keepPersonalChat } from '../../network/teams/keep-personal-chat.js';
import type { ChannelBot } from '../channel-router.js';
import { answerInput } from './answer-message.js';
import { fillInForm } from './fill-in-form.js';
import { networkInputOf } from './network-input-of.js';
import { pressCard } from './press-card.js';
import { searchExtension } from './search-extension.js';
import { followTeam, isInTeam, keepTeamOf } from './team-life.js';
import { sceneOf, type TeamsScene } from './teams-activity.js';
import type { TeamsDeps } from './teams-deps.js';

const isTakenAway = ({ installation, botRemoved }: TeamsScene): boolean =>
  installation === 'remove' || botRemoved;

/** The bot in Teams: keeps where it can write, follows the teams' life, hands every turn to the network half. */
export class TeamsBot implements ChannelBot {
  constructor(private readonly deps: TeamsDeps) {}

  async run(context: TurnContext): Promise<void> {
    const { activity } = context;
    const scene = sceneOf(activity);
    if (!scene) return;
    if (activity.type === ActivityTypes.Invoke) return this.invoked(context, scene);
    const life =
      activity.type === ActivityTypes.ConversationUpdate ||
      activity.type === ActivityTypes.InstallationUpdate;
    if (isInTeam(scene)) {
      await (life ? followTeam(context, scene, this.deps) : keepTeamOf(context, scene, this.deps));
    }
    if (scene.where === 'personal') await this.personal(context, scene, life);
    if (activity.type === ActivityTypes.Message) {
      await answerInput(context, { scene, input: networkInputOf(activity) }, this.deps);
    }
  }

  /** Whoever has brought Luotsi is greeted once; whoever takes it away is forgotten. */
  private async personal(context: TurnContext, scene: TeamsScene, life: boolean): Promise<void> {
    const { person, conversation, locale } = scene;
    const { store, clock } = this.deps;
    if (!person) return;
    if (isTakenAway(scene)) return forgetPersonalChat(store, person, clock());
    const chat = await keepPersonalChat(store, { person, chat: conversation, locale }, clock());
    if (chat === 'new' && life) await answerInput(context, { scene, input: { type: 'open' } }, this.deps);
  }

  private async invoked(context: TurnContext, scene: TeamsScene): Promise<void> {
    const body = await this.bodyFor(context, scene).catch((cause: unknown) => {
      if (cause instanceof StoreUnavailable) throw cause;
      const what = 'a press, form or search of Teams failed; what was stored before it stands';
      this.deps.report({ code: 'invoke-failed', what, cause });
      return null;
    });
    const status = body === null ? 500 : body === undefined ? 501 : 200;
    const value = { status, body: body ?? undefined };
    await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
  }

  /** `undefined` for what Luotsi offers nowhere. */
  private async bodyFor(context: TurnContext, scene: TeamsScene): Promise<unknown> {
    const { name, value, replyToId }: Activity = context.activity;
    const asked = { scene, value };
    switch (name) {
      case 'adaptiveCard/action':
        return pressCard(context, { ...asked, messageId: replyToId ?? null }, this.deps);
      case 'task/fetch':
        return fillInForm('open', asked, this.deps);
      case 'task/submit':
        return fillInForm('submit', asked, this.deps);
      case 'composeExtension/query':
        return searchExtension(asked, this.deps);
      default:
        return undefined;
    }
  }
}
