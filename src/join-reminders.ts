import { hostname } from 'node:os';
import { deliverInTeams } from './bot/teams/deliver-message.js';
import type { TeamsPost } from './bot/teams/teams-post.js';
import type { Data } from './data.js';
import type { ReportTrouble } from './guidance/report-trouble.js';
import { realJobTools } from './jobs/real-job-tools.js';
import { ReminderRounds } from './jobs/reminder-rounds.js';
import { startTick, type Tick } from './jobs/tick.js';
import type { DeliverMessage } from './network/delivery/outgoing-message.js';
import { storedBoards } from './network/delivery/stored-boards.js';
import type { NetworkStore } from './network/network-store.js';
import type { Say } from './network/say.js';

export interface RemindersJoining {
  store: NetworkStore;
  say: Say;
  clock: () => Date;
  report: ReportTrouble;
  /** `null`: the bot has no way into Teams. */
  post: TeamsPost | null;
  /** `null`: no mail server has been set. */
  mail: DeliverMessage | null;
  /** Of several processes on the same data only one reminds at a time. */
  data: Pick<Data, 'isTheOne' | 'isShared'>;
}

/** Often enough that a reminder comes at nine, seldom enough that resting costs nothing. */
const every = 30_000;

/** Lets what is due go out by itself, from now until it is stopped. `null` where nothing could be sent. */
export function startReminders({
  store,
  say,
  clock,
  report,
  post,
  mail,
  data,
}: RemindersJoining): Tick | null {
  if (!post && !mail) return null;
  const tools = realJobTools(clock, report);
  const rounds = new ReminderRounds({
    ...{ store, tools, boards: storedBoards(store, say) },
    channels: { ...(post ? deliverInTeams(post, clock) : {}), ...(mail ? { mail } : {}) },
    run: `${hostname()}-${process.pid}-${process.hrtime.bigint()}`,
    isShared: data.isShared,
  });
  const work = async (signal: AbortSignal) => {
    if (await data.isTheOne()) await rounds.round(signal);
  };
  return startTick({ tools, every, work });
}
