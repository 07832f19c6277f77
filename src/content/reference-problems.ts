import { type Collection, type Entry, problemAt } from './collection.js';
import type { ContentProblem } from './content-problem.js';
import { type KnowledgeFiles, regionOfFile } from './knowledge-files.js';
import type { Path } from './yaml-file.js';

/** Names of other entries that are not there; where not all names could be read, nobody complains. */
export function referenceProblems(files: KnowledgeFiles): ContentProblem[] {
  const known = namesIn(files);
  const regions = new Map(files.municipalities.readable.map(({ value }) => [value.names?.fi, value.region]));
  return [
    ...files.places.readable.flatMap((entry) => [
      ...missing(entry, known.municipalities, { municipality: entry.value.municipality }),
      ...missing(entry, known.municipalities, { municipalities: entry.value.municipalities }),
      ...outsideItsFolder(entry, regions),
    ]),
    ...[...files.services.readable, ...files.helplines.readable].flatMap((entry) => [
      ...missing(entry, known.regions, { 'area.region': entry.value.area?.region }),
      ...missing(entry, known.municipalities, { 'area.municipalities': entry.value.area?.municipalities }),
    ]),
    ...files.regions.readable.flatMap((entry) => [
      ...missing(entry, known.advice, { familyAdvice: entry.value.familyAdvice }),
      ...missing(entry, known.helplines, { socialEmergency: entry.value.socialEmergency }),
    ]),
    ...files.events.readable.flatMap((entry) => [
      ...missing(entry, known.municipalities, { municipality: entry.value.municipality }),
      ...missing(entry, known.places, { place: entry.value.place }),
    ]),
  ];
}

interface Known {
  sort: string;
  /** `null` when they are not all known. */
  names: ReadonlySet<string> | null;
}

function namesIn({ municipalities, regions, places, helplines, services }: KnowledgeFiles) {
  const lines = all('a helpline', helplines, (value) => value.id);
  const help = all('a service', services, (value) => value.id);
  return {
    municipalities: all("a municipality's official Finnish name", municipalities, (value) => value.names?.fi),
    regions: all('a region', regions, (value) => value.id),
    places: all('a place', places, (value) => value.id),
    helplines: lines,
    advice: {
      sort: 'a helpline or service',
      names: lines.names && help.names && new Set([...lines.names, ...help.names]),
    },
  };
}

function all<T>(sort: string, of: Collection<T>, name: (value: Partial<T>) => string | undefined): Known {
  const names = of.readable.map((entry) => name(entry.value));
  const known = names.filter((one) => one !== undefined);
  return { sort, names: of.whole && known.length === names.length ? new Set(known) : null };
}

/** `stated` is one field, its path joined by dots, and the name or names in it. */
function missing(
  entry: Entry<unknown>,
  known: Known,
  stated: Record<string, string | readonly string[] | undefined>,
): ContentProblem[] {
  return Object.entries(stated).flatMap(([field, value]) => {
    const path = field.split('.');
    if (typeof value === 'string') return absent(value, known) ? [unknown(entry, known, path)] : [];
    return (value ?? []).flatMap((name, index) =>
      absent(name, known) ? [unknown(entry, known, [...path, index])] : [],
    );
  });
}

const absent = (name: string, { names }: Known): boolean => names !== null && !names.has(name);

const unknown = (entry: Entry<unknown>, { sort }: Known, path: Path): ContentProblem =>
  problemAt(entry, path, `${sort} that the base has`);

/** A place stands in the folder of its municipality's region, where its keeper looks for it. */
function outsideItsFolder(
  entry: Entry<{ municipality?: string }>,
  regions: ReadonlyMap<string | undefined, string | null | undefined>,
): ContentProblem[] {
  const { municipality } = entry.value;
  const home = municipality && regions.get(municipality);
  const folder = regionOfFile(entry.file.name);
  if (home === undefined || home === folder) return [];
  return [problemAt(entry, ['municipality'], `a municipality of ${folder}`)];
}
