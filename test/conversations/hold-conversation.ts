import type { Reply } from '../../src/guidance/dialog/reply.js';
import type { Understand } from '../../src/guidance/understanding/understanding.js';
import { Family, wednesdayMorning } from '../guidance/turn/family.js';
import type { Conversation, ConversationTurn } from './conversation-file.js';

function take(family: Family, turn: ConversationTurn, language: Conversation['lang']): Reply {
  if (turn.open) return family.take({ type: 'open', language, resume: turn.open === 'resume' });
  if (turn.press) return family.press(turn.press);
  if (turn.pressOld) return family.pressOld(turn.pressOld);
  return family.say(turn.say ?? '');
}

/** What the family does in a turn, in words. */
export const done = ({ say, press, pressOld, open }: ConversationTurn): string =>
  say ?? (open ? `(page opened: ${open})` : `[${press ?? pressOld}]`);

/** Holds a conversation over the invented base, one reply after another. */
export function* holdConversation(
  { lang, now, turns }: Conversation,
  understand: Understand,
): Generator<{ turn: ConversationTurn; reply: Reply }> {
  const family = new Family({ language: lang, now: now ? new Date(now) : wednesdayMorning, understand });
  for (const turn of turns) yield { turn, reply: take(family, turn, lang) };
}
