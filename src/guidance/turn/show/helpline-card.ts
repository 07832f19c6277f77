import { asSentences } from '../../dialog/as-sentences.js';
import { apartInLanguage, inLanguage } from '../../dialog/in-language.js';
import type { Card, Fact, Link } from '../../dialog/reply.js';
import type { Helpline, Line } from '../../knowledge/helpline.js';
import { isFull } from '../../text/languages.js';
import { type OpenState, openStateOfHours } from '../../time/open-state.js';
import { type TurnContext, tell } from '../turn-context.js';
import { callLink, dialled, eachOnce, webLinks } from './links.js';
import { lineStateWords } from './opening-words.js';
import { fact, languageNames, localised } from './place-facts.js';

const labelOf: Record<Line['channel'], string> = {
  phone: 'card.phone',
  text: 'card.text-message',
  chat: 'card.chat',
  web: 'card.website',
  visit: 'card.where',
};

/** Said only where it opens the line to the person: in their own language through an interpreter. */
function throughInterpreter(context: TurnContext, { languages, interpreted }: Line): string | undefined {
  const { language } = context.state;
  if (languages.includes(language) || !interpreted.includes(language)) return undefined;
  return tell(context, 'line.interpreter', { languages: languageNames(context, [language]) });
}

/** "0100 1234, vastaa nyt klo 16 asti; ruotsiksi": one way of reaching a line with its own hours. */
function lineFact(context: TurnContext, line: Line): Fact[] {
  const { language } = context.state;
  // A page can always be read; nobody answers there.
  const state =
    line.channel === 'web' ? undefined : lineStateWords(context, openStateOfHours(line.hours, context.now));
  const served = line.languages.includes(language) ? '' : languageNames(context, line.languages);
  const parts = [
    line.number ?? (line.url ? line.url.replace(/^https?:\/\//, '').replace(/\/$/, '') : undefined),
    state,
    served ? tell(context, 'line.in-other-language', { languages: served }) : undefined,
    throughInterpreter(context, line),
    line.doubtful ? tell(context, 'line.doubtful') : undefined,
  ];
  return fact(context, labelOf[line.channel], asSentences(parts));
}

function lineLink(context: TurnContext, { channel, number, url }: Line): Link[] {
  if (channel === 'phone' && number) return [callLink(context, number)];
  if (channel === 'text' && number) {
    return [{ label: tell(context, 'card.text', { number }), url: `sms:${dialled(number)}` }];
  }
  return webLinks(context, url, channel === 'chat' ? 'card.chat' : 'card.website');
}

const stateRank = ({ is }: OpenState): number => (is === 'open' ? 0 : 1);

/** Open lines first, then the person's own language; the entry's order otherwise. */
function ordered({ state, now }: TurnContext, lines: readonly Line[]): Line[] {
  const rank = (line: Line) =>
    stateRank(openStateOfHours(line.hours, now)) * 2 + (line.languages.includes(state.language) ? 0 : 1);
  return [...lines].sort((one, other) => rank(one) - rank(other));
}

/** A helpline with each of its lines, those that answer now first. */
export function helplineCard(context: TurnContext, helpline: Helpline): Card {
  const { language, easy } = context.state;
  const lines = ordered(context, helpline.lines);
  const plain = apartInLanguage(helpline.description, language);
  return {
    type: 'helpline',
    id: helpline.id,
    title: inLanguage(helpline.names, language),
    text: easy && isFull(language) ? (helpline.easy?.[language] ?? plain) : plain,
    facts: [
      ...lines.flatMap((line) => lineFact(context, line)),
      ...fact(context, 'card.cost', localised(context, helpline.cost)),
    ],
    links: eachOnce([
      ...lines.flatMap((line) => lineLink(context, line)),
      ...webLinks(context, helpline.website),
    ]),
    unconfirmed: false,
    buttons: [],
  };
}
