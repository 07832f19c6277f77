import type { Helpline } from '../../knowledge/helpline.js';
import { openStateOfHours } from '../../time/open-state.js';
import type { Draft } from '../draft.js';
import { helplineCard } from '../show/helpline-card.js';
import { type TurnContext, tell } from '../turn-context.js';
import { askWhereToo } from './ask-municipality.js';
import { adviceLines, childLines } from './family-advice.js';

const mostLines = 3;

const answersNow = ({ now }: TurnContext, { lines }: Helpline): boolean =>
  lines.some(({ hours, channel }) => channel !== 'web' && openStateOfHours(hours, now).is === 'open');

/** A page is no person: lines that someone picks up or writes back on. */
const hasSomeone = ({ lines }: Helpline): boolean =>
  lines.some(({ channel, number }) => channel === 'chat' || number !== undefined);

/** A sure line of the area stays first; a doubtful one comes after those that can be rung now. */
const isDoubtful = ({ lines }: Helpline): boolean => lines.every(({ doubtful }) => doubtful);

/** Also where its languages are not known. */
const speaks = ({ state }: TurnContext, { lines }: Helpline): boolean =>
  lines.some(({ languages }) => languages.length === 0 || languages.includes(state.language));

function linesNow(context: TurnContext): Helpline[] {
  const rank = (line: Helpline) => (isDoubtful(line) && !answersNow(context, line) ? 1 : 0);
  return adviceLines(context)
    .filter(hasSomeone)
    .filter((line) => !isDoubtful(line) || speaks(context, line))
    .sort((one, other) => rank(one) - rank(other));
}

function leadOf(context: TurnContext, lines: readonly Helpline[]): string {
  const { child } = context.state;
  if (child) return tell(context, 'child.lead');
  if (lines.length === 0) return tell(context, 'person.none');
  return tell(context, lines.some((line) => answersNow(context, line)) ? 'person.lead' : 'person.later');
}

const whereQuestion = (context: TurnContext): ReturnType<typeof askWhereToo> =>
  askWhereToo(context, { say: 'ask.municipality-for-help', action: (set) => ({ do: 'person', set }) });

/** A way to a person: the area's advice with phone, chat and hours; for a child its own lines. */
export function toPerson(before: TurnContext): Draft {
  const context: TurnContext = { ...before, state: { ...before.state, pursuing: 'talk-to-human' } };
  const { state } = context;
  const lines = (state.child ? childLines(context) : linesNow(context)).slice(0, mostLines);
  return {
    does: 'handoff',
    intent: 'talk-to-human',
    lead: [leadOf(context, lines)],
    groups: lines.length > 0 ? [{ cards: lines.map((line) => helplineCard(context, line)) }] : [],
    shows: { helplines: lines.map(({ id }) => id) },
    state,
    ...(state.child || state.crisis ? {} : whereQuestion(context)),
  };
}
