import { noExcludes, noFilters } from './filters.js';
import type { UnderstandingParts } from './understand-parts.js';
import type { Understand } from './understanding.js';

/** What a message means. A pure, total function of the message and its context. */
export function createUnderstanding(_parts: UnderstandingParts): Understand {
  return (_text, context) => ({
    language: { code: context.language, sure: false },
    intent: 'out-of-scope',
    confidence: 0,
    ranked: [],
    command: null,
    filters: noFilters,
    excludes: noExcludes,
    interval: null,
    crisis: null,
    municipalities: [],
    placeId: null,
    writer: { child: false, professional: false, grandparent: false },
    pointsAt: null,
    answers: null,
    switchTo: null,
    nearer: false,
    corrects: false,
    known: 0,
  });
}
