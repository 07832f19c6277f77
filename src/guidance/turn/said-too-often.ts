import type { ConversationState } from '../dialog/conversation-state.js';
import type { Draft } from './draft.js';
import { type TurnContext, tellAfresh } from './turn-context.js';

type Lines = ConversationState['lines'];

/** A mark by which a line is known again, and no more: FNV-1a, 32 bits. */
function markOf(line: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < line.length; at++) hash = Math.imul(hash ^ line.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** What the next reply has to know of this one. */
export function linesAfter(before: Lines, said: readonly string[]): Lines {
  const last = [...new Set(said.map(markOf))];
  return { last, twice: last.filter((mark) => before.last.includes(mark)) };
}

type Spoken = Pick<Draft, 'lead' | 'said'> & { tail: string[] };

/**
 * No line comes three times in a row: the third time it is left out, and where nothing else would be said, other
 * words, a choice or a person are offered. What may save a life is repeated as often as it must.
 */
export function withoutWornLines(context: TurnContext, draft: Draft & Spoken): Spoken {
  const { lead, tail, groups = [], said } = draft;
  const { twice } = context.state.lines;
  const saves = (line: string) => draft.does === 'crisis' || line.includes('112');
  const isWorn = (line: string) => !saves(line) && twice.includes(markOf(line));
  const fresh = {
    lead: lead.filter((line) => !isWorn(line)),
    tail: tail.filter((line) => !isWorn(line)),
    said,
  };
  if (fresh.lead.length + fresh.tail.length + groups.length > 0) return fresh;
  if (lead.length + tail.length === 0) return fresh;
  const otherwise = tellAfresh(context, 'said-already');
  return { ...fresh, lead: [otherwise.text], said: otherwise.said };
}
