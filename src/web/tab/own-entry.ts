import type { Done, FormField, OwnEntry } from './answers.js';
import { showCard } from './card.js';
import { button, type Content, el } from './elements.js';
import { tell } from './page-settings.js';
import { type Part, type PartContext, showWhenThere } from './part.js';

/** The reader's own entries: confirmed with one press, or corrected in a form. */
export const ownEntry: Part = (place, context) => {
  const again = () => void show();
  const show = () =>
    showWhenThere(
      place,
      () => context.calls.read<{ entries: OwnEntry[] }>('own'),
      ({ entries }) => [
        el('p', {}, tell('tab.own.lead')),
        entries.map((entry) => entryOnPage(entry, context, again)),
      ],
    );
  again();
};

function entryOnPage(entry: OwnEntry, context: PartContext, again: () => void): HTMLElement {
  const { network, contact } = entry;
  const holder = el('section', { 'aria-label': entry.networkName });
  const confirm = { do: 'confirm-contact', network, contact };
  const presses = () =>
    el(
      'p',
      { class: 'presses' },
      button(tell('tab.own.confirm'), () => void context.notice.perform(confirm, again), 'main'),
      button(tell('tab.own.edit'), edit),
    );
  holder.append(el('p', { class: 'quiet' }, entry.networkName), showCard(entry.card, presses()));
  return holder;

  function edit(): void {
    context.notice.clear();
    const form = entryForm(entry, context, again);
    holder.replaceChildren(el('p', { class: 'quiet' }, entry.networkName), form);
    form.querySelector('input')?.focus();
  }
}

function entryForm(entry: OwnEntry, context: PartContext, again: () => void): HTMLFormElement {
  const { calls, notice } = context;
  const form = el(
    'form',
    { class: 'entry card', submit: (event) => void save(event) },
    el('h3', {}, entry.form.title),
    entry.form.fields.map(fieldOf),
    el(
      'p',
      { class: 'presses' },
      el('button', { class: 'main' }, entry.form.submit),
      button(tell('tab.own.cancel'), again),
    ),
  );
  return form;

  async function save(event: Event): Promise<void> {
    event.preventDefault();
    const { network, contact, read } = entry;
    const body = { network, contact, read, filled: filledIn(form, entry.form.fields) };
    const done = await notice.tellOf(() => calls.send<Done>('own', body), again);
    if (done?.outcome === 'not-right') markWrong(form, done.fields);
    else if (done?.outcome === 'changed-meanwhile') await lookAgain();
  }

  /** The form with what is stored now; what others have changed stands in the notice. */
  async function lookAgain(): Promise<void> {
    const { entries } = await calls.read<{ entries: OwnEntry[] }>('own');
    const now = entries.find(
      ({ network, contact }) => network === entry.network && contact === entry.contact,
    );
    if (!now) return again();
    const fresh = entryForm(now, context, again);
    fresh.prepend(el('p', { class: 'remark' }, tell('tab.own.look-again')));
    form.replaceWith(fresh);
    fresh.querySelector('input')?.focus();
  }
}

const types = { line: 'text', phone: 'tel', email: 'email' } as const;

function fieldOf(field: FormField): Content {
  if (field.kind === 'switch') return tick(field.name, field.label, { on: field.value === 'true' });
  if (field.kind === 'choices') {
    const chosen = field.value.split(',');
    const boxes = (field.choices ?? []).map(({ value, label }) =>
      tick(field.name, label, { on: chosen.includes(value), value }),
    );
    return el('fieldset', { 'data-field': field.name }, el('legend', {}, field.label), boxes);
  }
  return el(
    'label',
    { 'data-field': field.name },
    field.label,
    el('input', {
      ...{ name: field.name, type: types[field.kind], value: field.value, autocomplete: 'off' },
      ...{ maxlength: String(field.longest ?? 254), required: field.required ?? false },
    }),
  );
}

const tick = (
  name: string,
  label: string,
  { on, value = 'true' }: { on: boolean; value?: string },
): HTMLElement =>
  el('label', { class: 'box' }, el('input', { type: 'checkbox', name, value, checked: on }), label);

/** One text a field: of several ticked ones with commas, of a switch whether it is on. */
function filledIn(form: HTMLFormElement, fields: readonly FormField[]): Record<string, string> {
  const data = new FormData(form);
  return Object.fromEntries(
    fields.map(({ name, kind }) => [
      name,
      kind === 'switch' ? String(data.has(name)) : data.getAll(name).map(String).join(','),
    ]),
  );
}

function markWrong(form: HTMLFormElement, wrong: readonly string[]): void {
  for (const input of form.querySelectorAll('input')) {
    if (wrong.includes(input.name)) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
  }
  form.querySelector<HTMLInputElement>('[aria-invalid]')?.focus();
}
