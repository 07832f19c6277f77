import { cardInDirection } from '../dialog/card-in-direction.js';
import type { ConversationState } from '../dialog/conversation-state.js';
import type { Button, Reply } from '../dialog/reply.js';
import type { TurnRecord } from '../dialog/turn-record.js';
import type { Need } from '../taxonomy.js';
import { directionOf } from '../text/languages.js';
import { wholeNumbers } from '../text/whole-numbers.js';
import type { Draft } from './draft.js';
import { plainText } from './plain-text.js';
import { linesAfter, withoutWornLines } from './said-too-often.js';
import { type TurnContext, tell, withState } from './turn-context.js';

/** Needs after which a shared phone must show nothing. */
const sensitiveNeeds: ReadonlySet<Need> = new Set<Need>(['domestic-violence', 'sexual-abuse']);

const isSensitive = (state: ConversationState): boolean =>
  state.sensitive || state.filters.needs.some((need) => sensitiveNeeds.has(need));

/** A person and the beginning are one press away from every reply; where the person is the answer, only the latter. */
function standingButtons(context: TurnContext, draft: Draft): Button[] {
  const person: Button = { label: tell(context, 'button.person'), action: { do: 'person' } };
  const menu: Button = {
    label: tell(context, 'button.menu'),
    action: { do: 'command', command: 'start-over' },
  };
  if (draft.bare) return [];
  if (draft.does === 'handoff' && draft.shows?.helplines?.length) return [menu];
  return draft.does === 'menu' ? [person] : [person, menu];
}

/** A choice of a tree that leads to a person does what the standing button does. */
const toPerson = ({ action }: Button): boolean =>
  action.do === 'person' || (action.do === 'go' && action.node === 'person/start');

const sameAction = (one: Button, other: Button): boolean =>
  (toPerson(one) && toPerson(other)) || JSON.stringify(one.action) === JSON.stringify(other.action);

function buttonsOf(context: TurnContext, draft: Draft): Button[] {
  const own = draft.buttons ?? [];
  const standing = standingButtons(context, draft).filter(
    (button) => !own.some((one) => sameAction(one, button)),
  );
  return [...own, ...standing];
}

function recordOf(context: TurnContext, draft: Draft, state: ConversationState): TurnRecord {
  const { heard, base } = context;
  const code = state.filters.municipality;
  return {
    lang: state.language,
    recognised: heard?.language.code ?? null,
    easy: state.easy,
    audience: 'family',
    intent: draft.intent,
    command: draft.command ?? null,
    does: draft.does,
    asks: draft.asks ?? null,
    confidence: heard?.confidence ?? 1,
    filters: {
      ...state.filters,
      municipality: code === null ? null : (base.municipality(code)?.names.fi ?? null),
    },
    excludes: {
      ...state.excludes,
      municipalities: state.excludes.municipalities.flatMap((one) => base.municipality(one)?.names.fi ?? []),
    },
    interval: state.interval,
    shows: { places: [], services: [], helplines: [], events: [], ...draft.shows },
  };
}

/** Recognition can miss: what only may be danger gets the usual answer, with 112 before it. */
const safetyLine = (context: TurnContext, { does, lead }: Draft): string[] =>
  context.heard?.perhapsUrgent && does !== 'crisis' && !lead.some((line) => line.includes('112'))
    ? [tell(context, 'crisis.perhaps')]
    : [];

/** A conversation that begins with a question is told once that a machine answers; crisis replies say it themselves. */
function sayingWhoSpeaks(
  context: TurnContext,
  before: TurnContext,
  { lead, tail = [], does }: Draft,
): { lead: string[]; tail: string[] } {
  const machine = tell(context, 'greeting.machine');
  const begins = before.state.turns === 0 && before.input.type === 'message' && does !== 'crisis';
  const said = lead.includes(machine) || tail.includes(machine);
  return { lead, tail: begins && !said ? [machine, ...tail] : tail };
}

/** All that is said around the cards: who speaks, nothing worn, and 112 first where there may be danger. */
function spokenIn(before: TurnContext, draft: Draft): { lead: string[]; tail: string[]; said?: string } {
  const context = withState(before, { ...draft.state, lastSaid: before.state.lastSaid });
  const spoken = withoutWornLines(context, { ...draft, ...sayingWhoSpeaks(context, before, draft) });
  return { ...spoken, lead: [...safetyLine(context, draft), ...spoken.lead] };
}

function stateAfter(draft: Draft, spoken: ReturnType<typeof spokenIn>): ConversationState {
  return {
    ...draft.state,
    asked: draft.open ?? null,
    sensitive: isSensitive(draft.state),
    turns: draft.state.turns + 1,
    lastSaid: spoken.said ?? null,
    lines: linesAfter(draft.state.lines, [...spoken.lead, ...spoken.tail]),
  };
}

/** What is said and shown, in the direction of its language. */
function laidOut({ state }: TurnContext, draft: Draft, spoken: ReturnType<typeof spokenIn>) {
  const { language } = state;
  const ordered = (lines: readonly string[]) =>
    directionOf(language) === 'rtl' ? lines.map(wholeNumbers) : [...lines];
  const groups = (draft.groups ?? []).map(({ heading, cards }) => ({
    heading,
    cards: cards.map((card) => cardInDirection(card, language)),
  }));
  return { lead: ordered(spoken.lead), groups, tail: ordered(spoken.tail) };
}

/** Dresses what was decided as a reply, with the ways on that every reply has, and counts the turn. */
export function composeReply(before: TurnContext, draft: Draft): { state: ConversationState; reply: Reply } {
  const spoken = spokenIn(before, draft);
  const state = stateAfter(draft, spoken);
  const context = withState(before, state);
  const { language } = state;
  const body = { ...laidOut(context, draft, spoken), buttons: buttonsOf(context, draft) };
  const reply: Reply = {
    language,
    direction: directionOf(language),
    ...body,
    text: plainText(context, body),
    record: recordOf(context, draft, state),
    sensitive: state.sensitive,
  };
  return { state, reply };
}
