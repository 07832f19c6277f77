import { asSentences } from '../dialog/as-sentences.js';
import { inLanguage } from '../dialog/in-language.js';
import type { Card, Fact, Link } from '../dialog/reply.js';
import type { Speech } from '../dialog/wording.js';
import type { ChosenHelplines, ChosenLine } from '../knowledge/choose-helplines.js';
import { openStateInWords } from '../time/opening-in-words.js';
import type { CrisisQuestion } from './crisis-question.js';

/** Beside 112; a frightened reader does not compare six numbers. */
export const mostLines = 3;

const dialled = (number: string): string => number.replace(/[^\d+]/g, '');
const bare = (url: string): string => url.replace(/^https?:\/\//, '').replace(/\/$/, '');
export const speechOf = ({ language, easy }: CrisisQuestion): Speech => ({ language, easy });

const labels: Record<ChosenLine['line']['channel'], string> = {
  phone: 'card.phone',
  text: 'card.text-message',
  chat: 'card.chat',
  web: 'card.website',
  visit: 'card.website',
};

/** 112, which is first in every crisis reply and answers always. */
export function emergencyCard(question: CrisisQuestion): Card {
  const { base } = question;
  const { say } = question.dialogs;
  const known = base.content.helplines.find(({ lines }) => lines.some(({ number }) => number === '112'));
  return {
    type: 'helpline',
    id: known?.id ?? 'hatanumero-112',
    title: say('crisis.emergency-number', speechOf(question)),
    facts: [],
    links: [{ label: say('card.call', speechOf(question), { number: '112' }), url: 'tel:112' }],
    unconfirmed: false,
    buttons: [],
  };
}

/**
 * Lines in the chosen order, one card for each helpline with its best line; doors to walk through left out, and
 * lines in another language where one in the person's own answers now or where nothing is sure about them, and
 * doubtful ones that would not answer now anyway.
 */
export function lineCards(question: CrisisQuestion, { lines, answersNow }: ChosenHelplines): Card[] {
  const ownAnswers = answersNow !== null && !inOther(answersNow);
  const told = lines
    .filter(({ line }) => line.number || line.url)
    .filter((chosen) => !(inOther(chosen) && (ownAnswers || chosen.doubtful)))
    .filter(({ doubtful, state }) => !(doubtful && state.is === 'closed'));
  const ownAndOpen = new Set(told.filter(answersInOwn).map(({ helpline }) => helpline.id));
  const ordered = [...told].sort(
    (one, other) => Number(ownAndOpen.has(other.helpline.id)) - Number(ownAndOpen.has(one.helpline.id)),
  );
  return [...new Set(ordered.map(({ helpline }) => helpline.id))]
    .slice(0, mostLines)
    .map((id) => lineCard(question, waysOf(told.filter(({ helpline }) => helpline.id === id))));
}

/** Also where its hours are doubtful, which is said: better understood than sure and in another language. */
const answersInOwn = (chosen: ChosenLine): boolean => !inOther(chosen) && chosen.state.is === 'open';
const inOther = ({ language }: ChosenLine): boolean => language.by === 'other';

/** The best way of reaching a helpline, and the one to ring now where the best is closed: its doubt is said beside it. */
function waysOf([best, ...others]: ChosenLine[]): [ChosenLine, ...ChosenLine[]] {
  if (!best) throw new Error('a helpline is chosen by its lines');
  const rings = others.find(({ line, state }) => line.channel === 'phone' && state.is === 'open');
  return rings && best.state.is !== 'open' ? [best, rings] : [best];
}

function lineCard(question: CrisisQuestion, [best, ...beside]: [ChosenLine, ...ChosenLine[]]): Card {
  const { language } = question;
  const chosen = beside[0] ?? best;
  return {
    type: 'helpline',
    id: best.helpline.id,
    title: inLanguage(best.helpline.names, language),
    ...statusOf(question, chosen),
    facts: [chosen, ...(chosen === best ? [] : [best])].flatMap((one) => factsOf(question, one)),
    links: [chosen, ...(chosen === best ? [] : [best])].flatMap((one) => linksOf(question, one)),
    unconfirmed: false,
    buttons: [],
  };
}

/** When it answers; a web page answers nobody. */
function statusOf({ language, now }: CrisisQuestion, { line, state }: ChosenLine): Pick<Card, 'status'> {
  if (state.is === 'not-known' || line.channel === 'web') return {};
  return { status: openStateInWords(state, { language, now, of: 'line' }) };
}

function factsOf(question: CrisisQuestion, { line, language, doubtful }: ChosenLine): Fact[] {
  const { say, variants } = question.dialogs;
  const speech = speechOf(question);
  const name = language.by === 'other' ? `name.language.${language.via}` : null;
  const spoken = name && say(variants(name) > 0 ? name : 'name.language.other', speech);
  const parts = [
    line.number ?? (line.url ? bare(line.url) : undefined),
    spoken ? say('line.in-other-language', speech, { languages: spoken }) : undefined,
    doubtful ? say('line.doubtful', speech) : undefined,
  ];
  return [{ label: say(labels[line.channel], speech), value: asSentences(parts) }];
}

function linksOf(question: CrisisQuestion, { line: { channel, number, url } }: ChosenLine): Link[] {
  const { say } = question.dialogs;
  const speech = speechOf(question);
  if (number && channel === 'text') {
    return [{ label: say('card.text', speech, { number }), url: `sms:${dialled(number)}` }];
  }
  if (number) return [{ label: say('card.call', speech, { number }), url: `tel:${dialled(number)}` }];
  const label = say(channel === 'chat' ? 'card.chat' : 'card.website', speech);
  return url?.startsWith('https:') ? [{ label, url }] : [];
}
