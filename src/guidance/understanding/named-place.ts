import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import { fold } from '../text/fold.js';
import { normalise } from '../text/normalise.js';
import { stem } from '../text/stem.js';
import { tokenise } from '../text/tokenise.js';
import type { ReadMessage } from './message-reader.js';

export interface NamedPlace {
  /** The name without its municipality. */
  name: string;
  /** The base's place when exactly one fits. */
  id: string | null;
}

interface Entry {
  name: string;
  stems: string[];
  id: string;
  municipality: string;
}

/** The named places of the base, found by their names and aliases in any case form. */
export class PlaceDirectory {
  readonly #byFirst = new Map<string, Entry[]>();

  constructor(base: KnowledgeBase, municipalityWords: (text: string) => Set<number>) {
    for (const place of base.content.places) {
      if (place.status === 'closed') continue;
      const code = base.municipalityNamed(place.municipality)?.code ?? '';
      for (const written of new Set([...Object.values(place.names), ...place.aliases])) {
        const entry = entryOf(written, municipalityWords(written));
        if (entry) this.#add({ ...entry, id: place.id, municipality: code });
      }
    }
  }

  /** The longest name in the message; of equal ones the place in the municipality that is meant. */
  find(message: ReadMessage, municipality: string | null): NamedPlace | null {
    const stems = message.tokens.map(({ text }) => nameStem(text));
    let best: Entry[] = [];
    for (const [at, first] of stems.entries()) {
      for (const entry of this.#byFirst.get(first) ?? []) {
        if (!entry.stems.every((part, i) => part === stems[at + i])) continue;
        const longest = best[0]?.stems.join('').length ?? 0;
        const length = entry.stems.join('').length;
        if (length > longest) best = [entry];
        else if (length === longest) best.push(entry);
      }
    }
    return chosen(best, municipality);
  }

  #add(entry: Entry): void {
    const key = entry.stems[0] ?? '';
    const list = this.#byFirst.get(key);
    if (list) list.push(entry);
    else this.#byFirst.set(key, [entry]);
  }
}

function chosen(entries: readonly Entry[], municipality: string | null): NamedPlace | null {
  const here = municipality ? entries.filter((entry) => entry.municipality === municipality) : entries;
  const first = here[0] ?? entries[0];
  if (!first) return null;
  const ids = new Set(here.map(({ id }) => id));
  const [only] = ids;
  return { name: first.name, id: ids.size === 1 && only ? only : null };
}

function entryOf(written: string, municipalityWords: Set<number>): Pick<Entry, 'name' | 'stems'> | null {
  const tokens = tokenise(normalise(written));
  const kept = tokens.filter((_, at) => !municipalityWords.has(at));
  const stems = kept.map(({ text }) => nameStem(text));
  const letters = stems.join('').length;
  if (letters < 4) return null;
  const name =
    kept.length === tokens.length ? written : nameWithout(written, tokens.length, municipalityWords);
  return { name, stems };
}

/** The written name without the words that name the municipality, its capital kept. */
function nameWithout(written: string, count: number, dropped: Set<number>): string {
  const words = written.split(/[\s,()–-]+/).filter(Boolean);
  if (words.length !== count) return written;
  const rest = words.filter((_, at) => !dropped.has(at)).join(' ');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

const nameStem = (text: string): string => (text.length <= 3 ? fold(text) : stem(text, 'fi'));
