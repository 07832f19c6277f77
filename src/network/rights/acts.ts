import type { Relation } from './relation.js';

const listed: readonly Relation[] = ['coordinator', 'acting-chair', 'chair', 'member'];
const seeing: readonly Relation[] = [...listed, 'owner', 'neighbour'];
const chairs: readonly Relation[] = ['coordinator', 'acting-chair', 'chair'];
/** Coordinator only; where the county has none, the chair in the own network. */
const coordinators: readonly Relation[] = ['coordinator', 'acting-chair'];

/** Who may do what to a network and to what is in it, by what they are to it (product.md, rules 2–4). */
const inNetwork = {
  'see-network': seeing,
  'see-contact': seeing,
  /** A number that is for the coordinator only is a rule of its own. */
  'see-number': seeing,
  /** One's own alone. */
  'confirm-contact': [],
  'change-contact': chairs,
  'propose-change': listed,
  'add-contact': chairs,
  'import-contacts': chairs,
  'merge-contacts': chairs,
  'decide-proposal': chairs,
  'mark-left': chairs,
  'remove-contact': coordinators,
  'see-change-log': chairs,
  'undo-change': coordinators,
  'see-overview': [...chairs, 'owner'],
  'change-settings': chairs,
  'name-responsible': chairs,
  'connect-channel': chairs,
  'name-chair': coordinators,
  'pause-network': coordinators,
  'see-meetings': listed,
  'answer-invitation': listed,
  'propose-agenda': listed,
  'add-minutes': listed,
  'tick-checklist': listed,
  'plan-meeting': chairs,
  'move-meeting': chairs,
  'cancel-meeting': chairs,
  'decide-turns': chairs,
} satisfies Record<string, readonly Relation[]>;

/** What concerns a county as a whole: here no chair stands in for the coordinator. */
const inCounty = {
  'add-network': ['coordinator'],
  'send-to-several': ['coordinator'],
  'bind-person': ['coordinator'],
  'see-key-figures': ['coordinator', 'owner'],
  'name-official': ['coordinator', 'owner'],
} satisfies Record<string, readonly Relation[]>;

export type Act = keyof typeof inNetwork | keyof typeof inCounty;
export const allowedTo: Record<Act, readonly Relation[]> = { ...inNetwork, ...inCounty };

/** What everyone on a list may do to the own entry, whatever else one is. */
export const ownActs: readonly Act[] = [
  'see-contact',
  'see-number',
  'change-contact',
  'confirm-contact',
  'mark-left',
  'remove-contact',
  'see-change-log',
];
