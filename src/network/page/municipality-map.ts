import { z } from 'zod';
import type { Contact } from '../contacts/contact.js';
import type { NetworkInDirectory } from '../directory.js';
import { may } from '../rights/may.js';
import { municipalityCodeSchema, slugSchema } from '../written-line.js';
import { byName, networksWhere, type PageReader } from './page-reader.js';

/** A region's municipalities as SVG paths within a width and a height, by code. */
const regionShapesSchema = z.strictObject({
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  paths: z.record(municipalityCodeSchema, z.string().regex(/^(M[\d L]+Z)+$/)),
});
/** By region id, which is the county's. */
export const municipalityShapesSchema = z.record(slugSchema, regionShapesSchema);
export type MunicipalityShapes = z.infer<typeof municipalityShapesSchema>;

export type Coverage =
  /** Someone is responsible. */
  | 'named'
  /** A network works here, and nobody is responsible. */
  | 'missing'
  /** No network of the list works here. */
  | 'no-network';

export interface MunicipalityOnMap {
  code: string;
  name: string;
  path: string;
  coverage: Coverage;
  /** Who is responsible, or that nobody is, in words. */
  responsible: string;
  /** How many meeting places Luotsi knows there. */
  places: number;
}

export interface CountyOnMap {
  county: string;
  name: string;
  width: number;
  height: number;
  municipalities: MunicipalityOnMap[];
}

export interface MapKnowledge {
  shapes: MunicipalityShapes;
  countyName(county: string): string;
  /** Meeting places that are open or on a break, by municipality. */
  placesIn(code: string): number;
}

/** The counties of the networks in sight, municipality by municipality. */
export function municipalityMap(reader: PageReader, knowledge: MapKnowledge): CountyOnMap[] {
  const counties = [...new Set(networksWhere('see-network', reader).map(({ county }) => county))];
  return counties.flatMap((county) => {
    const shapes = knowledge.shapes[county];
    if (!shapes) return [];
    const { paths, ...size } = shapes;
    const drawn = Object.entries(paths).map(([code, path]) => ({
      ...{ code, path, name: reader.municipality(code), places: knowledge.placesIn(code) },
      ...responsibleIn(code, county, reader),
    }));
    const municipalities = byName(drawn, ({ name }) => name, reader);
    return [{ county, name: knowledge.countyName(county), ...size, municipalities }];
  });
}

function responsibleIn(
  code: string,
  county: string,
  reader: PageReader,
): Pick<MunicipalityOnMap, 'coverage' | 'responsible'> {
  const here = [...reader.directory.networks.values()].filter(
    ({ network }) => network.county === county && network.municipalities.includes(code),
  );
  if (here.length === 0) return { coverage: 'no-network', responsible: reader.tell('tab.map.no-network') };
  const named = here.flatMap((held) => namedIn(code, held) ?? []);
  const seen = named.filter((one) => may(reader.standing, 'see-contact', one).allowed);
  if (named.length === 0) return { coverage: 'missing', responsible: reader.tell('tab.map.missing') };
  const names = seen.map(({ contact }) => contact.name).join(', ');
  return { coverage: 'named', responsible: names || reader.tell('tab.map.not-shown') };
}

function namedIn(code: string, { network, contacts }: NetworkInDirectory) {
  const contact: Contact | undefined = contacts.get(network.responsible[code] ?? '');
  return contact && contact.leftAt === null ? { network, contact } : null;
}
