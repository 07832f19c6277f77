import { dateInWords } from '../../guidance/time/day-in-words.js';
import { wallClock } from '../../guidance/time/helsinki.js';
import { type ThemeDay, themeDaysOf } from '../clock/theme-day.js';
import { timeInWords } from '../delivery/compose-message.js';
import { networkInWords } from '../words-for-ids.js';
import type { meetingsInSight } from './meetings-on-page.js';
import type { PageReader } from './page-reader.js';

type Found = Awaited<ReturnType<typeof meetingsInSight>>[number];

/** A meeting or a theme day on the annual clock. */
export interface Happening {
  what: 'meeting' | 'theme-day';
  /** ISO date: where it stands on the clock. */
  day: string;
  when: string;
  title: string;
  text: string;
}

export interface YearOnPage {
  year: number;
  today: string;
  happenings: Happening[];
}

/** A year's meetings among its theme days, in order of time. */
export function yearOnPage(
  year: number,
  { found, themeDays }: { found: readonly Found[]; themeDays: readonly ThemeDay[] },
  reader: PageReader,
): YearOnPage {
  const { language, now } = reader;
  const days = themeDaysOf(themeDays, year).map(({ themeDay, first, last }): Happening => {
    const until = last === first ? '' : `–${dateInWords(last, language)}`;
    return {
      ...{ what: 'theme-day', day: first, when: dateInWords(first, language) + until },
      ...{ title: themeDay.names[language], text: themeDay.description[language] },
    };
  });
  const held = found
    .filter(({ meeting }) => !meeting.cancelled && meeting.time.day.startsWith(`${year}-`))
    .map(({ meeting, held: { network } }): Happening => {
      const when = timeInWords(meeting.time, language);
      return {
        what: 'meeting',
        day: meeting.time.day,
        when,
        title: meeting.theme,
        text: networkInWords(network, language),
      };
    });
  const happenings = [...days, ...held].sort((one, other) => one.day.localeCompare(other.day));
  return { year, today: wallClock(now).day, happenings };
}
