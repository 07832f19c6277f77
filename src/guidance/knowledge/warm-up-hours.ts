import { openStateOfHours } from '../time/open-state.js';
import type { KnowledgeBase } from './knowledge-base.js';

/**
 * Reads every opening hours of a base once, at about a millisecond each, so that no family's turn waits for it.
 * To be called after the service has begun to listen, and after an edit.
 */
export function warmUpHours({ content }: KnowledgeBase, now: Date): void {
  const all = [
    ...content.places.map(({ hours }) => hours),
    ...content.services.map(({ hours }) => hours),
    ...content.helplines.flatMap(({ lines }) => lines.map(({ hours }) => hours)),
  ];
  for (const hours of new Set(all)) openStateOfHours(hours, now);
}
