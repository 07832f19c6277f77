import type { FullLanguage } from '../../guidance/text/languages.js';
import type { NetworkAction } from './network-action.js';
import type { NetworkTurnRecord } from './network-turn-record.js';

/** A line of a card: what it is and what it says, in the reader's words. */
export interface CardLine {
  label: string;
  value: string;
}

export interface CardLink {
  label: string;
  /** tel:, mailto: or https: only. */
  url: string;
}

/**
 * What a press does: `send` takes a turn and adds to the talk; `replace` takes one whose reply stands in the card's
 * place; `form` opens a form over it.
 */
export interface NetworkButton {
  label: string;
  press: 'send' | 'replace' | 'form';
  action: NetworkAction;
}

/** A person, a proposal, a notice or a place as it is shown. All text is final and is shown as text, never as markup. */
export interface NetworkCard {
  type: 'person' | 'proposal' | 'notice' | 'place';
  /** Of the contact, proposal or place. */
  id: string;
  title: string;
  /** What holds now: "Vahvistettu 3.11.2026". */
  status?: string;
  text?: string;
  lines: CardLine[];
  links: CardLink[];
  buttons: NetworkButton[];
  /** One of these and a button: a choice made in the card itself. */
  choose?: CardChoice;
}

/** A choice among a few: its value goes along with the pressed button, under its `name`. */
export interface CardChoice {
  name: string;
  label: string;
  choices: { label: string; value: string }[];
}

/** A reply of the network half, free of any channel. */
export interface NetworkReply {
  language: FullLanguage;
  lead: string[];
  cards: NetworkCard[];
  /** After the cards: one question at most. */
  tail: string[];
  buttons: NetworkButton[];
  /** The whole as plain text that reads well alone. */
  text: string;
  record: NetworkTurnRecord;
  /** Of a turn in a group or a channel: what only the one who wrote may read, for the personal chat. */
  privately?: NetworkReply;
}
