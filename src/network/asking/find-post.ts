import type { Contact } from '../contacts/contact.js';
import { chairOf, responsibleFor, secretaryOf } from '../contacts/upkeep.js';
import type { Directory, NetworkInDirectory } from '../directory.js';
import type { Network } from '../networks/network.js';
import type { Official } from '../people/official.js';
import type { Standing } from '../people/standing.js';
import { may } from '../rights/may.js';
import type { Asking, FoundPerson } from './find-people.js';
import type { AskedPost } from './network-vocabulary.js';
import { shownOf } from './place-of-talk.js';
import type { Question } from './question.js';

/** One post that was asked for: who holds it, or that nobody does. */
export interface FoundPost {
  post: Exclude<AskedPost, 'coordinator'>;
  network: Network;
  /** Of a responsible person. */
  municipality: string | null;
  holder: FoundPerson | null;
}

const holderOf = (post: FoundPost['post'], held: NetworkInDirectory, code: string | null): Contact | null => {
  if (post === 'chair') return chairOf(held);
  if (post === 'secretary') return secretaryOf(held);
  return code ? responsibleFor(code, held) : null;
};

/** The posts of the networks that are meant. */
export function findPosts(
  post: FoundPost['post'],
  networks: readonly NetworkInDirectory[],
  { question, asking }: { question: Question; asking: Asking },
): FoundPost[] {
  return networks.flatMap((held) => {
    const codes = post === 'responsible' ? codesAsked(question, held.network) : [null];
    return codes.map((municipality) => {
      const contact = holderOf(post, held, municipality);
      return {
        post,
        network: held.network,
        municipality,
        holder: contact && shownHolder(held, contact, asking),
      };
    });
  });
}

const codesAsked = ({ municipality }: Question, network: Network): string[] =>
  municipality ? [municipality] : network.kind === 'municipal' ? network.municipalities : [];

function shownHolder(held: NetworkInDirectory, contact: Contact, asking: Asking): FoundPerson | null {
  const { network } = held;
  const shown = shownOf({ network, contact }, asking.standing, asking.place);
  return shown.entry === 'hidden' ? null : { network, contact, municipalities: null, shown };
}

/**
 * The networks whose post is meant: the one named; of a theme; of a municipality; the channel's; else one's own.
 * Of a municipality its own networks come before those of the whole county.
 */
export function networksMeant(
  question: Question,
  directory: Directory,
  asking: Asking,
): NetworkInDirectory[] {
  const { standing, place } = asking;
  const visible = [...directory.networks.values()].filter(
    ({ network }) => may(standing, 'see-network', { network }).allowed,
  );
  if (question.network) return visible.filter(({ network }) => network.id === question.network);
  const { municipality, tasks } = question;
  if (tasks.length > 0) {
    const ofTheme = visible.filter(({ network }) => network.themes.some((theme) => tasks.includes(theme)));
    if (ofTheme.length > 0) return ofTheme;
  }
  if (municipality) return ofMunicipality(visible, municipality);
  const here = place.kind === 'personal' ? null : place.network;
  if (here) return visible.filter(({ network }) => network.id === here.id);
  const own = new Set(standing.memberships.map(({ network }) => network.id));
  return visible.filter(({ network }) => own.has(network.id));
}

const ofMunicipality = (visible: readonly NetworkInDirectory[], code: string): NetworkInDirectory[] =>
  visible.filter(({ network }) => network.kind === 'municipal' && network.municipalities.includes(code));

/** Counties that the asker has to do with, the one asked about first. */
export function countiesOf({ memberships, posts }: Standing): string[] {
  return [
    ...new Set([...memberships.map(({ network }) => network.county), ...posts.map(({ county }) => county)]),
  ];
}

/** Coordinator and deputy, in the order in which one turns to them; the owner where there is neither. */
export function coordinatorsOf(counties: readonly string[], directory: Directory): Official[] {
  const all = counties.flatMap((county) => [...(directory.counties.get(county)?.officials.values() ?? [])]);
  const order = { coordinator: 0, deputy: 1, owner: 2 };
  const sorted = [...all].sort((a, b) => order[a.post] - order[b.post]);
  const running = sorted.filter(({ post }) => post !== 'owner');
  return running.length > 0 ? running : sorted;
}
