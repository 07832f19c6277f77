import { z } from 'zod';
import { audiences, faqs, intents, kinds, needs, partsOfDay, whens } from '../taxonomy.js';
import { type Language, languages } from '../text/languages.js';
import { commands } from '../understanding/understanding.js';
import type { TurnRecord } from './turn-record.js';

/** Filters that a button or a dialog choice sets; `municipality` by code, `null` takes a filter away. */
export const filterPatchSchema = z.strictObject({
  municipality: z.string().nullable().optional(),
  kinds: z.array(z.enum(kinds)).optional(),
  audiences: z.array(z.enum(audiences)).optional(),
  when: z.enum(whens).nullable().optional(),
  partOfDay: z.enum(partsOfDay).nullable().optional(),
  needs: z.array(z.enum(needs)).optional(),
});
export type FilterPatch = z.infer<typeof filterPatchSchema>;

/** A list that was shown: enough to show its next part even from an old message. */
export const shownListSchema = z.strictObject({
  what: z.enum(['places', 'services', 'helplines', 'events']),
  ids: z.array(z.string()).max(100),
  offset: z.number().int().min(0),
});
export type ShownList = z.infer<typeof shownListSchema>;

/** What a button does: carried in its value, never text to be matched again. Unknown shapes are refused. */
export const actionSchema = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('go'),
    node: z.string(),
    set: filterPatchSchema.optional(),
    /** At a node that offers municipalities: the region whose municipalities to offer. */
    region: z.string().optional(),
  }),
  z.strictObject({ do: z.literal('find'), set: filterPatchSchema }),
  z.strictObject({ do: z.literal('support'), set: filterPatchSchema }),
  z.strictObject({ do: z.literal('events'), set: filterPatchSchema }),
  z.strictObject({ do: z.literal('faq'), faq: z.enum(faqs) }),
  z.strictObject({
    do: z.literal('intent'),
    intent: z.enum(intents),
    set: filterPatchSchema.optional(),
  }),
  z.strictObject({ do: z.literal('details'), place: z.string() }),
  z.strictObject({ do: z.literal('command'), command: z.enum(commands), list: shownListSchema.optional() }),
  z.strictObject({ do: z.literal('language'), language: z.enum(languages) }),
  z.strictObject({ do: z.literal('easy'), on: z.boolean() }),
  z.strictObject({ do: z.literal('reply'), answer: z.enum(['yes', 'no', 'decline']) }),
  z.strictObject({ do: z.literal('person'), set: filterPatchSchema.optional() }),
]);
export type Action = z.infer<typeof actionSchema>;

export interface Button {
  label: string;
  action: Action;
}

/** A line of a card: a fact with its heading, already in the reader's words. */
export interface Fact {
  label: string;
  value: string;
}

export interface Link {
  label: string;
  /** tel:, mailto:, sms: or https: only. */
  url: string;
}

/** A place, service, helpline or event as it is shown; all text is final. */
export interface Card {
  type: 'place' | 'service' | 'helpline' | 'event';
  id: string;
  title: string;
  /** "Avoinna taas torstaina klo 9–12", "Vastaa nyt" … */
  status?: string;
  text?: string;
  facts: Fact[];
  links: Link[];
  /** True for unconfirmed entries, which stand under their own heading. */
  unconfirmed: boolean;
  buttons: Button[];
}

/** Cards under one optional sentence ("Tämä on toiminut aiemmin – varmista ennen kuin lähdet"). */
export interface CardGroup {
  heading?: string;
  cards: Card[];
}

/**
 * A reply free of any channel: what to say first, the cards, what to say after them, the buttons.
 * `text` is the whole of it as plain text that reads well alone.
 */
export interface Reply {
  language: Language;
  direction: 'ltr' | 'rtl';
  lead: string[];
  groups: CardGroup[];
  /** After the cards: one question at most. */
  tail: string[];
  buttons: Button[];
  text: string;
  record: TurnRecord;
  /** Set when the page should leave nothing to resume: after a crisis or a need of violence or sexual abuse. */
  sensitive: boolean;
}

export type { Language };
