import type { OpenState } from '../../time/open-state.js';
import type { TurnContext } from '../turn-context.js';

export const stateWords = (_context: TurnContext, _state: OpenState): string | undefined => undefined;
