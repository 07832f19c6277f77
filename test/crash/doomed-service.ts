// The part of the service that reminds, as a process of its own that is going to be killed:
// node doomed-service.js FOLDER-OR-DATABASE TEAMS-URL SMTP-URL SIZE-AS-JSON; lines on stdin are moments that the clock is
// set to.
import { createInterface } from 'node:readline';
import { openStores, takeData } from '../../src/data.js';
import { OutboxDesk } from '../../src/jobs/outbox-desk.js';
import { realJobTools } from '../../src/jobs/real-job-tools.js';
import { ReminderRounds } from '../../src/jobs/reminder-rounds.js';
import { startTick } from '../../src/jobs/tick.js';
import { createMail } from '../../src/mail/deliver-by-mail.js';
import { storedNetworks } from '../../src/storage/stored-networks.js';
import { invented } from '../jobs/invented-boards.js';
import { teamsOverHttp } from '../support/teams-over-http.js';
import { crashCounty } from './crash-county.js';
import { placeConfig } from './place-config.js';

const [place = '', teams = '', smtp = '', size = '{}', start = ''] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);

/** The clock on the wall runs faster here, so that pauses between tries do not make the test long. */
const speed = 8;
let shown = { at: performance.now(), moment: Date.parse(start) };
const clock = () => new Date(shown.moment + (performance.now() - shown.at) * speed);
const report = ({ code }: { code: string }) => say(`trouble ${code}`);

const data = await takeData(placeConfig(place));
const { store: under } = openStores(data, { clock, report });
const store = storedNetworks(under, report);
const mail = createMail({
  smtp: { url: smtp, from: 'luotsi@county.example' },
  linkTo: () => null,
});
const board = crashCounty(JSON.parse(size));
const tools = realJobTools(clock, report);
const rounds = new ReminderRounds({
  ...{
    store,
    tools,
    run: `${process.pid}-${process.hrtime.bigint()}`,
    patience: 1_000,
    isShared: data.isShared,
  },
  boards: invented(() => board),
  channels: { chat: teamsOverHttp(teams, clock), mail: mail.deliver },
});

createInterface({ input: process.stdin }).on('line', (line) => {
  shown = { at: performance.now(), moment: Date.parse(line) };
});

startTick({
  ...{ tools, every: 100 },
  work: async (signal) => {
    if (!(await data.isTheOne())) return;
    const now = clock();
    await rounds.round(signal);
    const all = await new OutboxDesk('etela-savo', store, tools).items();
    const left = all.filter(({ value }) => value.state === 'waiting' || value.state === 'handing-over');
    if (left.length === 0) say(`idle ${now.toISOString()}`);
  },
});
say('ready');
