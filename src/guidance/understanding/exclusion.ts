import { coverage, type ReadMessage } from './message-reader.js';
import { ofConcept, type Span } from './spans.js';

/**
 * Whether a span is said to be unwanted: an excluding word right before it ("ei vauvoja", "inte på morgnar",
 * "muualla kuin Kuopiossa"), or a refusal right after it ("aamut ei käy"). "Vai ei" at the end excludes nothing.
 */
export function exclusionsOf(message: ReadMessage): (span: Span) => boolean {
  const { tokens, talk } = message;
  const before = ofConcept(talk, 'exclude-before');
  const after = ofConcept(talk, 'exclude-after');
  const tails = coverage(tokens.length, ofConcept(talk, 'question-tail'));
  const clauseStarts = (at: number): boolean => tokens[at]?.before === 'clause';
  return (span) =>
    before.some(({ end, start }) => !tails[start] && end === span.start && !clauseStarts(span.start)) ||
    after.some(({ start }) => start === span.end && !clauseStarts(start));
}
