import type { FormField, NetworkForm } from '../../network/cards/own-entry-form.js';
import type { NetworkAction } from '../../network/conversation/network-action.js';
import type { AdaptiveCard, CardInput } from './adaptive-card.js';
import { adaptiveCard } from './network-card.js';
import { words } from './plain-words.js';

function input({ name, label, value, kind, choices = [], required, longest }: FormField): CardInput {
  const must = required ? { isRequired: true as const, errorMessage: label } : {};
  if (kind === 'switch') {
    return { type: 'Input.Toggle', id: name, title: label, value: value === 'true' ? 'true' : 'false' };
  }
  if (kind === 'choices') {
    const shown = choices.map((one) => ({ title: one.label, value: one.value }));
    return { type: 'Input.ChoiceSet', id: name, label, isMultiSelect: true, value, choices: shown, ...must };
  }
  const style = kind === 'phone' ? ('Tel' as const) : kind === 'email' ? ('Email' as const) : undefined;
  return {
    ...{ type: 'Input.Text', id: name, label, value, ...must },
    ...(longest ? { maxLength: longest } : {}),
    ...(style ? { style } : {}),
  };
}

/** A form as a card: `note` says what is not right yet. */
export const formCard = (form: NetworkForm, submit: NetworkAction, note: string | null): AdaptiveCard =>
  adaptiveCard([...(note ? [words(note)] : []), ...form.fields.map(input)], {
    actions: [{ type: 'Action.Submit', title: form.submit, data: { luotsi: submit } }],
  });
