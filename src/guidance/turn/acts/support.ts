import type { CardGroup, ShownList } from '../../dialog/reply.js';
import { isOutcome, nodeAt } from '../../dialog/tree-walk.js';
import type { FoundPlace } from '../../knowledge/place-query.js';
import type { FoundHelpline, FoundService } from '../../knowledge/search-services.js';
import { searchServices } from '../../knowledge/search-services.js';
import type { Need } from '../../taxonomy.js';
import type { Draft } from '../draft.js';
import { headedGroups } from '../show/found-groups.js';
import { helplineCard } from '../show/helpline-card.js';
import { serviceCard } from '../show/service-card.js';
import { type TurnContext, tell } from '../turn-context.js';
import { askWhereToo } from './ask-municipality.js';
import { placesForCompany } from './company.js';
import { adviceLines, childLines } from './family-advice.js';
import { nothingKnownThere } from './nothing-known-there.js';
import { putQuestion } from './question.js';
import { supportLead } from './support-lead.js';

/** Services and lines together fill a phone's screen; some of each. */
const mostServices = 3;
const mostHelplines = 2;
const mostBesidePlaces = 1;

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
  places: FoundPlace[];
  services: FoundService[];
  helplines: FoundHelpline['helpline'][];
}

function helpFor(context: TurnContext): Help {
  const { base, now, state } = context;
  const { needs, municipality, audiences } = state.filters;
  const query = { needs, municipality, audiences, language: state.language, child: state.child };
  const places = placesForCompany(context);
  const { services, helplines } = searchServices(query, { base, now });
  const lines = [...(state.child ? childLines(context) : []), ...helplines.map(({ helpline }) => helpline)];
  return {
    places,
    services: services
      .filter(({ service }) => places.length === 0 || service.describes === undefined)
      .slice(0, places.length === 0 ? mostServices : mostBesidePlaces),
    helplines: [...new Set(lines)].slice(0, mostHelplines),
  };
}

function groupsOf(context: TurnContext, { places, services, helplines }: Help): CardGroup[] {
  const lines: CardGroup = {
    heading: tell(context, 'group.helplines'),
    cards: helplines.map((helpline) => helplineCard(context, helpline)),
  };
  const offices: CardGroup = {
    heading: tell(context, 'group.services'),
    cards: services.map((service) => serviceCard(context, service)),
  };
  const company = headedGroups(context, tell(context, 'group.company'), places);
  const calling = context.state.child || context.state.filters.needs.some((need) => linesFirst.has(need));
  return (calling ? [lines, ...company, offices] : [...company, offices, lines]).filter(
    ({ cards }) => cards.length > 0,
  );
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
  if (help.places.length + help.services.length + help.helplines.length === 0)
    return nobodyFor(context, first);
  const elsewhere = home?.region === null ? nothingKnownThere(context, home).lead : [];
  return {
    does: 'answer',
    intent: 'get-support',
    lead: [...first, ...elsewhere],
    groups: groupsOf(context, help),
    shows: {
      places: help.places.map(({ place }) => place.id),
      services: help.services.map(({ service }) => service.id),
      helplines: help.helplines.map(({ id }) => id),
    },
    state: { ...context.state, focus: null, shown: shownOf(help) },
    ...whereQuestion(context),
  };
}

function shownOf({ places, services, helplines }: Help): ShownList {
  if (places.length > 0) return { what: 'places', ids: places.map(({ place }) => place.id), offset: 0 };
  return services.length > 0
    ? { what: 'services', ids: services.map(({ service }) => service.id), offset: 0 }
    : { what: 'helplines', ids: helplines.map(({ id }) => id), offset: 0 };
}
