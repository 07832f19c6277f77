import type { KnowledgeBase, KnowledgeContent } from './knowledge-base.js';
import type { Place } from './place.js';

/** A snapshot of the base: the same content always gives the same answers; an edit makes a new snapshot. */
export function createKnowledgeBase(content: KnowledgeContent): KnowledgeBase {
  const municipalities = indexBy(content.municipalities, ({ code }) => code);
  const named = indexBy(content.municipalities, ({ names }) => names.fi);
  const regions = indexById(content.regions);
  const places = indexById(content.places);
  const services = indexById(content.services);
  const helplines = indexById(content.helplines);
  const faqs = indexById(content.faqs);
  const within = placesByMunicipality(content.places, (name) => named.get(name)?.code);
  return {
    content,
    municipality: (code) => municipalities.get(code),
    municipalityNamed: (name) => named.get(name),
    region: (id) => regions.get(id),
    place: (id) => places.get(id),
    service: (id) => services.get(id),
    helpline: (id) => helplines.get(id),
    faq: (id) => faqs.get(id),
    placesIn: (code, kind) => within.get(kind ? `${code} ${kind}` : code) ?? [],
  };
}

const indexBy = <T>(all: readonly T[], key: (one: T) => string): Map<string, T> =>
  new Map(all.map((one) => [key(one), one]));

const indexById = <T extends { id: string }>(all: readonly T[]): Map<string, T> =>
  indexBy(all, ({ id }) => id);

/** Places under `code` and under `code kind`, in every municipality they serve, their own and further ones. */
function placesByMunicipality(places: readonly Place[], codeOf: (name: string) => string | undefined) {
  const index = new Map<string, Place[]>();
  for (const place of places) {
    for (const key of keysOf(place, codeOf)) {
      const already = index.get(key);
      if (already) already.push(place);
      else index.set(key, [place]);
    }
  }
  return index;
}

function keysOf(place: Place, codeOf: (name: string) => string | undefined): Set<string> {
  const codes = [place.municipality, ...place.municipalities].flatMap((name) => codeOf(name) ?? []);
  const kinds = [place.kind, ...place.moreKinds];
  return new Set(codes.flatMap((code) => [code, ...kinds.map((kind) => `${code} ${kind}`)]));
}
