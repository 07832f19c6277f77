import type { Crisis } from '../taxonomy.js';
import type { Language } from '../text/languages.js';
import { type OpenState, openStateOfHours } from '../time/open-state.js';
import { type AreaServed, areaRank, areaServed } from './area-served.js';
import type { Helpline, Line } from './helpline.js';
import { inOrderOf } from './in-order-of.js';
import type { Situation } from './place-opening.js';

/** How the person's language is served on a line: `other` must be said, `via` is what it speaks then. */
export type LanguageServed =
  | { by: 'own' }
  | { by: 'interpreter' }
  | { by: 'not-known' }
  | { by: 'other'; via: string };

/** One way of reaching one helpline, with what is known of it at this moment. */
export interface ChosenLine {
  helpline: Helpline;
  line: Line;
  /** `open`, `closed` with the next opening, or `not-known`. */
  state: OpenState;
  language: LanguageServed;
  area: Exclude<AreaServed, null>;
  doubtful: boolean;
}

/** What stands beside 112, which is always first, always said and never in `lines`. */
export interface ChosenHelplines {
  /** Best first; never only doubtful ones. Empty: 112 alone. */
  lines: ChosenLine[];
  /** The line to offer at once: answers at this moment, by voice or in writing, and is not doubtful. */
  answersNow: ChosenLine | null;
  /** True when no sure line answers at this moment: the reply says plainly that 112 does. */
  only112Now: boolean;
}

export interface HelplineQuestion {
  crisis: Crisis;
  /** The municipality's code, when known. */
  municipality: string | null;
  /** Region id, when the region is known but not the municipality. */
  region?: string | null;
  language: Language;
  /** A child or young person writes for itself. */
  child: boolean;
  /** How many lines to give at most; 6 by default. */
  most?: number;
}

/** Languages to fall back on when the person's own is not served. */
const nextBest: Record<Language, readonly string[]> = {
  fi: ['sv', 'en'],
  sv: ['fi', 'en'],
  en: ['fi', 'sv'],
  ru: ['en', 'fi', 'sv'],
  uk: ['en', 'ru', 'fi', 'sv'],
  ar: ['en', 'fi', 'sv'],
  so: ['en', 'fi', 'sv'],
  se: ['fi', 'sv', 'en'],
};

const byChannel = ['phone', 'chat', 'text', 'web', 'visit'];
const languageSteps = ['own', 'interpreter', 'not-known', 'other'];
const isEmergencyNumber = (line: Line): boolean => line.number?.replace(/\s/g, '') === '112';

function languageOf(line: Line, language: Language): LanguageServed {
  if (line.languages.includes(language)) return { by: 'own' };
  if (line.interpreted.includes(language)) return { by: 'interpreter' };
  const first = line.languages[0];
  if (first === undefined) return { by: 'not-known' };
  return { by: 'other', via: nextBest[language].find((next) => line.languages.includes(next)) ?? first };
}

function languageRank(served: LanguageServed, language: Language): number {
  const fallback = served.by === 'other' ? nextBest[language].indexOf(served.via) : 0;
  return languageSteps.indexOf(served.by) * 10 + (fallback < 0 ? 9 : fallback);
}

/** Someone picks up or writes back; a web page or a door does not. */
const isAnswered = ({ channel }: Line): boolean =>
  channel === 'phone' || channel === 'chat' || channel === 'text';

function nowRank({ line, state }: ChosenLine): number {
  if (line.channel === 'web') return 4;
  if (state.is === 'open') return isAnswered(line) ? 0 : 1;
  return state.is === 'closed' ? 3 : 2;
}

/** A child is given the lines for children first; an adult only those that are for adults too. */
const meantFor = (helpline: Helpline, question: HelplineQuestion): boolean =>
  question.child || question.crisis === 'child-afraid' || !helpline.forChildren;

function candidates(question: HelplineQuestion, { base, now }: Situation): ChosenLine[] {
  const municipality = question.municipality ? base.municipality(question.municipality) : undefined;
  const home = municipality ?? (question.region ? { region: question.region } : null);
  return base.content.helplines
    .filter((helpline) => helpline.crises.includes(question.crisis) && meantFor(helpline, question))
    .flatMap((helpline) => {
      const area = areaServed(helpline.area, home);
      if (area === null) return [];
      return helpline.lines
        .filter((line) => !isEmergencyNumber(line))
        .map((line) => ({
          helpline,
          line,
          area,
          state: openStateOfHours(line.hours, now),
          language: languageOf(line, question.language),
          doubtful: line.doubtful || helpline.confidence === 'low',
        }));
    });
}

/**
 * Lines for a crisis, 112 apart: sure before doubtful; open now before unknown before closed, a web page after them; for a child the
 * children's lines; the person's language; the nearest area; a call before a chat. Order of the rules from
 * product.md, Crisis. Doubtful lines alone are worse than none, so then there are none.
 */
export function chooseHelplines(question: HelplineQuestion, situation: Situation): ChosenHelplines {
  const ordered = candidates(question, situation).sort(
    inOrderOf<ChosenLine>(
      ({ doubtful }) => Number(doubtful),
      nowRank,
      ({ helpline }) => Number(question.child && !helpline.forChildren),
      ({ language }) => languageRank(language, question.language),
      ({ area }) => areaRank[area],
      ({ line }) => byChannel.indexOf(line.channel),
      ({ helpline }) => helpline.id,
    ),
  );
  const lines = ordered.every(({ doubtful }) => doubtful) ? [] : ordered.slice(0, question.most ?? 6);
  const answersNow = lines.find((chosen) => !chosen.doubtful && nowRank(chosen) === 0) ?? null;
  return { lines, answersNow, only112Now: answersNow === null };
}
