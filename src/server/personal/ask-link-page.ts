import type { FullLanguage } from '../../guidance/text/languages.js';
import { tellTo } from './own-entry-page.js';
import type { PersonalContext, PersonalPage } from './personal-context.js';

/** Where a member without Teams, or whose link is old, asks for a new one. */
export function askLinkPage(language: FullLanguage, context: PersonalContext): PersonalPage {
  const tell = tellTo(context, language);
  const title = tell('personal.ask.title');
  if (!context.sendLinks) return { title, paragraphs: [tell('personal.ask.no-mail')] };
  return {
    title,
    paragraphs: [tell('personal.ask.lead')],
    email: { label: tell('personal.field.email'), send: tell('personal.ask.send') },
  };
}

/** The same answer for every address: whether it stands on a list is told to its own mailbox alone. */
export function linkSentPage(language: FullLanguage, context: PersonalContext): PersonalPage {
  const tell = tellTo(context, language);
  return { title: tell('personal.ask.title'), notice: tell('personal.ask.sent') };
}
