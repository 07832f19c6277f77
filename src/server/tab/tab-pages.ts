import type { Request, Response, Server } from 'restify';
import { sayingIn } from '../../network/say.js';
import { languageAsked, mayChoose, queryOf } from './read-tab-request.js';
import type { TabContext } from './tab-context.js';
import { tabPolicy } from './tab-policy.js';
import { tabWords } from './tab-words.js';

export const tabPath = '/tab';
const themes = ['default', 'dark', 'contrast'] as const;

/** The tab itself and the page that sets it up for a channel. Both are the same for everyone: what they show comes later. */
export function registerTabPages(server: Server, context: TabContext): void {
  server.get(tabPath, serve('tab', context));
  server.get(`${tabPath}/config`, serve('tab-config', context));
}

const serve =
  (script: 'tab' | 'tab-config', context: TabContext) =>
  async (request: Request, response: Response): Promise<void> => {
    const language = languageAsked(request);
    const tell = sayingIn(context.say, language);
    const query = queryOf(request);
    const theme = themes.find((one) => one === query.get('theme')) ?? 'default';
    const settings = {
      ...{ language, theme, network: query.get('network') ?? '', words: tabWords(tell) },
      development: mayChoose(request, context),
    };
    const html = context.render('tab', {
      ...{ language, theme, title: tell('tab.title'), noScript: tell('tab.no-script') },
      ...{ style: context.asset('tab.css'), script: context.asset(`${script}.js`) },
      // No "</script>" can end the element early.
      settings: JSON.stringify(settings).replaceAll('<', '\\u003c'),
    });
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Language', language);
    response.setHeader('Content-Security-Policy', tabPolicy);
    response.setHeader('Content-Length', Buffer.byteLength(html));
    response.writeHead(200);
    response.end(html);
  };
