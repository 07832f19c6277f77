import type { Language } from './languages.js';
import { Lexicon, type LexiconMatch, type LexiconSource } from './lexicon.js';
import type { Token } from './tokenise.js';

/** Several tables of concepts looked through in one go: a word's letters are read once for all of them. */
export class JoinedLexicon<Table extends string> {
  readonly #lexicon: Lexicon;
  readonly #origin = new Map<string, { table: Table; concept: string }>();

  constructor(sources: Record<Table, LexiconSource>, tables: readonly Table[]) {
    const joined: LexiconSource = {};
    for (const table of tables) {
      for (const [concept, patterns] of Object.entries(sources[table])) {
        const id = `${table}/${concept}`;
        joined[id] = patterns;
        this.#origin.set(id, { table, concept });
      }
    }
    this.#lexicon = new Lexicon(joined);
  }

  /** What each table's own lexicon would find, in the same order. */
  match(tokens: readonly Token[], language: Language | 'other'): (table: Table) => LexiconMatch[] {
    const found = new Map<Table, LexiconMatch[]>();
    for (const match of this.#lexicon.match(tokens, language)) {
      const origin = this.#origin.get(match.concept);
      if (!origin) continue;
      const inTable = found.get(origin.table);
      const named = { ...match, concept: origin.concept };
      if (inTable) inTable.push(named);
      else found.set(origin.table, [named]);
    }
    return (table) => found.get(table) ?? [];
  }
}
