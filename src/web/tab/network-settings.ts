import type { Deed, NetworkSettings } from './answers.js';
import { button, el } from './elements.js';
import { tell } from './page-settings.js';
import { type Part, type PartContext, showWhenThere } from './part.js';

/** What those who lead a network set for it: languages, when it is reminded, when it is left in peace. */
export const networkSettings: Part = (place, context) => {
  const again = () => void show();
  const show = () =>
    showWhenThere(
      place,
      () => context.calls.read<{ networks: NetworkSettings[] }>('settings'),
      ({ networks }) => networks.map((one) => settingsForm(one, context, again)),
    );
  again();
};

function settingsForm(shown: NetworkSettings, { notice }: PartContext, again: () => void): HTMLFormElement {
  const { reminders, languages } = shown;
  const read = { languages, settings: { reminders } };
  const quiet = el(
    'fieldset',
    {},
    el('legend', {}, tell('tab.settings.quiet')),
    reminders.quiet.map(quietRow),
  );
  const add = button(tell('tab.settings.add-quiet'), () => {
    add.before(quietRow({ from: '', to: '' }));
    quiet.querySelector<HTMLInputElement>('p:last-of-type input')?.focus();
  });
  quiet.append(add);
  const form = el(
    'form',
    { class: 'entry card', submit: save },
    el('h3', {}, shown.name),
    line('languages', shown.languages.join(', '), { pattern: languagesPattern }),
    line('leads', reminders.leads.join(', '), { pattern: daysPattern }),
    line('hour', clockOf(reminders.minute), { type: 'time' }),
    line('agenda', String(reminders.agendaLead), days),
    line('minutes', String(reminders.minutesLag), days),
    quiet,
    el('p', { class: 'presses' }, el('button', { class: 'main' }, tell('tab.settings.save'))),
  );
  return form;

  function save(event: Event): void {
    event.preventDefault();
    const set = settingsIn(new FormData(form), shown);
    if (set) void perform({ do: 'change-network', network: shown.network, set, read });
    else notice.say(tell('tab.settings.not-right'));
  }

  /** Where someone else was quicker, the form shows what they have set. */
  async function perform(deed: Deed): Promise<void> {
    const done = await notice.perform(deed, again);
    if (done?.outcome === 'changed-meanwhile') again();
  }
}

const languagesPattern = String.raw`\s*(fi|sv|en)(\s*,\s*(fi|sv|en))*\s*`;
const daysPattern = String.raw`\s*(\d{1,2}(\s*,\s*\d{1,2}){0,5})?\s*`;
const days = { type: 'number', min: '0', max: '60', required: true };

const line = (name: string, value: string, more: Record<string, string | boolean>): HTMLElement =>
  el('label', {}, tell(`tab.settings.${name}`), el('input', { name, value, autocomplete: 'off', ...more }));

function quietRow({ from, to }: { from: string; to: string }): HTMLElement {
  const field = (name: string, value: string) =>
    el('label', {}, tell(`tab.settings.${name}`), el('input', { name, value, type: 'date', required: true }));
  const row = el(
    'p',
    { class: 'quiet-days' },
    field('from', from),
    field('to', to),
    button(tell('tab.settings.remove-quiet'), () => row.remove()),
  );
  return row;
}

const clockOf = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((one) => String(one).padStart(2, '0')).join(':');

const listIn = (data: FormData, name: string): string[] =>
  String(data.get(name) ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

/** What the form says, in the shape of the network's own settings; `null` when days or the time cannot be so. */
function settingsIn(data: FormData, { reminders }: NetworkSettings): object | null {
  const [hour = Number.NaN, minute = Number.NaN] = String(data.get('hour')).split(':').map(Number);
  const [from, to] = [data.getAll('from').map(String), data.getAll('to').map(String)];
  const quiet = from.map((first, at) => ({ from: first, to: to[at] ?? '' }));
  const leads = [...new Set(listIn(data, 'leads').map(Number))].sort((one, other) => other - one);
  const at = hour * 60 + minute;
  if (Number.isNaN(at) || leads.some((one) => one > 60) || quiet.some((one) => one.to < one.from))
    return null;
  const [agendaLead, minutesLag] = [Number(data.get('agenda')), Number(data.get('minutes'))];
  return {
    languages: [...new Set(listIn(data, 'languages'))],
    settings: { reminders: { ...reminders, leads, minute: at, agendaLead, minutesLag, quiet } },
  };
}
