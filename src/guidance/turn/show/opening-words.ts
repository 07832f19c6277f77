import type { OpenState } from '../../time/open-state.js';
import type { TurnContext } from '../turn-context.js';

export const stateWords = (_context: TurnContext, _state: OpenState): string | undefined => undefined;
export const lineStateWords = (_context: TurnContext, _state: OpenState): string | undefined => undefined;
export const eventTimeWords = (
  _context: TurnContext,
  _times: { starts: Date; ends: Date | null },
): string | undefined => undefined;
