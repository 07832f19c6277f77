import { type FamilyEvent, familyEventSchema } from '../guidance/knowledge/family-event.js';
import { type FaqAnswer, faqAnswerSchema } from '../guidance/knowledge/faq-answer.js';
import { type Helpline, helplineSchema } from '../guidance/knowledge/helpline.js';
import type { KnowledgeContent } from '../guidance/knowledge/knowledge-base.js';
import { type Municipality, municipalitySchema } from '../guidance/knowledge/municipality.js';
import { type Place, placeSchema } from '../guidance/knowledge/place.js';
import { type Region, regionSchema } from '../guidance/knowledge/region.js';
import { type Service, serviceSchema } from '../guidance/knowledge/service.js';
import { type Collection, collectFiles, collectLists, type Entry } from './collection.js';
import type { ContentFiles } from './content-files.js';

/** The knowledge base as read, each entry with its place in the files. */
export interface KnowledgeFiles {
  regions: Collection<Region>;
  municipalities: Collection<Municipality>;
  places: Collection<Place>;
  services: Collection<Service>;
  helplines: Collection<Helpline>;
  faqs: Collection<FaqAnswer>;
  events: Collection<FamilyEvent>;
}

export function collectKnowledge({ bySort }: ContentFiles): KnowledgeFiles {
  return {
    regions: collectFiles(bySort.region, regionSchema),
    municipalities: inRegions(collectLists(bySort.municipalities, municipalitySchema)),
    places: collectLists(bySort.places, placeSchema),
    services: collectLists(bySort.services, serviceSchema),
    helplines: collectLists(bySort.helplines, helplineSchema),
    faqs: collectLists(bySort.faq, faqAnswerSchema),
    events: collectLists(bySort.events, familyEventSchema),
  };
}

/** The region is the folder: no entry has to repeat it. `null` for the rest of Finland. */
export function regionOfFile(name: string): string | null {
  return /^knowledge\/regions\/([^/]+)\//.exec(name)?.[1] ?? null;
}

const inRegion = <T>(entry: Entry<T>): Entry<T & { region: string | null }> => ({
  ...entry,
  value: { ...entry.value, region: regionOfFile(entry.file.name) },
});

const inRegions = (read: Collection<Omit<Municipality, 'region'>>): Collection<Municipality> => ({
  ...read,
  entries: read.entries.map(inRegion),
  readable: read.readable.map(inRegion),
});

const values = <T>({ entries }: { entries: Entry<T>[] }): T[] => entries.map((entry) => entry.value);

export const contentOf = (files: KnowledgeFiles): KnowledgeContent => ({
  regions: values(files.regions),
  municipalities: values(files.municipalities),
  places: values(files.places),
  services: values(files.services),
  helplines: values(files.helplines),
  faqs: values(files.faqs),
  events: values(files.events),
});
