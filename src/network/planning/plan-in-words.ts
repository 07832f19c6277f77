import type { FullLanguage } from '../../guidance/text/languages.js';
import { wallClock } from '../../guidance/time/helsinki.js';
import type { Meeting } from '../meetings/meeting.js';
import { planCreation } from './plan-creation.js';
import { planMove } from './plan-move.js';
import { ask, type PlanDraft, type PlanReading } from './plan-reading.js';
import type { KnownPerson } from './said-details.js';
import { hasWord, type ReadPieces, type Said } from './said-pieces.js';
import { meetingsMeant } from './which-meeting.js';

export interface PlanContext {
  language: FullLanguage;
  now: Date;
  /** The network's meetings, past and coming. */
  meetings: readonly Meeting[];
  people: readonly KnownPerson[];
  /** Minutes that a meeting takes when it is not said. */
  usualLength: number;
  /** What was understood before the question that this answers. */
  draft: PlanDraft | null;
}

export type PlanInWords = (text: string, context: PlanContext) => PlanReading;

/** Reads a sentence about meetings. What is not sure is asked, one thing at a time; nothing is done here. */
export function createPlanInWords(read: ReadPieces): PlanInWords {
  return (text, context) => {
    const said = read(text, context.language);
    const { pieces } = said;
    if (hasWord(pieces, 'cancel')) return planCancellation(said, context);
    if (hasWord(pieces, 'move') || isShift(said)) return planMove(said, context);
    if (hasWord(pieces, 'copy')) return planCopy(context);
    if (context.draft || hasWord(pieces, 'poll') || hasWord(pieces, 'create') || namesTimeOfMeeting(said)) {
      return planCreation(said, context);
    }
    return { says: 'nothing' };
  };
}

/** "kokous viikkoa myöhemmin" moves without saying so. */
const isShift = ({ pieces }: Said): boolean =>
  (hasWord(pieces, 'forward') || hasWord(pieces, 'backward')) && hasWord(pieces, 'meeting');

/** "kokous ensi tiistaina klo 13": a meeting and a time are enough. */
const namesTimeOfMeeting = ({ pieces }: Said): boolean =>
  hasWord(pieces, 'meeting') && pieces.some((piece) => piece.is === 'clock' || piece.is === 'date');

function planCancellation({ pieces }: Said, { meetings, now }: PlanContext): PlanReading {
  const meant = meetingsMeant(pieces, meetings, now);
  const ids = meant.map(({ id }) => id);
  if (ids.length === 0) return ask('no-such-meeting');
  if (ids.length > 1 && !hasWord(pieces, 'all')) return ask('which-meeting', { meetings: ids });
  return { says: 'cancel', meetings: ids };
}

const planCopy = ({ now }: PlanContext): PlanReading => ({
  says: 'copy',
  year: Number(wallClock(now).day.slice(0, 4)),
});
