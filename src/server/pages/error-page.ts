import { type MakePage, pageWords } from './page-context.js';
import { pathOf } from './page-paths.js';

/** What went wrong and where to go on from here; what exactly it was is no concern of the reader's. */
export const errorPage =
  (status: number): MakePage =>
  (request, context) => {
    const { language } = request;
    const say = pageWords(context, request);
    const heading = say(status === 404 ? 'error.not-found' : 'error.other');
    const ways = [
      { href: `/?lang=${language}`, label: say('error.front') },
      { href: pathOf('places', language), label: say('page.places') },
      { href: pathOf('helplines', language), label: say('page.helplines') },
    ];
    return {
      template: 'error',
      title: `${heading} – Luotsi`,
      name: 'error',
      data: { heading, text: say(status === 404 ? 'error.check-address' : 'error.try-again'), ways },
    };
  };
