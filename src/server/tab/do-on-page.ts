import { z } from 'zod';
import { changedIn, readOwnEntry } from '../../network/cards/own-entry-form.js';
import { type Deed, deedSchema } from '../../network/changes/deed.js';
import type { Outcome } from '../../network/changes/outcome.js';
import { performDeed } from '../../network/changes/perform-deed.js';
import { differenceInWords } from '../../network/changes/value-in-words.js';
import { contactDetailsSchema } from '../../network/contacts/contact.js';
import { outcomeWords } from '../../network/conversation/outcome-words.js';
import type { PageReader } from '../../network/page/page-reader.js';
import type { TabContext } from './tab-context.js';

/** How a press on the page ended, in the reader's words. */
export interface DoneOnPage {
  outcome: Outcome['outcome'] | 'not-right';
  words: string;
  /** What others have changed meanwhile, a line a field. */
  changed: string[];
  /** What takes it back, where it can be. */
  undo: Deed | null;
  /** The same once more, knowing what has changed, where that is a choice. */
  anyway: Deed | null;
  /** Fields of the form that are not right. */
  fields: string[];
}

/** Deeds that the page has a press for; each is decided by the rights of its reader. */
const pressable: readonly Deed['do'][] = [
  'confirm-contact',
  'decide-proposal',
  'undo-change',
  'change-network',
];
export const pressedSchema = deedSchema.refine(
  ({ do: what }) => pressable.includes(what),
  'is not pressed here',
);

export async function doOnPage(deed: Deed, reader: PageReader, context: TabContext): Promise<DoneOnPage> {
  const { standing, now, tell, language } = reader;
  const outcome = await performDeed(context.store, deed, { standing, chance: context.chance, now });
  const changed = outcome.outcome === 'changed-meanwhile' ? outcome.changed : [];
  const again = outcome.outcome === 'changed-meanwhile' && deed.do === 'decide-proposal';
  return {
    ...{ outcome: outcome.outcome, words: outcomeWords(outcome, tell, language), fields: [] },
    changed: deed.do === 'change-network' ? [] : changed.map((one) => differenceInWords(one, tell)),
    undo:
      outcome.outcome === 'done' && outcome.change !== null
        ? { do: 'undo-change', network: deed.network, change: outcome.change }
        : null,
    anyway: again ? { ...deed, anyway: true } : null,
  };
}

/** The own entry's form as it is sent. */
export const filledSchema = z.strictObject({
  network: z.string(),
  contact: z.string(),
  filled: z.record(z.string(), z.string()),
  read: contactDetailsSchema,
});

/** Changes what the reader has changed in the form, or says which fields are not right; then nothing is stored. */
export async function saveOwnEntry(
  { network, contact, filled, read }: z.infer<typeof filledSchema>,
  reader: PageReader,
  context: TabContext,
): Promise<DoneOnPage> {
  const written = readOwnEntry(filled, read);
  if (written.ok) {
    const details = changedIn(written.details, read);
    return doOnPage({ do: 'change-contact', network, contact, details, read }, reader, context);
  }
  const { tell } = reader;
  const fields = written.fields.map((name) => tell(`network.form.${name}`)).join(', ');
  return {
    ...{ outcome: 'not-right', words: tell('network.form.not-right', { fields }) },
    ...{ fields: written.fields, changed: [], undo: null, anyway: null },
  };
}
