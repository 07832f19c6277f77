import type { Button } from '../../dialog/reply.js';
import { isFull, type Language, languages } from '../../text/languages.js';
import type { Draft } from '../draft.js';
import { type TurnContext, tell, withState } from '../turn-context.js';

export const languageButtons = (context: TurnContext): Button[] =>
  languages.map((language) => ({
    label: tell(context, `language.name.${language}`),
    action: { do: 'language', language },
  }));

/** Goes on in another language, with everything else in force. */
export function changeLanguage(before: TurnContext, language: Language): Draft {
  const context = withState(before, { language });
  return {
    does: 'done',
    intent: 'change-language',
    lead: [tell(context, 'language.changed')],
    state: context.state,
  };
}

/** Switches easy language on or off; it is written in the full languages only. */
export function changeEasiness(before: TurnContext, on: boolean): Draft {
  const context = withState(before, { easy: on });
  const written = isFull(context.state.language);
  const key = on ? 'easy.on' : 'easy.off';
  return {
    does: 'done',
    intent: 'change-language',
    lead: [tell(context, written ? key : 'easy.not-written')],
    buttons: [
      {
        label: tell(context, on ? 'button.easy-off' : 'button.easy-on'),
        action: { do: 'easy', on: !on },
      },
    ],
    state: context.state,
  };
}

export const askLanguage = (context: TurnContext): Draft => ({
  does: 'ask',
  asks: 'which',
  intent: 'change-language',
  lead: [tell(context, 'language.ask')],
  buttons: languageButtons(context),
  state: context.state,
});
