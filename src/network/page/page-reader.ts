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

export const inOrder = (choices: readonly Choice[], { language }: PageReader): Choice[] =>
  [...choices].sort((one, other) => one.label.localeCompare(other.label, language));

/** The networks in which the reader may do something, by name. */
export function networksWhere(act: Act, { standing, directory, language }: PageReader): Network[] {
  return [...directory.networks.values()]
    .map(({ network }) => network)
    .filter((network) => may(standing, act, { network }).allowed)
    .sort((one, other) =>
      networkInWords(one, language).localeCompare(networkInWords(other, language), language),
    );
}

export const networkChoices = (networks: readonly Network[], { language }: PageReader): Choice[] =>
  networks.map((network) => ({ value: network.id, label: networkInWords(network, language) }));
