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
  const seen = new Set<string>();
  const inOther = ({ language }: ChosenLine) => language.by === 'other';
  const ownAnswers = answersNow !== null && !inOther(answersNow);
  return lines
    .filter(({ line }) => line.number || line.url)
    .filter((chosen) => !(inOther(chosen) && (ownAnswers || chosen.doubtful)))
    .filter(({ doubtful, state }) => !(doubtful && state.is === 'closed'))
    .filter(({ helpline: { id } }) => !seen.has(id) && seen.add(id))
    .slice(0, mostLines)
    .map((chosen) => lineCard(question, chosen));
}

function lineCard(question: CrisisQuestion, chosen: ChosenLine): Card {
  const { language, now } = question;
  const { helpline, state } = chosen;
  return {
    type: 'helpline',
    id: helpline.id,
    title: inLanguage(helpline.names, language),
    ...(state.is === 'not-known' ? {} : { status: openStateInWords(state, { language, now, of: 'line' }) }),
    facts: factsOf(question, chosen),
    links: linksOf(question, chosen),
    unconfirmed: false,
    buttons: [],
  };
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
  return [{ label: say(labels[line.channel], speech), value: parts.filter(Boolean).join('; ') }];
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
