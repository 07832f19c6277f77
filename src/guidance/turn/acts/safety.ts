import type { Crisis, Need } from '../../taxonomy.js';
import type { Draft } from '../draft.js';
import { type TurnContext, tell, withState } from '../turn-context.js';
import { crisisReply } from './crisis.js';
import { support } from './support.js';

/** The help that is not urgent, for what the crisis was about. */
const needsAfter: Record<Crisis, Need[]> = {
  'danger-to-life': ['adult-mental-health'],
  violence: ['domestic-violence'],
  suicide: ['adult-mental-health', 'child-mental-health'],
  'harm-to-child': ['parental-exhaustion'],
  poisoning: ['parenting-guidance'],
  'child-in-danger': ['child-protection', 'parenting-guidance'],
  'sexual-violence': ['sexual-abuse'],
  'child-afraid': ['child-mental-health'],
};

const aboutChild: readonly Crisis[] = ['harm-to-child', 'child-in-danger'];
/** Kinds in which nothing was asked: a bare yes tells nothing of safety. */
const unasked: readonly Crisis[] = ['poisoning', 'danger-to-life'];

/** Who is safe, in the words of the question that was put. */
function safeWords(context: TurnContext): string {
  const { crisis, child } = context.state;
  if (crisis?.other) return tell(context, 'safety.safe.other');
  const forChild =
    crisis && aboutChild.includes(crisis.kind) && !(child && crisis.kind === 'child-in-danger');
  return tell(context, forChild ? 'safety.safe.child' : 'safety.safe');
}

/**
 * The answer to "Oletko turvassa nyt?": yes leads to help that is not urgent, anything else repeats the numbers.
 * `told`: safety was said in words, which also answers where nothing was asked.
 */
export function answerSafety(context: TurnContext, answer: 'yes' | 'told' | 'no'): Draft {
  const { crisis, filters } = context.state;
  const kind = crisis?.kind ?? 'danger-to-life';
  if (answer === 'told' && kind === 'poisoning') return crisisReply(context, kind, { stage: 'no-symptoms' });
  if (!crisis || answer === 'no' || (answer === 'yes' && unasked.includes(kind)))
    return crisisReply(context, kind, { stage: 'again' });
  const set = { filters: { ...filters, needs: needsAfter[kind] } };
  return support(withState(context, set), [safeWords(context)]);
}
