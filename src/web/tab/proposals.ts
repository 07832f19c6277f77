import type { Card } from './answers.js';
import { showCard } from './card.js';
import { button, el } from './elements.js';
import { tell } from './page-settings.js';
import { empty, type Part, showWhenThere } from './part.js';

interface Proposal {
  networkName: string;
  card: Card;
}

/** Proposals that wait, with a press to accept and one to reject for those who decide. */
export const proposals: Part = (place, { calls, notice }) => {
  const again = () => void show();
  const show = () =>
    showWhenThere(
      place,
      () => calls.read<{ proposals: Proposal[] }>('proposals'),
      ({ proposals: waiting }) =>
        waiting.length === 0
          ? [empty(tell('tab.proposals.none'))]
          : [el('div', { class: 'cards' }, waiting.map(onPage))],
    );
  again();

  function onPage({ networkName, card }: Proposal): HTMLElement {
    const presses = card.buttons.flatMap(({ label, action }, at) =>
      action.deed
        ? [button(label, () => void notice.perform(action.deed ?? {}, again), at === 0 ? 'main' : 'plain')]
        : [],
    );
    const below =
      presses.length > 0
        ? el('p', { class: 'presses', role: 'group', 'aria-label': card.title }, presses)
        : el('p', { class: 'remark' }, tell('tab.proposals.waiting'));
    return showCard(
      { ...card, lines: [...card.lines, { label: tell('tab.filter.network'), value: networkName }] },
      below,
    );
  }
};
