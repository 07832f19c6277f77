import { contactDetailsSchema } from '../../network/contacts/contact.js';
import { readOwnEntry, withFirstKept } from '../../network/contacts/own-entry-form.js';
import { actByLink, type OwnAct } from '../../network/links/act-by-link.js';
import { type LinkBearer, revokeLinks } from '../../network/links/follow-link.js';
import { HttpFault } from '../http-fault.js';
import {
  askRemovePage,
  editPage,
  type FormFilled,
  languageOf,
  ownEntryPage,
  tellTo,
} from './own-entry-page.js';
import type { PersonalContext, PersonalPage } from './personal-context.js';

/** What a press on the own entry's page does, and the page that answers it. */
export async function pressInOwnEntry(
  bearer: LinkBearer,
  form: URLSearchParams,
  context: PersonalContext,
): Promise<PersonalPage> {
  const act = form.get('act');
  switch (act) {
    case 'ask-remove':
      return askRemovePage(bearer, context);
    case 'revoke':
      await revokeLinks(context.store, bearer, context.clock());
      return saying(bearer, 'personal.done.revoked', context);
    case 'change':
      return change(bearer, form, context);
    case 'confirm':
    case 'left':
    case 'remove':
      return perform(bearer, { act }, context);
    default:
      throw new HttpFault(400, 'unknown-act', 'The form asks for nothing that this page does.');
  }
}

const doneKey: Record<OwnAct['act'], string> = {
  confirm: 'personal.done.confirmed',
  change: 'personal.done.changed',
  left: 'personal.done.left',
  remove: 'personal.done.removed',
};

async function perform(bearer: LinkBearer, own: OwnAct, context: PersonalContext): Promise<PersonalPage> {
  const { store, chance, clock } = context;
  const { outcome } = await actByLink(bearer, own, { store, chance, now: clock() });
  switch (outcome) {
    case 'done':
      return saying(bearer, doneKey[own.act], context);
    case 'nothing-new':
      return saying(bearer, 'personal.done.nothing-new', context);
    case 'changed-meanwhile':
      return {
        ...ownEntryPage(bearer, context),
        notice: tellTo(context, languageOf(bearer.contact))('personal.changed-meanwhile'),
      };
    default:
      return notOpenPage('gone', languageOf(bearer.contact), context);
  }
}

async function change(
  bearer: LinkBearer,
  form: URLSearchParams,
  context: PersonalContext,
): Promise<PersonalPage> {
  const filled = filledWith(form);
  const written = readOwnEntry(filled);
  if (!written.ok) return editPage(bearer, { ...filled, wrong: written.wrong }, context);
  const read = readDetails(form.get('read') ?? '');
  const details = withFirstKept(written.details, read);
  return perform(bearer, { act: 'change', details, read }, context);
}

const filledWith = (form: URLSearchParams): FormFilled => ({
  text: (field) => form.get(field) ?? '',
  ticked: (box) => form.has(box),
  wrong: [],
});

/** What the person had been shown; a form that does not say it is not ours. */
function readDetails(json: string) {
  try {
    return contactDetailsSchema.parse(JSON.parse(json));
  } catch {
    throw new HttpFault(400, 'bad-form', 'The form is not complete. Open the link again.');
  }
}

function saying(bearer: LinkBearer, key: string, context: PersonalContext): PersonalPage {
  const tell = tellTo(context, languageOf(bearer.contact));
  return { title: tell('personal.own-entry.title'), notice: tell(key) };
}

/** A link that opens nothing: why, in plain words. */
export function notOpenPage(
  reason: 'expired' | 'revoked' | 'gone' | 'invalid',
  language: ReturnType<typeof languageOf>,
  context: PersonalContext,
): PersonalPage {
  const tell = tellTo(context, language);
  return {
    title: tell('personal.not-open.title'),
    paragraphs: [tell(`personal.not-open.${reason}`)],
    ways: reason === 'gone' ? [] : [{ href: '/oma', label: tell('personal.ask.way') }],
  };
}
