import type { CardGroup } from '../../dialog/reply.js';
import { isOutcome, nodeAt } from '../../dialog/tree-walk.js';
import type { FoundHelpline, FoundService } from '../../knowledge/search-services.js';
import { searchServices } from '../../knowledge/search-services.js';
import type { Need } from '../../taxonomy.js';
import type { Draft } from '../draft.js';
import { helplineCard } from '../show/helpline-card.js';
import { serviceCard } from '../show/service-card.js';
import { type TurnContext, tell } from '../turn-context.js';
import { askWhereToo } from './ask-municipality.js';
import { adviceLines, childLines } from './family-advice.js';
import { nothingKnownThere } from './nothing-known-there.js';
import { putQuestion } from './question.js';
import { supportLead } from './support-lead.js';

/** Services and lines together fill a phone's screen; some of each. */
const mostServices = 3;
const mostHelplines = 2;

/** Needs in which a line answers before any appointment can be had. */
const linesFirst: ReadonlySet<Need> = new Set<Need>([
  'domestic-violence',
  'sexual-abuse',
  'adult-mental-health',
  'child-mental-health',
  'postnatal-depression',
  'grief',
]);

interface Help {
  services: FoundService[];
  helplines: FoundHelpline['helpline'][];
}

function helpFor(context: TurnContext): Help {
  const { base, now, state } = context;
  const { needs, municipality } = state.filters;
  const query = { needs, municipality, language: state.language, child: state.child };
  const { services, helplines } = searchServices(query, { base, now });
  const lines = [...(state.child ? childLines(context) : []), ...helplines.map(({ helpline }) => helpline)];
  return {
    services: services.slice(0, mostServices),
    helplines: [...new Set(lines)].slice(0, mostHelplines),
  };
}

function groupsOf(context: TurnContext, { services, helplines }: Help): CardGroup[] {
  const lines: CardGroup = {
    heading: tell(context, 'group.helplines'),
    cards: helplines.map((helpline) => helplineCard(context, helpline)),
  };
  const offices: CardGroup = {
    heading: tell(context, 'group.services'),
    cards: services.map((service) => serviceCard(context, service)),
  };
  const calling = context.state.child || context.state.filters.needs.some((need) => linesFirst.has(need));
  return (calling ? [lines, offices] : [offices, lines]).filter(({ cards }) => cards.length > 0);
}

/** Nothing known serves the need: whoever can be asked about anything does instead, and where is asked. */
function nobodyFor(context: TurnContext, lead: string[]): Draft {
  const lines = adviceLines(context).slice(0, mostHelplines);
  const plainly = tell(context, lines.length > 0 ? 'support.none-found' : 'support.nothing-at-all');
  const mayBeThere = context.state.filters.municipality === null && lines.length > 0;
  return {
    does: mayBeThere ? 'answer' : 'none-found',
    intent: 'get-support',
    lead: mayBeThere ? lead : [...lead, plainly],
    groups: lines.length > 0 ? [{ cards: lines.map((line) => helplineCard(context, line)) }] : [],
    shows: { helplines: lines.map(({ id }) => id) },
    state: context.state,
    ...whereQuestion(context),
  };
}

/** Where is asked after the first help; never of a child or of someone who was in danger. */
function whereQuestion(context: TurnContext): ReturnType<typeof askWhereToo> {
  const { filters, child, crisis } = context.state;
  if (child || crisis !== null) return {};
  return askWhereToo(context, {
    say: 'ask.municipality-for-help',
    action: (set) => ({ do: 'support', set: { ...set, needs: filters.needs } }),
  });
}

/** One clarifying question when a person asks for help without saying with what. */
function askNeed(context: TurnContext): Draft {
  const at = 'get-help/start';
  const node = nodeAt(context.dialogs.trees, at);
  const asking = { does: 'ask' as const, asks: 'needs' as const, intent: 'get-support' as const };
  if (!node || isOutcome(node))
    return { ...asking, lead: [tell(context, 'support.ask-need')], state: context.state };
  return {
    ...putQuestion(context, { at, question: node }),
    ...asking,
    lead: [tell(context, 'support.ask-need')],
  };
}

/** Services and helplines for the needs in force, `lead` instead of the usual first sentence. */
export function support(before: TurnContext, lead?: string[]): Draft {
  const context: TurnContext = { ...before, state: { ...before.state, pursuing: 'get-support' } };
  const { filters, child, professional } = context.state;
  if (filters.needs.length === 0 && !child && !professional) return askNeed(context);
  const home = filters.municipality === null ? undefined : context.base.municipality(filters.municipality);
  const help = helpFor(context);
  const first = lead ?? supportLead(before);
  if (help.services.length + help.helplines.length === 0) return nobodyFor(context, first);
  const elsewhere = home?.region === null ? nothingKnownThere(context, home).lead : [];
  return {
    does: 'answer',
    intent: 'get-support',
    lead: [...first, ...elsewhere],
    groups: groupsOf(context, help),
    shows: {
      services: help.services.map(({ service }) => service.id),
      helplines: help.helplines.map(({ id }) => id),
    },
    state: { ...context.state, focus: null, shown: shownOf(help) },
    ...whereQuestion(context),
  };
}

const shownOf = ({ services, helplines }: Help) =>
  services.length > 0
    ? { what: 'services' as const, ids: services.map(({ service }) => service.id), offset: 0 }
    : { what: 'helplines' as const, ids: helplines.map(({ id }) => id), offset: 0 };
