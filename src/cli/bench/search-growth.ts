import { createKnowledgeBase } from '../../guidance/knowledge/create-knowledge-base.js';
import type { KnowledgeContent } from '../../guidance/knowledge/knowledge-base.js';
import { type Place, placeSchema } from '../../guidance/knowledge/place.js';
import { searchPlaces } from '../../guidance/knowledge/search-places.js';
import { kinds, partsOfDay } from '../../guidance/taxonomy.js';
import { percentile } from './statistics.js';

/** Wednesday morning in term time. */
const now = new Date('2026-11-25T08:00:00Z');
const hoursInUse = [
  'Mo-We 09:00-12:00',
  'Tu,Th 16:30-19:00',
  'Fr 09:00-13:00',
  'Sa 10:00-14:00',
  'Mo-Fr 08:30-15:00',
];

const pick = <Value>(values: readonly Value[], index: number): Value => {
  const value = values[index % values.length];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
};

function inventedPlace(index: number, municipality: string): Place {
  return placeSchema.parse({
    id: `bench-${index}`,
    names: { fi: `Paikka ${index}` },
    kind: pick(kinds, index),
    status: 'open',
    municipality,
    hours: pick(hoursInUse, index),
    hoursHaveSeasons: true,
    description: { fi: 'Keksitty paikka.', sv: 'Ett påhittat ställe.', en: 'An invented place.' },
    source: 'bench',
    confirmedOn: '2026-10-01',
    confidence: 'high',
  });
}

export interface SearchFigures {
  places: number;
  medianMs: number;
  p99Ms: number;
}

/** How long one search takes as the base grows; the places lie evenly over all of Finland's municipalities. */
export function measureSearch(content: KnowledgeContent, sizes: readonly number[]): SearchFigures[] {
  const names = content.municipalities.map((one) => one.names.fi);
  const codes = content.municipalities.map((one) => one.code);
  return sizes.map((size) => {
    const places = Array.from({ length: size }, (_, index) => inventedPlace(index, pick(names, index * 7)));
    const base = createKnowledgeBase({ ...content, places });
    const search = (turn: number) =>
      searchPlaces(
        {
          municipality: pick(codes, turn * 13),
          kinds: [pick(kinds, turn)],
          when: null,
          partOfDay: pick(partsOfDay, turn),
          interval: null,
        },
        { base, now },
      );
    for (let turn = 0; turn < 200; turn += 1) search(turn);
    const times = Array.from({ length: 2_000 }, (_, turn) => {
      const began = performance.now();
      search(turn);
      return performance.now() - began;
    });
    return { places: size, medianMs: percentile(times, 0.5), p99Ms: percentile(times, 0.99) };
  });
}
