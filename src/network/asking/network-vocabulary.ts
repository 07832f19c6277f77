import { z } from 'zod';
import { fullLanguages } from '../../guidance/text/languages.js';
import { roles, sectors, tasks } from '../network-taxonomy.js';

const byLanguage = z.partialRecord(z.enum(fullLanguages), z.array(z.string().trim().min(1)));
/** Concepts of a closed list, each with its patterns (syntax: guidance/text/pattern.ts). */
const closed = <const Ids extends readonly [string, ...string[]]>(ids: Ids) =>
  z.partialRecord(z.enum(ids), byLanguage);

/** Posts that one asks for: in a network, in a municipality, in the county. */
export const askedPosts = ['chair', 'secretary', 'responsible', 'coordinator'] as const;
export type AskedPost = (typeof askedPosts)[number];

export const wantedWays = ['phone', 'email'] as const;
export type WantedWay = (typeof wantedWays)[number];

/** What professionals say beside whom they ask for. */
export const talkConcepts = [
  ...(['who', 'everywhere', 'network-word', 'follows', 'more', 'yes', 'no', 'help', 'greeting'] as const),
  ...(['thanks', 'own', 'is-now', 'confirm', 'left', 'my-data', 'remove-me', 'undo'] as const),
  ...(['coordinator-only-number', 'client', 'guides', 'danger'] as const),
] as const;
export type TalkConcept = (typeof talkConcepts)[number];

/** knowledge/network/vocabulary.yaml: the words by which members of networks ask for one another. */
export const networkVocabularySchema = z.strictObject({
  roles: closed(roles),
  sectors: closed(sectors),
  tasks: closed(tasks),
  posts: closed(askedPosts),
  wants: closed(wantedWays),
  talk: closed(talkConcepts),
  /** Words of a name that set it apart from no other: legal forms, "municipality". */
  common: z.array(z.string()),
});
export type NetworkVocabulary = z.infer<typeof networkVocabularySchema>;
