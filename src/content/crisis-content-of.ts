import {
  type CrisisContent,
  crisisLanguageSchema,
  crisisRulesSchema,
} from '../guidance/understanding/crisis-schema.js';
import type { LoadedContent } from './loaded-content.js';

/** What recognising a crisis needs, of loaded content; `null` where the content has no rules for it. */
export function crisisContentOf({
  understanding,
}: {
  understanding: Pick<LoadedContent['understanding'], 'folders'>;
}): CrisisContent | null {
  const { folders } = understanding;
  const rules = folders['crisis-rules']?.[0];
  if (rules === undefined) return null;
  return {
    rules: crisisRulesSchema.parse(rules),
    languages: (folders.crisis ?? []).map((file) => crisisLanguageSchema.parse(file)),
  };
}
