/** What the server's calls answer with. */
export interface Choice {
  value: string;
  label: string;
}
export interface Fact {
  label: string;
  value: string;
}

/** Something to be done, as the server understands it: carried there and back untouched. */
export type Deed = Record<string, unknown>;

export interface Card {
  id: string;
  title: string;
  status?: string;
  lines: Fact[];
  links: { label: string; url: string }[];
  buttons: { label: string; action: { do: string; deed?: Deed } }[];
}

export interface Me {
  known: boolean;
  words: string;
  name: string;
  networks: Choice[];
  sections: { id: string; label: string }[];
}

export interface Contacts {
  cards: Card[];
  total: number;
  words: string;
  choices: Record<string, Choice[]>;
}

export interface FormField {
  name: string;
  label: string;
  value: string;
  kind: 'line' | 'phone' | 'email' | 'switch' | 'choices';
  choices?: Choice[];
  required?: boolean;
  longest?: number;
}

export interface OwnEntry {
  network: string;
  contact: string;
  networkName: string;
  card: Card;
  form: { title: string; submit: string; fields: FormField[] };
  read: object;
}

export interface County {
  name: string;
  width: number;
  height: number;
  municipalities: {
    code: string;
    name: string;
    path: string;
    coverage: 'named' | 'missing' | 'no-network';
    responsible: string;
    places: number;
  }[];
}

export interface Done {
  outcome: string;
  words: string;
  changed: string[];
  undo: Deed | null;
  anyway: Deed | null;
  fields: string[];
}

export interface Meeting {
  network: string;
  id: string;
  title: string;
  facts: Fact[];
  agenda: string[];
  answer: { given: string | null } | null;
}

export interface Year {
  year: number;
  today: string;
  happenings: { what: 'meeting' | 'theme-day'; day: string; when: string; title: string; text: string }[];
}

export interface Reminders {
  coming: { when: string; what: string; network: string }[];
  sent: { when: string; what: string; network: string; receiver: string; state: string }[];
}

export interface NetworkSettings {
  network: string;
  name: string;
  languages: string[];
  reminders: {
    leads: number[];
    minute: number;
    agendaLead: number;
    minutesLag: number;
    actionLead: number;
    quiet: { from: string; to: string }[];
  };
}
