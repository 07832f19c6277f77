import type { Kind } from '../taxonomy.js';
import type { FamilyEvent } from './family-event.js';
import type { FaqAnswer } from './faq-answer.js';
import type { Helpline } from './helpline.js';
import type { Municipality } from './municipality.js';
import type { Place } from './place.js';
import type { Region } from './region.js';
import type { Service } from './service.js';

/** Everything the base is made of, checked, as plain values. */
export interface KnowledgeContent {
  regions: Region[];
  municipalities: Municipality[];
  places: Place[];
  services: Service[];
  helplines: Helpline[];
  faqs: FaqAnswer[];
  events: FamilyEvent[];
}

/** An immutable snapshot of the base, indexed for a turn. Municipalities are asked for by their code. */
export interface KnowledgeBase {
  readonly content: KnowledgeContent;
  municipality(code: string): Municipality | undefined;
  municipalityNamed(officialFinnishName: string): Municipality | undefined;
  region(id: string): Region | undefined;
  place(id: string): Place | undefined;
  service(id: string): Service | undefined;
  helpline(id: string): Helpline | undefined;
  faq(id: string): FaqAnswer | undefined;
  placesIn(code: string, kind?: Kind): readonly Place[];
}
