import type { FullLanguage } from '../../guidance/text/languages.js';
import type { Directory } from '../directory.js';
import type { Network } from '../networks/network.js';
import type { Standing } from '../people/standing.js';
import type { Act } from '../rights/acts.js';
import { may } from '../rights/may.js';
import type { Tell } from '../say.js';
import { networkInWords } from '../words-for-ids.js';

/** Who reads the networks' page, in which language and when. */
export interface PageReader {
  standing: Standing;
  directory: Directory;
  language: FullLanguage;
  tell: Tell;
  now: Date;
  /** A municipality's name by its code, in the reader's language. */
  municipality(code: string): string;
}

/** One of a list to choose from. */
export interface Choice {
  value: string;
  label: string;
}

/** In the order of the reader's alphabet, by what each is called; one collator for all of them. */
export function byName<T>(list: readonly T[], nameOf: (one: T) => string, { language }: PageReader): T[] {
  const { compare } = new Intl.Collator(language);
  return list
    .map((one) => ({ one, name: nameOf(one) }))
    .sort((a, b) => compare(a.name, b.name))
    .map(({ one }) => one);
}

/** The networks in which the reader may do something, by name. */
export function networksWhere(act: Act, reader: PageReader): Network[] {
  const { standing, directory, language } = reader;
  const networks = [...directory.networks.values()]
    .map(({ network }) => network)
    .filter((network) => may(standing, act, { network }).allowed);
  return byName(networks, (network) => networkInWords(network, language), reader);
}

export const networkChoices = (networks: readonly Network[], { language }: PageReader): Choice[] =>
  networks.map((network) => ({ value: network.id, label: networkInWords(network, language) }));
