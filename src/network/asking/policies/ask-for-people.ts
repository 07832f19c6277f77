import { findPeople } from '../find-people.js';
import { heardQuestion } from '../hear-question.js';
import { type NetworkDraft, sentence } from '../network-draft.js';
import { carriedOver, hasSubject, type Question } from '../question.js';
import type { ReadQuestion } from '../question-reader.js';
import type { TurnContext } from '../turn-context.js';
import { inPersonalChat, whatWasFound } from '../what-was-found.js';
import { answerPost } from './answer-post.js';
import { nobodyFound } from './nobody-found.js';

const mostCards = 5;

/** "Kuka vastaa eroauttamisesta Mikkelissä?", "entä Savonlinnassa?", "neuvolan yhteystiedot Juva". */
export function askForPeople(context: TurnContext): NetworkDraft | null {
  const { read, state, turn } = context;
  if (!read) return null;
  const asked = heardQuestion(read, turn.index);
  const onlyWhere = asked.municipality !== null || read.said.has('everywhere');
  const onlyHow = asked.wants !== null && state.question !== null;
  if (!hasSubject(asked) && !onlyWhere && !onlyHow) return null;
  if (!hasSubject(asked) && asksForSomethingElse(read)) {
    const draft = answerQuestion(context, asked);
    return { ...draft, lead: [sentence('network.found.word-unknown'), ...(draft.lead ?? [])] };
  }
  return answerQuestion(context, carriedOver(state.question, asked, read.said.has('everywhere')));
}

const shortestWord = 4;

/** "Kuka vastaa …?" of a word that nothing here knows: not what was asked before, and not everyone in silence. */
const asksForSomethingElse = ({ said, tokens, known }: ReadQuestion): boolean =>
  said.has('who') && tokens.some(({ text }, at) => !known[at] && text.length >= shortestWord);

/** "Näytä lisää": the same question, from the next person on. */
export function askOn(context: TurnContext): NetworkDraft | null {
  const { input } = context.turn;
  if (input.type !== 'button' || input.action.do !== 'ask') return null;
  return answerQuestion(context, input.action.question, input.action.from);
}

/** The answer to a question from its `from`-th person on. */
export function answerQuestion(context: TurnContext, question: Question, from = 0): NetworkDraft {
  const { post, tasks, roles, sectors } = question;
  // "Eroasioiden yhteyshenkilö" is whoever answers for them, not the municipality's responsible person.
  const ofSubject = post === 'responsible' && tasks.length + roles.length + sectors.length > 0;
  if (post && !ofSubject) return answerPost(context, question, post);
  const found = findPeople(question, context.turn.index, context);
  if (found.length === 0) return nobodyFound(context, question);
  const here = found.filter(({ shown }) => shown.entry !== 'in-personal-chat');
  const aside = found.filter(({ shown }) => shown.entry === 'in-personal-chat');
  const shown = here.slice(from, from + mostCards);
  const rest = here.length - from - shown.length;
  return {
    ...{ intent: 'network.find-people', does: 'answer', question, people: shown },
    lead: from === 0 && here.length > 0 ? [whatWasFound(question, here.length)] : [],
    tail: aside.length > 0 ? [sentence('network.in-personal-chat')] : [],
    buttons:
      rest > 0
        ? [
            {
              label: sentence('network.button.more', { rest }),
              action: { do: 'ask', question, from: from + shown.length },
            },
          ]
        : [],
    ...(aside.length > 0 ? { personal: inPersonalChat(question, aside) } : {}),
    state: { question },
  };
}
