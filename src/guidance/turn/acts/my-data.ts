import type { Button } from '../../dialog/reply.js';
import type { Draft } from '../draft.js';
import { type TurnContext, tell } from '../turn-context.js';
import { forgetAll } from './forget.js';
import { whatIsInForce } from './what-is-in-force.js';

const yesOrNo = (context: TurnContext): Button[] => [
  { label: tell(context, 'button.delete'), action: { do: 'reply', answer: 'yes' } },
  { label: tell(context, 'button.no'), action: { do: 'reply', answer: 'no' } },
];

/** Tells what is kept, and asks whether to delete it: confirm first, then done. */
export function tellWhatIsStored(context: TurnContext): Draft {
  const { state } = context;
  const what = state.sensitive ? '' : whatIsInForce(context);
  if (!what && !state.sensitive && state.pursuing === null)
    return {
      does: 'answer',
      intent: 'delete-my-data',
      lead: [tell(context, 'data.stored'), tell(context, 'data.nothing')],
      state,
    };
  return {
    does: 'confirm',
    asks: 'consent',
    intent: 'delete-my-data',
    lead: [
      tell(context, 'data.stored'),
      what ? tell(context, 'data.in-force', { what }) : tell(context, 'data.nothing'),
    ],
    tail: [tell(context, 'data.confirm')],
    buttons: yesOrNo(context),
    state,
    open: { key: 'delete', options: [] },
  };
}

export const deleteNow = (context: TurnContext): Draft => ({
  does: 'done',
  intent: 'delete-my-data',
  lead: [tell(context, 'data.deleted')],
  state: forgetAll(context.state),
});

export const keepData = (context: TurnContext): Draft => ({
  does: 'ack',
  intent: 'delete-my-data',
  lead: [tell(context, 'data.kept')],
  state: context.state,
});
