import { capitalised, networkInWords } from '../../words-for-ids.js';
import { coordinatorsOf, countiesOf, type FoundPost, findPosts, networksMeant } from '../find-post.js';
import { type NetworkDraft, type Sentence, sentence, type Word } from '../network-draft.js';
import type { AskedPost } from '../network-vocabulary.js';
import { isInOwnCounty } from '../own-county.js';
import type { Question } from '../question.js';
import type { TurnContext } from '../turn-context.js';
import { inPersonalChat } from '../what-was-found.js';
import { inPlace } from '../words-for.js';
import { nextStep } from './next-step.js';

const most = 8;

/** Who chairs, writes, is responsible or coordinates; a post that nobody holds is said to be vacant. */
export function answerPost(context: TurnContext, question: Question, post: AskedPost): NetworkDraft {
  const base = { intent: 'network.find-post', question, state: { question } } as const;
  const { municipality } = question;
  if (municipality && !isInOwnCounty(municipality, context)) {
    const lead = [sentence('network.missing.other-county', { place: inPlace(municipality) })];
    return { ...base, does: 'none-found', lead };
  }
  if (post === 'coordinator') return { ...base, ...coordinators(context) };
  const networks = networksMeant(question, context.turn.index.directory, context);
  const found = preferHeld(findPosts(post, networks, { question, asking: context })).slice(0, most);
  if (found.length === 0) {
    const lead = municipality
      ? sentence('network.missing.network-there', { place: inPlace(municipality) })
      : sentence('network.missing.which-network');
    return { ...base, does: 'none-found', lead: [lead], ...nextStep(context) };
  }
  return { ...base, ...answer(context, question, found) };
}

function answer(
  context: TurnContext,
  question: Question,
  found: readonly FoundPost[],
): Omit<NetworkDraft, 'intent'> {
  const holders = found.flatMap(({ holder }) => holder ?? []);
  const vacant = found.filter(({ holder }) => holder === null);
  const aside = holders.filter(({ shown }) => shown.entry === 'in-personal-chat');
  const here = holders.filter(({ shown }) => shown.entry !== 'in-personal-chat');
  return {
    does: holders.length > 0 ? 'answer' : 'none-found',
    lead: [
      ...found.filter(({ holder }) => holder && here.includes(holder)).map(heldIn),
      ...vacant.map(vacantIn),
    ],
    people: here,
    tail: aside.length > 0 ? [sentence('network.in-personal-chat')] : [],
    ...(aside.length > 0 ? { personal: inPersonalChat(question, aside) } : {}),
    ...(vacant.length > 0 && holders.length === 0 ? nextStep(context) : {}),
  };
}

/** Of several networks of one municipality one responsible person is enough. */
function preferHeld(found: readonly FoundPost[]): FoundPost[] {
  const best = new Map<string, FoundPost>();
  for (const one of found) {
    const key = one.municipality ?? one.network.id;
    if (!best.get(key)?.holder) best.set(key, one);
  }
  return [...best.values()];
}

const placesOf = ({ municipality, network }: FoundPost): Record<string, Word> => ({
  network: (tongue) => networkInWords(network, tongue.language),
  ...(municipality
    ? {
        place: (tongue) => capitalised(tongue.municipality(municipality).in),
        name: (tongue) => tongue.municipality(municipality).name,
      }
    : {}),
});

const heldIn = (found: FoundPost): Sentence => sentence(`network.held.${found.post}`, placesOf(found));
const vacantIn = (found: FoundPost): Sentence => sentence(`network.vacant.${found.post}`, placesOf(found));

function coordinators({ standing, turn }: TurnContext): Omit<NetworkDraft, 'intent'> {
  const officials = coordinatorsOf(countiesOf(standing), turn.index.directory);
  return officials.length > 0
    ? { does: 'answer', lead: [sentence('network.held.coordinator')], officials }
    : { does: 'none-found', lead: [sentence('network.next.no-coordinator')] };
}
