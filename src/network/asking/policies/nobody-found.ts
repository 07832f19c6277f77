import { findPosts, networksMeant } from '../find-post.js';
import { type NetworkDraft, type Sentence, sentence } from '../network-draft.js';
import { isInOwnCounty } from '../own-county.js';
import { nothingAsked, type Question } from '../question.js';
import type { TurnContext } from '../turn-context.js';
import { inPlace, subjectOf } from '../words-for.js';
import { nextStep } from './next-step.js';

/** Says who is missing, and whom to turn to: the municipality's responsible person, then the coordinator. */
export function nobodyFound(context: TurnContext, question: Question): NetworkDraft {
  const { municipality } = question;
  if (municipality && !isInOwnCounty(municipality, context)) {
    return {
      ...{ intent: 'network.find-people', does: 'none-found', question, state: { question } },
      lead: [sentence('network.missing.other-county', { place: inPlace(municipality) })],
    };
  }
  const responsible = municipality ? responsibleThere(context, municipality) : [];
  return {
    ...{ intent: 'network.find-people', does: 'none-found', question, state: { question } },
    lead: [whoIsMissing(question)],
    tail: responsible.length > 0 ? [sentence('network.next.responsible-knows')] : [],
    people: responsible,
    ...(responsible.length > 0 ? {} : nextStep(context)),
  };
}

function whoIsMissing(question: Question): Sentence {
  const { municipality, people, network } = question;
  if (people.length > 0 || network) return sentence('network.missing.name');
  const what = subjectOf(question);
  if (!municipality) return sentence('network.missing.subject', { what });
  const place = inPlace(municipality);
  const { tasks, roles, sectors, organisation } = question;
  return tasks.length + roles.length + sectors.length > 0 || organisation
    ? sentence('network.missing.subject-there', { what, place })
    : sentence('network.missing.there', { place });
}

function responsibleThere(context: TurnContext, municipality: string) {
  const question = { ...nothingAsked, municipality };
  const networks = networksMeant(question, context.turn.index.directory, context);
  const found = findPosts('responsible', networks, { question, asking: context });
  return found
    .flatMap(({ holder }) => holder ?? [])
    .filter(({ shown }) => shown.entry !== 'in-personal-chat')
    .slice(0, 1);
}
