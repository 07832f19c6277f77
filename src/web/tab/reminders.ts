import type { Reminders } from './answers.js';
import { el, table } from './elements.js';
import { tell } from './page-settings.js';
import { empty, type Part, showWhenThere } from './part.js';

const words = (names: readonly string[]): string[] => names.map((one) => tell(`tab.reminders.${one}`));

/** What goes out by itself next, and what has gone to whom and been seen. */
export const reminders: Part = (place, { calls }) => {
  void showWhenThere(
    place,
    () => calls.read<Reminders>('reminders'),
    ({ coming, sent }) => [
      el('h3', {}, tell('tab.reminders.coming')),
      coming.length === 0
        ? empty(tell('tab.reminders.none-coming'))
        : table(
            tell('tab.reminders.coming'),
            [...words(['when', 'what']), tell('tab.filter.network')],
            coming.map(({ when, what, network }) => [when, what, network]),
          ),
      el('h3', {}, tell('tab.reminders.sent')),
      sent.length === 0
        ? empty(tell('tab.reminders.none-sent'))
        : table(
            tell('tab.reminders.sent'),
            [...words(['when', 'what', 'receiver', 'state']), tell('tab.filter.network')],
            sent.map(({ when, what, receiver, state, network }) => [when, what, receiver, state, network]),
          ),
    ],
  );
};
