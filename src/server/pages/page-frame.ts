import { cardLanguages, directionOf, fullLanguages, type Language } from '../../guidance/text/languages.js';
import { type Page, type PageContext, type PageRequest, pageWords } from './page-context.js';
import { pathOf } from './page-paths.js';

/** Languages by the name that their speakers look for. */
const ownNames: Record<Language, string> = {
  fi: 'Suomi',
  sv: 'Svenska',
  en: 'English',
  ru: 'Русский',
  uk: 'Українська',
  ar: 'العربية',
  so: 'Soomaali',
  se: 'Davvisámegiella',
};

/** Keeps the filters of a page when only its language is changed. */
function hrefIn(language: Language, page: Page, { query }: PageRequest): string {
  const { name } = page;
  const [path, own] = (!name || name === 'error' ? `/?lang=${language}` : pathOf(name, language)).split('?');
  const kept = new URLSearchParams(own);
  for (const [key, value] of query) if (key !== 'lang' && value) kept.set(key, value);
  return `${path}?${kept}`;
}

/** The full languages stand side by side, the card languages behind their own names. */
function languageLinks(page: Page, request: PageRequest) {
  const linkTo = (code: Language) => ({
    code,
    name: ownNames[code],
    href: hrefIn(code, page, request),
    current: code === request.language,
    // With the chat there, the conversation itself goes on in the other language.
    action: page.name ? null : JSON.stringify({ do: 'language', language: code }),
  });
  return { main: fullLanguages.map(linkTo), more: cardLanguages.map(linkTo) };
}

/** The whole page: head, safety bar, languages, the page's own part and the footer. */
export function renderInFrame(page: Page, request: PageRequest, context: PageContext): string {
  const { language } = request;
  const say = pageWords(context, request);
  // The front page has its own links to the first two beside the chat.
  const first = page.name && page.name !== 'error' ? (['places', 'helplines'] as const) : [];
  const footer = [...first, ...(['accessibility', 'privacy', 'sources'] as const)].map((name) => ({
    href: pathOf(name, language),
    label: say(name === 'sources' ? 'page.about-data' : `page.${name}`),
    current: name === page.name,
  }));
  return context.render(page.template, {
    language,
    direction: directionOf(language),
    title: page.title,
    skip: say(page.name ? 'page.skip-content' : 'page.skip'),
    robots: page.name === 'error' ? 'noindex' : page.name ? 'index, follow' : 'index',
    assets: {
      style: context.assets.url('page.css'),
      script: context.assets.url('chat.js'),
      leave: context.assets.url('leave.js'),
    },
    words: frameWords(say),
    leaveUrl: context.exitUrl,
    languages: languageLinks(page, request),
    footer,
    settings: page.name ? null : pageSettings(request, context),
    ...page.data,
  });
}

const frameWords = (say: (key: string) => string) => ({
  emergency: say('page.emergency'),
  leave: say('page.leave'),
  leaveHint: say('page.leave-hint'),
  languages: say('page.languages'),
});

/** For the page's script (src/web/page-settings.ts). `<` is escaped so that no text can end the element. */
function pageSettings(request: PageRequest, context: PageContext): string {
  const say = pageWords(context, request);
  const settings = {
    language: request.language,
    direction: directionOf(request.language),
    webChatScript: context.assets.url('webchat.js'),
    nonce: request.nonce,
    texts: {
      loading: say('page.loading'),
      offline: say('page.offline'),
      retry: say('page.retry'),
      write: say('page.write'),
    },
  };
  return JSON.stringify(settings).replaceAll('<', '\\u003c');
}
