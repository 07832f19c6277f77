import { describeProblems } from '../../content/content-problem.js';
import { readChecklistRows, readThemeDays } from '../../content/network-knowledge.js';
import type { FullLanguage } from '../../guidance/text/languages.js';
import { dateInWords } from '../../guidance/time/day-in-words.js';
import { wallClock } from '../../guidance/time/helsinki.js';
import { checklists, showChecklist } from '../../network/checklist/checklist.js';
import { seeEvidence } from '../../network/checklist/see-evidence.js';
import { themeDaysOf } from '../../network/clock/theme-day.js';
import { timeInWords } from '../../network/delivery/compose-message.js';
import { readDirectory } from '../../network/directory.js';
import { meetings } from '../../network/meetings/meeting.js';
import type { MeetingsAt } from './plan-meetings.js';

interface Shown extends MeetingsAt {
  network: string;
  language: FullLanguage;
}

function failed(message: string): number {
  console.error(message);
  return 1;
}

/** The year of a network: its meetings among the theme days; the exit code. */
export async function showClock({ store, now, network, language }: Shown): Promise<number> {
  const read = readThemeDays(process.cwd());
  if (!read.ok) return failed(describeProblems(read.problems));
  const year = Number(wallClock(now).day.slice(0, 4));
  const held = await store.list(meetings, { homeId: network, now });
  const days = themeDaysOf(read.value, year).map(({ first, last, themeDay }) => {
    const until = last === first ? '' : `–${dateInWords(last, language)}`;
    return { day: first, line: `${dateInWords(first, language)}${until}  ${themeDay.names[language]}` };
  });
  const own = held
    .filter(({ value }) => !value.cancelled && value.time.day.startsWith(`${year}-`))
    .map(({ value }) => ({
      day: value.time.day,
      line: `* ${timeInWords(value.time, language)}  ${value.theme}`,
    }));
  for (const { line } of [...days, ...own].sort((one, other) => one.day.localeCompare(other.day)))
    console.log(line);
  return 0;
}

const marks = { done: 'x', 'not-yet': ' ', 'does-not-concern': '–' } as const;

/** A network's check-list of the year, with what can be seen proposed. */
export async function showRows({ store, now, network, language }: Shown): Promise<number> {
  const read = readChecklistRows(process.cwd());
  if (!read.ok) return failed(describeProblems(read.problems));
  const directory = await readDirectory(store, now);
  const found = directory.networks.get(network);
  if (!found) return failed(`There is no network "${network}".`);
  const year = Number(wallClock(now).day.slice(0, 4));
  const list = await store.read(checklists, { homeId: network, id: String(year), now });
  const held = await store.list(meetings, { homeId: network, now });
  const officials = [...(directory.counties.get(found.network.county)?.officials.values() ?? [])];
  const seen = {
    ...{ network: found.network, contacts: [...found.contacts.values()], programmePublishedOn: null },
    meetings: held.map(({ value }) => value),
    coordinator: officials.find(({ post }) => post === 'coordinator')?.name ?? null,
  };
  const showing = {
    rows: read.value,
    evidence: seeEvidence(seen, now),
    language,
    county: found.network.county,
  };
  for (const { row, title, state, proposed } of showChecklist(
    list?.value ?? { year, answers: {} },
    showing,
  )) {
    const seenAs = proposed ? `  (${proposed.state}${proposed.because ? `: ${proposed.because}` : ''})` : '';
    console.log(`[${state ? marks[state] : '?'}] ${row} ${title}${seenAs}`);
  }
  return 0;
}
