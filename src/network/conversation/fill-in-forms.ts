import {
  changedIn,
  detailsOf,
  type NetworkForm,
  ownEntryForm,
  readOwnEntry,
} from '../cards/own-entry-form.js';
import { performDeed } from '../changes/perform-deed.js';
import { standingOf } from '../people/standing.js';
import { may } from '../rights/may.js';
import { sayingIn } from '../say.js';
import type { NetworkConversationParts } from './converse-with-network.js';
import { languagesOf } from './in-languages.js';
import type { NetworkAction } from './network-action.js';
import type { NetworkTurnRequest } from './network-turn.js';
import { outcomeWords } from './outcome-words.js';

type Parts = Pick<NetworkConversationParts, 'store' | 'say' | 'chance' | 'directory'>;
type Asked = Pick<NetworkTurnRequest, 'person' | 'locale' | 'now'> & {
  place: Pick<NetworkTurnRequest['place'], 'where' | 'network'>;
};

/** A form to fill in, or words in its place; `submit` is what the form carries back. */
export type FormAnswer =
  | { form: NetworkForm; submit: NetworkAction; note: string | null }
  | { form: null; words: string };

export interface FillInForms {
  open(action: NetworkAction, asked: Asked): Promise<FormAnswer>;
  /** What was filled in is stored, or the form comes back with what is not right. */
  submit(action: NetworkAction, filled: unknown, asked: Asked): Promise<FormAnswer>;
}

/** A form that comes back: with what it says, and what had been filled in. */
interface Back {
  note: string | null;
  filled: unknown;
}
const fresh: Back = { note: null, filled: null };

/** What was typed is not typed again. */
function refilled(form: NetworkForm, filled: unknown): NetworkForm {
  if (typeof filled !== 'object' || filled === null) return form;
  const fields = form.fields.map((field) => {
    const value: unknown = Reflect.get(filled, field.name);
    return typeof value === 'string' ? { ...field, value } : field;
  });
  return { ...form, fields };
}

/** Forms over the contact list. */
export function createForms(parts: Parts): FillInForms {
  const scene = async (asked: Asked) => {
    const directory = await parts.directory(asked.now);
    const standing = standingOf(asked.person, directory);
    const [language] = languagesOf(asked, standing, directory);
    return { directory, standing, language, tell: sayingIn(parts.say, language) };
  };
  const opened = async (action: NetworkAction, asked: Asked, back: Back = fresh): Promise<FormAnswer> => {
    const { directory, standing, tell } = await scene(asked);
    if (action.do !== 'edit-contact' && action.do !== 'save-contact') {
      return { form: null, words: tell('network.outcome.gone') };
    }
    const held = directory.networks.get(action.of.network);
    const contact = held?.contacts.get(action.of.contact);
    if (!held || !contact) return { form: null, words: tell('network.outcome.gone') };
    const verdict = may(standing, 'change-contact', { network: held.network, contact });
    if (!verdict.allowed) return { form: null, words: tell(`network.refused.${verdict.reason}`) };
    const read = detailsOf(contact);
    const form = refilled(ownEntryForm(read, tell), back.filled);
    return { form, submit: { do: 'save-contact', of: action.of, read }, note: back.note };
  };
  return {
    open: (action, asked) => opened(action, asked),
    async submit(action, filled, asked) {
      const { standing, tell, language } = await scene(asked);
      if (action.do !== 'save-contact') return { form: null, words: tell('network.outcome.gone') };
      const read = readOwnEntry(filled, action.read);
      if (!read.ok) {
        const fields = read.fields.map((name) => tell(`network.form.${name}`)).join(', ');
        return opened(action, asked, { note: tell('network.form.not-right', { fields }), filled });
      }
      const details = changedIn(read.details, action.read);
      const deed = { do: 'change-contact' as const, ...action.of, details, read: action.read };
      const outcome = await performDeed(parts.store, deed, {
        standing,
        chance: parts.chance,
        now: asked.now,
      });
      const words = outcomeWords(outcome, tell, language);
      return outcome.outcome === 'changed-meanwhile'
        ? opened(action, asked, { note: words, filled: null })
        : { form: null, words };
    },
  };
}
