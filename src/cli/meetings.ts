// `npm run meetings`: see the usage below.
import { parseArgs } from 'node:util';
import { readConfig } from '../config.js';
import { openStores, takeData } from '../data.js';
import { StartRefused } from '../start-refused.js';
import { type MeetingsAt, planMeetings } from './meetings/plan-meetings.js';
import { showCalendar, showDue, showMeetings } from './meetings/show-meetings.js';
import { showClock, showRows } from './meetings/show-year.js';

const usage = `npm run meetings -- COMMAND

plan NETWORK "…"   reads a sentence that plans, moves or cancels meetings and shows what it means; with --confirm does it
list NETWORK       the network's meetings, and where each stands
due                what would be sent now to whom, and why
ics NETWORK ID     a meeting's calendar file
clock NETWORK      the year: its meetings among the theme days
checklist NETWORK  the check-list's 17 rows, with what can be seen proposed

--lang fi|sv|en    the sentence's language (fi)
--by CONTACT       who does it: a contact's id (the network's chair)
--now MOMENT       another moment than now: 2026-12-03T09:00:00+02:00
--confirm          does what plan shows
--help             this text

While the service runs it holds the data folder: stop it before plan --confirm. The folder is LUOTSI_DATA.`;

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        lang: { type: 'string', default: 'fi' },
        by: { type: 'string' },
        now: { type: 'string' },
        confirm: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

function momentOf(text: string | undefined): Date {
  const now = text === undefined ? new Date() : new Date(text);
  return Number.isNaN(now.getTime())
    ? stop(`--now: "${text}" is no moment, such as 2026-12-03T09:00:00+02:00`)
    : now;
}

async function opened(now: Date): Promise<MeetingsAt & { release(): Promise<void> }> {
  const config = readConfig();
  if (!config.ok)
    return stop(config.problems.map(({ variable, wrong }) => `${variable} ${wrong}`).join('\n'));
  const data = await takeData(config.config).catch((error: unknown) =>
    stop(error instanceof StartRefused ? error.message : String(error)),
  );
  const { store, held } = openStores(data, { clock: () => now, report: ({ what }) => console.error(what) });
  const release = async () => {
    await store.flush();
    await data.release();
  };
  return { store: held.store, now, release };
}

const { values, positionals } = options();
const [command, network = '', rest = ''] = positionals;
if (values.help || !command) console.log(usage);
else {
  const { lang, by, confirm } = values;
  const language =
    (['fi', 'sv', 'en'] as const).find((one) => one === lang) ??
    stop(`--lang: "${lang}" is none of fi, sv, en`);
  const place = await opened(momentOf(values.now));
  try {
    if (command === 'plan')
      process.exitCode = await planMeetings(rest, { ...place, network, language, by, confirm });
    else if (command === 'list') process.exitCode = await showMeetings(network, place);
    else if (command === 'due') process.exitCode = await showDue(place);
    else if (command === 'ics')
      process.exitCode = await showCalendar({ network, id: rest }, { ...place, language });
    else if (command === 'clock') process.exitCode = await showClock({ ...place, network, language });
    else if (command === 'checklist') process.exitCode = await showRows({ ...place, network, language });
    else stop(`"${command}" is none of plan, list, due, ics, clock, checklist\n\n${usage}`);
  } finally {
    await place.release();
  }
}
