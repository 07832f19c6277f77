import type { Tree } from '../guidance/dialog/tree.js';
import type { WordingFile } from '../guidance/dialog/wording.js';
import type { KnowledgeContent } from '../guidance/knowledge/knowledge-base.js';
import type { PhraseFile } from '../guidance/understanding/phrase-file-schema.js';
import type { ContentProblem } from './content-problem.js';

/** Everything in knowledge/ and dialogs/, checked. */
export interface LoadedContent {
  content: KnowledgeContent;
  trees: Tree[];
  wording: WordingFile;
  understanding: {
    phrases: PhraseFile[];
    /** The other files below knowledge/understanding by folder, checked by that folder's schema. */
    folders: Record<string, unknown[]>;
  };
}

export type ContentResult = ({ ok: true } & LoadedContent) | { ok: false; problems: ContentProblem[] };
