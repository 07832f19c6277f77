import { type Activity, ActivityTypes } from 'botbuilder';
import { type HandOver, readTeamsAnswer } from '../../network/delivery/hand-over.js';
import type { Deliver, OutgoingMessage, Press, Route } from '../../network/delivery/outgoing-message.js';
import type { AdaptiveCard, CardElement } from '../cards/adaptive-card.js';
import { attach } from '../cards/network-activity.js';
import { adaptiveCard, execute } from '../cards/network-card.js';
import { quietly, shortened, title, words } from '../cards/plain-words.js';
import type { TeamsPost } from './teams-post.js';

const longest = { subject: 200, text: 1_500, foot: 500 };
/** As much as one person can take in, and as Teams takes in one message. */
const mostTold = 8;

const button = ({ label, does, message, matter, option }: Press) =>
  execute({ do: 'matter', does, message, matter, ...(option ? { option } : {}) }, label);

/** One message: its subject, then each matter with its presses. */
export function outgoingCard({ subject, told, foot }: OutgoingMessage): AdaptiveCard {
  const matters = told.slice(0, mostTold).map(
    ({ text, presses }): CardElement => ({
      ...{ type: 'Container', separator: true },
      items: [
        words(shortened(text, longest.text)),
        ...(presses.length > 0 ? [{ type: 'ActionSet' as const, actions: presses.map(button) }] : []),
      ],
    }),
  );
  const shown = shortened(subject, longest.subject);
  return adaptiveCard([title(shown), ...matters, quietly(shortened(foot, longest.foot))], {
    fallbackText: shown,
  });
}

/** In a channel the receiver is mentioned, so that Teams tells them; nothing else of theirs stands there. */
function mentioning({ name, userId }: { name: string; userId: string }): Partial<Activity> {
  const shown = name.replace(/[<>&]/g, ' ').trim();
  const text = `<at>${shown}</at>`;
  const mention = { type: 'mention', text, mentioned: { id: userId, name: shown } };
  return { text, textFormat: 'xml', entities: [mention] };
}

function activityFor(message: OutgoingMessage, route: Route): Partial<Activity> {
  return {
    ...{ type: ActivityTypes.Message, locale: message.language, summary: message.subject },
    ...(route.channel === 'mention' ? mentioning(route) : {}),
    attachments: [attach(outgoingCard(message))],
  };
}

/** Personal chats and mentions in Teams, one try each: when to try again is decided by who sends. */
export function deliverInTeams(post: TeamsPost, clock: () => Date): Deliver {
  const deliver = async (message: OutgoingMessage, route: Route, signal: AbortSignal): Promise<HandOver> => {
    if (route.channel === 'mail') return { as: 'closed', reason: 'no-address' };
    const answer = post
      .send(route.conversation, activityFor(message, route))
      .then((one) => readTeamsAnswer(one, clock()))
      .catch(inDoubt);
    return unlessAborted(answer, signal);
  };
  return { chat: deliver, mention: deliver };
}

/** No answer of Teams: the connection broke, and what was sent may have arrived. */
const inDoubt = (error: unknown): HandOver => ({
  as: 'doubtful',
  reason: error instanceof Error ? error.name : typeof error,
});

/** Whatever comes first: the answer, or the end of patience. */
function unlessAborted(answer: Promise<HandOver>, signal: AbortSignal): Promise<HandOver> {
  return new Promise((resolve) => {
    const stop = () => resolve({ as: 'doubtful', reason: 'no answer in time' });
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    void answer.then(resolve).finally(() => signal.removeEventListener('abort', stop));
  });
}
