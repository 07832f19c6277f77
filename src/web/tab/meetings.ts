import type { Done, Meeting } from './answers.js';
import type { Calls } from './calls.js';
import { button, type Content, el, facts } from './elements.js';
import { tell } from './page-settings.js';
import { empty, type Part, type PartContext, showWhenThere } from './part.js';

const answers = ['yes', 'online', 'no'] as const;

interface Meetings {
  meetings: Meeting[];
  duties: string[];
}

/** One's own duties, then the coming meetings with who comes and what is on the agenda. */
export const meetings: Part = (place, context) => {
  const again = () => void showWhenThere(place, () => context.calls.read<Meetings>('meetings'), onPage);
  const onPage = (found: Meetings): Content[] => [
    el('section', { class: 'duties' }, el('h3', {}, tell('tab.duties')), duties(found.duties)),
    found.meetings.length === 0
      ? empty(tell('tab.meetings.none'))
      : found.meetings.map((meeting) => showMeeting(meeting, context, again)),
  ];
  again();
};

const showMeeting = (meeting: Meeting, context: PartContext, again: () => void): HTMLElement =>
  el(
    'article',
    { class: 'card' },
    el('h3', {}, capitalised(meeting.title)),
    facts(meeting.facts),
    el('h4', {}, tell('tab.meetings.agenda')),
    agenda(meeting.agenda),
    meeting.answer && answering(meeting, context, again),
  );

const answering = (meeting: Meeting, context: PartContext, again: () => void): HTMLElement =>
  el(
    'div',
    { role: 'group', 'aria-label': `${tell('tab.meetings.your-answer')} ${meeting.title}` },
    el('p', {}, tell('tab.meetings.your-answer')),
    el(
      'p',
      { class: 'presses' },
      answers.map((answer) => {
        const press = () => void context.notice.tellOf(() => send(meeting, answer, context.calls), again);
        return answerButton(answer, meeting.answer?.given === answer, press);
      }),
    ),
  );

function answerButton(answer: (typeof answers)[number], isGiven: boolean, press: () => void): HTMLElement {
  const shown = button(tell(`tab.answer.${answer}`), press, isGiven ? 'main' : 'plain');
  shown.setAttribute('aria-pressed', String(isGiven));
  return shown;
}

async function send({ network, id }: Meeting, answer: string, calls: Calls): Promise<Done> {
  const body = { network, meeting: id, answer };
  const said = await calls.send<Pick<Done, 'outcome' | 'words'>>('answers', body);
  return { ...said, changed: [], undo: null, anyway: null, fields: [] };
}

const list = (lines: readonly string[], name: 'ul' | 'ol'): HTMLElement =>
  el(
    name,
    {},
    lines.map((one) => el('li', {}, one)),
  );

const duties = (lines: readonly string[]): Content =>
  lines.length > 0 ? list(lines, 'ul') : el('p', { class: 'quiet' }, tell('tab.duties.none'));

const agenda = (lines: readonly string[]): Content =>
  lines.length > 0 ? list(lines, 'ol') : el('p', { class: 'quiet' }, tell('tab.meetings.no-agenda'));

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
