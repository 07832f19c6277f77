import type { Activity, TurnContext } from 'botbuilder';
import type { TeamsAnswer } from '../../network/delivery/hand-over.js';
import { isBusy, refusalOf } from './teams-answer.js';
import { withoutSdkRetries } from './without-sdk-retries.js';

/** A turn must be answered within 15 s: what would take longer is left. */
const longestWaitMs = 6_000;
const mostTries = 4;
const usualWaitMs = 400;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** One request to Teams; a refusal is a value, anything else is thrown. */
async function asked(request: () => Promise<{ id?: string } | undefined>): Promise<TeamsAnswer> {
  try {
    const sent = await request();
    return { status: 200, code: null, retryAfter: null, reference: sent?.id ?? null };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal) return refusal;
    throw error;
  }
}

export async function sendOnce(context: TurnContext, activity: Partial<Activity>): Promise<TeamsAnswer> {
  withoutSdkRetries(context);
  return asked(() => context.sendActivity(activity));
}

/** Milliseconds that Teams wants to be left alone, with jitter so that what failed together is not tried together. */
function waitAfter({ retryAfter }: TeamsAnswer, tries: number): number {
  const seconds = Number(retryAfter ?? Number.NaN);
  const wait = Number.isFinite(seconds) ? seconds * 1_000 : usualWaitMs * 2 ** (tries - 1);
  return wait * (1 + Math.random() / 4);
}

async function withPatience(request: () => Promise<TeamsAnswer>): Promise<TeamsAnswer> {
  const until = Date.now() + longestWaitMs;
  for (let tries = 1; ; tries += 1) {
    const answer = await request();
    if (!isBusy(answer) || tries === mostTries) return answer;
    const wait = waitAfter(answer, tries);
    if (Date.now() + wait > until) return answer;
    await pause(wait);
  }
}

/** Sends within a turn: waits a moment for a busy Teams, so that the person gets the answer. */
export const deliver = (context: TurnContext, activity: Partial<Activity>): Promise<TeamsAnswer> =>
  withPatience(() => sendOnce(context, activity));

/** Puts a message in the place of one that was sent. */
export const replaceMessage = (context: TurnContext, activity: Partial<Activity>): Promise<TeamsAnswer> =>
  withPatience(async () => {
    withoutSdkRetries(context);
    return asked(async () => (await context.updateActivity(activity)) ?? undefined);
  });
