import type { Button, ShownList } from '../../dialog/reply.js';
import type { Draft } from '../draft.js';
import { type TurnContext, tell } from '../turn-context.js';

/** A phone's screen, and what one can hear read and still choose from. */
export const mostShown = 5;

export const pageOf = ({ ids, offset }: ShownList): string[] => ids.slice(offset, offset + mostShown);

/** Some place shown has a point or an address to look up. */
const isOnMap = ({ base }: TurnContext, list: ShownList): boolean =>
  list.what === 'places' && pageOf(list).some((id) => base.place(id)?.coordinates ?? base.place(id)?.address);

/** "More", "previous ones" and the map of what is shown; each button carries its own list. */
export function listButtons(context: TurnContext, list: ShownList): Button[] {
  const { ids, offset } = list;
  const more: Button[] =
    offset + mostShown < ids.length
      ? [{ label: tell(context, 'button.next'), action: { do: 'command', command: 'next', list } }]
      : [];
  const previous: Button[] =
    offset > 0
      ? [
          {
            label: tell(context, 'button.previous'),
            action: { do: 'command', command: 'previous-item', list },
          },
        ]
      : [];
  const map: Button[] = isOnMap(context, list)
    ? [{ label: tell(context, 'button.map'), action: { do: 'command', command: 'map', list } }]
    : [];
  return [...more, ...previous, ...map];
}

/** What a turn remembers and records of a list: what stands on this page, and the one in focus if it is alone. */
export function listed({ state }: TurnContext, list: ShownList): Pick<Draft, 'state' | 'shows'> {
  const page = pageOf(list);
  const focus = page.length === 1 ? (page[0] ?? null) : null;
  return {
    state: { ...state, shown: list, focus },
    shows: { [list.what]: page },
  };
}
