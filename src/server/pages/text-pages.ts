import { type MakePage, type PageContext, type PageRequest, pageWords } from './page-context.js';

/** A page of a heading and paragraphs, by their wording keys. */
const textPage =
  (name: 'accessibility' | 'privacy', keys: readonly string[]): MakePage =>
  (request, context) => {
    const say = pageWords(context, request);
    const heading = say(`${name}.title`);
    return {
      template: 'text',
      name,
      title: `${heading} – Luotsi`,
      data: { heading, paragraphs: keys.map((key) => say(`${name}.${key}`)) },
    };
  };

export const accessibilityPage = textPage('accessibility', ['intro', 'how', 'known', 'feedback']);
export const privacyPage = textPage('privacy', ['nothing', 'thirty', 'delete', 'counts']);

/** Where the data comes from: the licences ask for it, and families may want to know. */
export const sourcesPage: MakePage = (request: PageRequest, context: PageContext) => {
  const say = pageWords(context, request);
  const heading = say('page.about-data');
  const { sources } = context;
  const paragraphs = ['sources.entries', 'sources.own', 'sources.data-sets'].map((key) => say(key));
  return {
    template: 'sources',
    name: 'sources',
    title: `${heading} – Luotsi`,
    data: { heading, paragraphs, sources },
  };
};
