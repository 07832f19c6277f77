import { inLanguage } from '../../dialog/in-language.js';
import type { Button } from '../../dialog/reply.js';
import type { Question } from '../../dialog/tree.js';
import { addressOf } from '../../dialog/tree-walk.js';
import { isFull } from '../../text/languages.js';
import type { Filters } from '../../understanding/filters.js';
import type { Draft } from '../draft.js';
import { municipalityName } from '../show/place-words.js';
import { type TurnContext, tell } from '../turn-context.js';

/** What a node says, in easy language where that is switched on and written. */
function nodeWords({ state }: TurnContext, node: Pick<Question, 'say' | 'easy'>): string {
  const { language, easy } = state;
  return easy && isFull(language) ? node.easy[language] : inLanguage(node.say, language);
}

type Choice = Question['choices'][number];

/** A place for young people is no choice for a baby. */
const suits = ({ for: whom }: Choice, { audiences }: Filters): boolean =>
  !whom || audiences.length === 0 || audiences.some((audience) => whom.includes(audience));

/** In a language that only some choices are written in, the others lead where it is not spoken: they are left out. */
function choicesIn({ choices }: Question, { language, filters }: TurnContext['state']): Choice[] {
  const fitting = choices.filter((choice) => suits(choice, filters));
  const written = fitting.filter(({ label }) => label[language]);
  return written.length > 0 ? written : fitting;
}

const choiceButtons = ({ state }: TurnContext, at: string, question: Question): Button[] =>
  choicesIn(question, state).map((choice) => ({
    label: inLanguage(choice.label, state.language),
    action: { do: 'go', node: addressOf(choice.go, at), set: choice.set },
  }));

const regionButtons = ({ base, state }: TurnContext, at: string): Button[] =>
  base.content.regions.map((region) => ({
    label: inLanguage(region.names, state.language),
    action: { do: 'go', node: at, region: region.id },
  }));

function municipalityButtons({ base, state }: TurnContext, next: string, region: string): Button[] {
  return base.content.municipalities
    .filter((municipality) => municipality.region === region)
    .map((municipality) => ({
      code: municipality.code,
      name: municipalityName(municipality, state.language),
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'fi'))
    .map(({ code, name }) => ({
      label: name,
      action: { do: 'go', node: next, set: { municipality: code } },
    }));
}

function offered(
  context: TurnContext,
  at: string,
  { question, region }: { question: Question; region?: string },
): Button[] {
  if (!question.offers) return [];
  const next = addressOf(question.next ?? question.decline ?? question.id, at);
  return region ? municipalityButtons(context, next, region) : regionButtons(context, at);
}

/** What is asked is not known any more: a worry told before is another, an answer gone back to is taken back. */
function unanswered({ state }: TurnContext, { asks }: Question): Filters {
  const { filters } = state;
  return asks ? { ...filters, [asks]: Array.isArray(filters[asks]) ? [] : null } : filters;
}

/** Puts a tree's question: its words, its choices as buttons, and the way past it. */
export function putQuestion(
  context: TurnContext,
  { at, question, region }: { at: string; question: Question; region?: string },
): Draft {
  const state = { ...context.state, filters: unanswered(context, question) };
  const decline: Button[] = question.decline
    ? [
        {
          label: tell(context, 'button.decline'),
          action: { do: 'go', node: addressOf(question.decline, at) },
        },
      ]
    : [];
  const back: Button[] =
    region || state.trail.some((passed) => passed !== at)
      ? [{ label: tell(context, 'button.back'), action: { do: 'command', command: 'back' } }]
      : [];
  const trail = [...state.trail.filter((passed) => passed !== at), at].slice(-20);
  return {
    does: 'ask',
    asks: question.asks ?? 'which',
    intent: state.pursuing,
    lead: [nodeWords(context, question)],
    buttons: [
      ...choiceButtons(context, at, question),
      ...offered(context, at, { question, region }),
      ...decline,
      ...back,
    ],
    state: { ...state, trail },
    open: { key: question.asks ?? 'which', node: at, options: region ? [region] : [] },
  };
}
