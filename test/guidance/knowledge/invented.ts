import { createKnowledgeBase } from '../../../src/guidance/knowledge/create-knowledge-base.js';
import { type FamilyEvent, familyEventSchema } from '../../../src/guidance/knowledge/family-event.js';
import { type Helpline, helplineSchema } from '../../../src/guidance/knowledge/helpline.js';
import type { KnowledgeBase, KnowledgeContent } from '../../../src/guidance/knowledge/knowledge-base.js';
import { type Municipality, municipalitySchema } from '../../../src/guidance/knowledge/municipality.js';
import { type Place, placeSchema } from '../../../src/guidance/knowledge/place.js';
import { type Region, regionSchema } from '../../../src/guidance/knowledge/region.js';
import { type Service, serviceSchema } from '../../../src/guidance/knowledge/service.js';

/** A Wednesday in term time, 10.00 in Helsinki. */
export const wednesday = new Date('2026-11-25T10:00:00+02:00');

const text = (word: string) => ({ fi: word, sv: word, en: word });

const provenance = { source: 'invented', confirmedOn: '2026-09', confidence: 'high' as const };

/** A municipality that does not exist; `north` is km north of the first one, on the same meridian. */
export function municipality(
  name: string,
  given: { code: string; north?: number; region?: string | null; localities?: unknown[] },
): Municipality {
  const parsed = municipalitySchema.parse({
    code: given.code,
    names: { fi: name, sv: name },
    forms: { genitive: [`${name}n`], in: [`${name}ssa`], from: [`${name}sta`], to: [`${name}an`] },
    languages: ['fi'],
    county: 'Keksitty',
    centre: { lat: 62 + (given.north ?? 0) / 111.2, lon: 27 },
    localities: given.localities ?? [],
  });
  return { ...parsed, region: given.region === undefined ? 'keksitty' : given.region };
}

export const place = (id: string, given: Partial<Place> = {}): Place =>
  placeSchema.parse({
    id,
    names: { fi: id },
    kind: 'family-cafe',
    status: 'open',
    municipality: 'Mansikkala',
    description: text(id),
    ...provenance,
    ...given,
  });

export const service = (id: string, given: Partial<Service> & Pick<Service, 'needs'>): Service =>
  serviceSchema.parse({ id, names: text(id), description: text(id), ...provenance, ...given });

export const helpline = (id: string, given: Partial<Helpline> = {}): Helpline =>
  helplineSchema.parse({ id, names: text(id), description: text(id), ...provenance, ...given });

export const familyEvent = (id: string, given: Partial<FamilyEvent> & Pick<FamilyEvent, 'starts'>) =>
  familyEventSchema.parse({
    id,
    names: text(id),
    municipality: 'Mansikkala',
    description: text(id),
    ...provenance,
    ...given,
  });

export const region = (given: Partial<Region> = {}): Region =>
  regionSchema.parse({
    id: 'keksitty',
    names: text('Keksitty'),
    county: { names: text('Keksitty') },
    ...given,
  });

/** Mansikkala, Mustikkala 25 km, Vadelmala 60 km and Karpalo 200 km to the north of it. */
export const municipalities = [
  municipality('Mansikkala', { code: '901' }),
  municipality('Mustikkala', { code: '902', north: 25 }),
  municipality('Vadelmala', { code: '903', north: 60 }),
  municipality('Karpalo', { code: '904', north: 200 }),
];

export function baseOf(content: Partial<KnowledgeContent>): KnowledgeBase {
  return createKnowledgeBase({
    regions: [region()],
    municipalities,
    places: [],
    services: [],
    helplines: [],
    faqs: [],
    events: [],
    ...content,
  });
}
