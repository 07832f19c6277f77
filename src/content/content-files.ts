import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { YamlFile } from './yaml-file.js';

/** Where each sort of content lies, from the root that holds `knowledge/` and `dialogs/`. */
const contentLayout = {
  region: /^knowledge\/regions\/[^/]+\/region\.yaml$/,
  municipalities: /^knowledge\/(regions\/[^/]+|finland)\/municipalities\.yaml$/,
  places: /^knowledge\/regions\/[^/]+\/places\.yaml$/,
  services: /^knowledge\/(regions\/[^/]+|finland)\/services\.yaml$/,
  helplines: /^knowledge\/(regions\/[^/]+|finland)\/helplines\.yaml$/,
  events: /^knowledge\/(regions\/[^/]+|finland)\/events\.yaml$/,
  faq: /^knowledge\/faq\/[^/]+\.yaml$/,
  phrases: /^knowledge\/understanding\/phrases\/[a-z]+\/[^/]+\.yaml$/,
  understanding: /^knowledge\/understanding\/(?!phrases\/).+\.yaml$/,
  trees: /^dialogs\/trees\/[^/]+\.yaml$/,
  wording: /^dialogs\/wording\/(?:network\/)?[^/]+\.yaml$/,
} as const;
export type ContentSort = keyof typeof contentLayout;

/** Folders whose owners check them elsewhere, or that hold no content. */
const elsewhere = [/^knowledge\/schemas\//, /^knowledge\/network\//];

export interface ContentFiles {
  bySort: Record<ContentSort, YamlFile[]>;
  /** YAML files that lie where nothing reads them. */
  strays: YamlFile[];
}

/** Reads every content file below `root`, sorted by name. `leaveOut` names sorts that are not needed. */
export function readContentFiles(root: string, leaveOut: readonly ContentSort[] = []): ContentFiles {
  const files: ContentFiles = { bySort: emptySorts(), strays: [] };
  for (const name of contentNames(root, leaveOut)) {
    const sort = sortOf(name);
    const place = sort ? files.bySort[sort] : files.strays;
    place.push(YamlFile.read(root, name));
  }
  return files;
}

/** The names of the content files below `root`, strays included, sorted. */
export function contentNames(root: string, leaveOut: readonly ContentSort[] = []): string[] {
  return yamlNames(root).filter((name) => {
    const sort = sortOf(name);
    return !sort || !leaveOut.includes(sort);
  });
}

const sorts = Object.keys(contentLayout).filter((sort): sort is ContentSort => sort in contentLayout);

const sortOf = (name: string): ContentSort | undefined =>
  sorts.find((sort) => contentLayout[sort].test(name));

const emptySorts = (): Record<ContentSort, YamlFile[]> => ({
  region: [],
  municipalities: [],
  places: [],
  services: [],
  helplines: [],
  events: [],
  faq: [],
  phrases: [],
  understanding: [],
  trees: [],
  wording: [],
});

function yamlNames(root: string): string[] {
  return ['knowledge', 'dialogs']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (name) => `${folder}/${name.replaceAll('\\', '/')}`,
      ),
    )
    .filter((name) => /\.ya?ml$/.test(name) && !elsewhere.some((folder) => folder.test(name)))
    .sort();
}
