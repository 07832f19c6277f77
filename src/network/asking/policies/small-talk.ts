import { type NetworkDraft, type Sentence, sentence } from '../network-draft.js';
import type { TurnContext } from '../turn-context.js';

const say = (key: string): { lead: Sentence[] } => ({ lead: [sentence(key)] });

/** Greetings, thanks, what Luotsi can do; and what to say when a message is not understood. */
export function smallTalk({ turn: { input }, read }: TurnContext): NetworkDraft {
  if (input.type === 'open') return { intent: 'network.greeting', does: 'menu', ...say('network.greeting') };
  if (read?.said.has('help')) return { intent: 'network.help', does: 'menu', ...say('network.help') };
  if (read?.said.has('thanks')) return { intent: 'network.thanks', does: 'ack', ...say('network.thanks') };
  if (read?.said.has('greeting'))
    return { intent: 'network.greeting', does: 'menu', ...say('network.greeting') };
  return { intent: 'network.unclear', does: 'ask', ...say('network.unclear') };
}
