import { inLanguage } from '../../guidance/dialog/in-language.js';
import { type MakePage, pageWords } from './page-context.js';
import { pathOf } from './page-paths.js';

/**
 * `/`: the greeting and the main choices as plain links, before and without the chat. With the chat, a choice
 * that was pressed early is sent as the button it stands for.
 */
export const frontPage: MakePage = (request, context) => {
  const { language } = request;
  const say = pageWords(context, request);
  const start = context.dialogs.trees.get('main-menu')?.nodes[0];
  const choices = (start && 'choices' in start ? start.choices : []).filter(
    (choice) => choice.label[language],
  );
  const plainPath = (go: string) => pathOf(/^(get-help|person)/.test(go) ? 'helplines' : 'places', language);
  return {
    template: 'front',
    title: say('page.title'),
    data: {
      tagline: say('page.tagline'),
      greeting: [say('greeting.open'), say('greeting.machine')],
      choices: choices.map(({ label, go, set }) => ({
        label: inLanguage(label, language),
        href: plainPath(go),
        action: JSON.stringify({ do: 'go', node: go, set }),
      })),
      placesUrl: pathOf('places', language),
      helplinesUrl: pathOf('helplines', language),
      own: {
        chat: say('page.chat'),
        withoutScript: say('page.without-script'),
        places: say('page.places'),
        helplines: say('page.helplines'),
      },
    },
  };
};
