import assert from 'node:assert/strict';
import { addDays } from '../../../src/guidance/time/calendar-day.js';
import { reminderSettingsSchema } from '../../../src/network/reminders/reminder-settings.js';
import {
  at,
  type County,
  InventedCounty,
  kindsFor,
  meeting,
  network,
  receiver,
} from '../invented-meetings.js';

/** When Aino is reminded of one meeting, the service being up all the while. */
function reminders(day: string, county: County = {}, days = 14): string[] {
  const one = new InventedCounty({ meetings: [meeting(day)], ...county });
  return one
    .told(`${addDays(day, -days)} 00:00`, `${day} 23:45`, ['reminder'])
    .filter((line) => line.endsWith('aino'))
    .map((line) => line.slice(0, 16));
}

describe('reminders of a meeting', () => {
  it('go 7 days and 1 day before it, at nine', () => {
    assert.deepEqual(reminders('2026-12-10'), ['2026-12-03 09:00', '2026-12-09 09:00']);
  });

  for (const [change, meetingDay, expected] of [
    ['spring 2026', '2026-03-31', ['2026-03-24 09:00', '2026-03-30 09:00']],
    ['autumn 2026', '2026-10-27', ['2026-10-20 09:00', '2026-10-26 09:00']],
    ['spring 2027', '2027-03-31', ['2027-03-24 09:00', '2027-03-30 09:00']],
    ['autumn 2027', '2027-11-02', ['2027-10-26 09:00', '2027-11-01 09:00']],
    ['spring 2028', '2028-03-28', ['2028-03-21 09:00', '2028-03-27 09:00']],
    ['autumn 2028', '2028-10-31', ['2028-10-24 09:00', '2028-10-30 09:00']],
  ] as const) {
    it(`stand at nine on the wall over the change of clock in ${change}`, () => {
      assert.deepEqual(reminders(meetingDay), expected);
    });
  }

  for (const [what, meetingDay, expected] of [
    ['a Monday: the Friday before', '2026-11-30', ['2026-11-23 09:00', '2026-11-27 09:00']],
    ['the day after Good Friday’s weekend', '2026-04-07', ['2026-03-31 09:00', '2026-04-02 09:00']],
    ['a week after Easter Monday', '2026-04-13', ['2026-04-02 09:00', '2026-04-10 09:00']],
    ['the Monday after Midsummer', '2027-06-28', ['2027-06-21 09:00', '2027-06-24 09:00']],
    ['a week after Midsummer’s Eve', '2027-07-02', ['2027-06-24 09:00', '2027-07-01 09:00']],
    ['the first working day after Christmas', '2026-12-28', ['2026-12-21 09:00', '2026-12-23 09:00']],
    ['a week after Christmas Eve', '2026-12-31', ['2026-12-23 09:00', '2026-12-30 09:00']],
    ['the turn of the year', '2027-01-04', ['2026-12-28 09:00', '2026-12-31 09:00']],
    ['the day after Epiphany', '2027-01-07', ['2026-12-31 09:00', '2027-01-05 09:00']],
    ['the first of March of a leap year', '2028-03-01', ['2028-02-23 09:00', '2028-02-29 09:00']],
    ['a leap day', '2028-02-29', ['2028-02-22 09:00', '2028-02-28 09:00']],
    ['the first of March of a common year', '2027-03-02', ['2027-02-23 09:00', '2027-03-01 09:00']],
    ['the day after May Day', '2028-05-02', ['2028-04-25 09:00', '2028-04-28 09:00']],
    ['the day after Independence Day', '2027-12-07', ['2027-11-30 09:00', '2027-12-03 09:00']],
    ['the day after Ascension Day', '2026-05-15', ['2026-05-08 09:00', '2026-05-13 09:00']],
  ] as const) {
    it(`go on the nearest working day before a rest day: ${what}`, () => {
      assert.deepEqual(reminders(meetingDay), expected);
    });
  }

  it('do not go in a network that wants none, whose invitations still do, as does everything of other networks', () => {
    const settings = reminderSettingsSchema.parse({ leads: [] });
    const quiet = meeting('2026-12-10', { createdAt: at('2026-11-20 10:00').toISOString() });
    const other = meeting('2026-12-10', { id: 'other', network: 'mikkeli' });
    const county = new InventedCounty({
      networks: [
        network('kangasniemi', { reminders: settings, meetings: [quiet] }),
        network('mikkeli', { meetings: [other] }),
      ],
    });
    const told = county.run('2026-11-20 09:00', '2026-12-10 23:45').map(({ message }) => message.id);
    assert.deepEqual(
      told.filter((id) => id.endsWith('/aino')),
      ['m-2026-12-10/invitation/aino', 'other/reminder-0-7/aino', 'other/reminder-0-1/aino'],
    );
  });

  it('that fall on one morning become one, the later', () => {
    const settings = reminderSettingsSchema.parse({ leads: [3, 1] });
    const county = new InventedCounty({
      meetings: [meeting('2026-11-30')],
      network: { reminders: settings },
    });
    const due = county
      .run('2026-11-20 00:00', '2026-11-30 23:45')
      .filter(({ message }) => message.receiver === 'aino');
    assert.deepEqual(
      due.map(({ clock, message }) => [clock, message.id]),
      [['2026-11-27 09:00', 'm-2026-11-30/reminder-0-1/aino']],
    );
  });

  it('follow the lead times, the hour and the quiet days that the network set', () => {
    const settings = reminderSettingsSchema.parse({
      leads: [14, 2],
      minute: 8 * 60 + 30,
      quiet: [{ from: '2026-12-08', to: '2026-12-08' }],
    });
    assert.deepEqual(reminders('2026-12-10', { network: { reminders: settings } }, 20), [
      '2026-11-26 08:30',
      '2026-12-07 08:30',
    ]);
  });

  it('are not sent before their moment', () => {
    const county = new InventedCounty({ meetings: [meeting('2026-12-10')] });
    assert.deepEqual(kindsFor(county.due('2026-12-03 08:59'), 'aino'), []);
    assert.deepEqual(kindsFor(county.due('2026-12-03 09:00'), 'aino'), ['reminder']);
  });

  it('are asked of those who have not answered, and not sent to those who declined', () => {
    const answered = { answer: 'yes', at: at('2026-11-01').toISOString() } as const;
    const answers = { bertta: { ...answered, answer: 'no' }, cecilia: answered } as const;
    const invitations = ['aino', 'bertta', 'cecilia'].map((person) => ({
      person,
      at: '2026-10-01T08:00:00.000Z',
    }));
    const county = new InventedCounty({ meetings: [meeting('2026-12-10', { answers, invitations })] });
    county.send('2026-12-01 09:00');
    const due = county.due('2026-12-09 09:00').flatMap(({ matters }) => matters);
    assert.deepEqual(
      due.map(({ person, asksAnswer }) => [person, asksAnswer]),
      [
        ['aino', true],
        ['cecilia', false],
      ],
    );
  });

  it('are not sent of a meeting that nobody has been invited to', () => {
    assert.deepEqual(reminders('2026-12-10', { meetings: [meeting('2026-12-10', { invitations: [] })] }), []);
  });
});

describe('reminders missed while the service was down', () => {
  const county = () => new InventedCounty({ meetings: [meeting('2026-12-10')] });

  it('are sent as soon as it is up', () => {
    assert.deepEqual(kindsFor(county().due('2026-12-03 14:20'), 'aino'), ['reminder']);
    assert.deepEqual(kindsFor(county().due('2026-12-04 02:10'), 'aino'), ['reminder']);
  });

  it('give way to a later one of the same meeting that is due as well', () => {
    const due = county()
      .due('2026-12-09 10:00')
      .filter(({ receiver: id }) => id === 'aino');
    assert.deepEqual(
      due.map(({ id }) => id),
      ['m-2026-12-10/reminder-0-1/aino'],
    );
  });

  it('are not sent once the meeting has begun', () => {
    assert.deepEqual(kindsFor(county().due('2026-12-10 12:59'), 'aino'), ['reminder']);
    assert.deepEqual(kindsFor(county().due('2026-12-10 13:00'), 'aino'), []);
  });

  it('wait through a rest day for the hour of the next working day', () => {
    const monday = new InventedCounty({ meetings: [meeting('2026-11-30')] });
    for (const rest of ['2026-11-28 09:00', '2026-11-29 23:45', '2026-11-30 08:45']) {
      assert.deepEqual(kindsFor(monday.due(rest), 'aino'), [], rest);
    }
    assert.deepEqual(kindsFor(monday.due('2026-11-30 09:00'), 'aino'), ['reminder']);
  });

  it('do not wait for that hour when the meeting begins before it', () => {
    const early = meeting('2026-11-30', { time: { day: '2026-11-30', from: 8 * 60 + 30, to: 600 } });
    const monday = new InventedCounty({ meetings: [early] });
    assert.deepEqual(kindsFor(monday.due('2026-11-29 20:00'), 'aino'), []);
    assert.deepEqual(kindsFor(monday.due('2026-11-30 07:00'), 'aino'), ['reminder']);
  });

  it('are sent once only, however often it is asked and however the clock is set', () => {
    const one = county();
    assert.equal(kindsFor(one.send('2026-12-03 14:20'), 'aino').length, 1);
    for (const again of ['2026-12-03 14:20', '2026-12-03 09:00', '2026-12-04 09:00', '2026-12-08 09:00']) {
      assert.deepEqual(kindsFor(one.send(again), 'aino'), [], again);
    }
  });
});

describe('reminders of a meeting that was made, moved or cancelled', () => {
  it('are not sent where their moment had passed when it was made: the invitation stands for them', () => {
    const createdAt = at('2026-12-04 12:00').toISOString();
    const county = new InventedCounty({ meetings: [meeting('2026-12-10', { createdAt })] });
    const told = county.told('2026-12-04 12:00', '2026-12-10 13:00', ['invitation', 'reminder']);
    assert.deepEqual(
      told.filter((line) => line.endsWith('aino')),
      ['2026-12-04 12:00 invitation aino', '2026-12-09 09:00 reminder aino'],
    );
  });

  it('are not sent to one who was invited after their moment', () => {
    const late = [{ person: 'aino', at: at('2026-12-09 10:00').toISOString() }];
    const county = new InventedCounty({ meetings: [meeting('2026-12-10', { invitations: late })] });
    assert.deepEqual(kindsFor(county.send('2026-12-09 10:15'), 'aino'), ['invitation']);
    assert.deepEqual(kindsFor(county.send('2026-12-09 10:30'), 'aino'), []);
  });

  const moved = (from: string, to: string, when: string) =>
    meeting(to, {
      id: 'm',
      moves: [{ from: { day: from, from: 780, to: 900 }, by: 'cecilia', at: at(when).toISOString() }],
    });

  it('tell of a move at once, with the old time, and go by the new one', () => {
    const county = new InventedCounty({ meetings: [moved('2026-12-10', '2026-12-17', '2026-12-05 15:00')] });
    const notice = county.due('2026-12-05 15:00').find(({ receiver: id }) => id === 'aino')?.matters[0];
    assert.deepEqual([notice?.kind, notice?.was?.day], ['moved', '2026-12-10']);
    const told = county.told('2026-12-05 15:00', '2026-12-17 13:00', ['invitation', 'moved', 'reminder']);
    assert.deepEqual(
      told.filter((line) => line.endsWith('aino')),
      ['2026-12-05 15:00 moved aino', '2026-12-10 09:00 reminder aino', '2026-12-16 09:00 reminder aino'],
    );
  });

  it('are not sent where their moment had passed at the move: the notice stands for them', () => {
    const county = new InventedCounty({ meetings: [moved('2026-12-17', '2026-12-11', '2026-12-10 10:00')] });
    const told = county.told('2026-12-10 10:00', '2026-12-11 13:00', ['moved', 'reminder']);
    assert.deepEqual(
      told.filter((line) => line.endsWith('aino')),
      ['2026-12-10 10:00 moved aino'],
    );
  });

  it('begin anew for the new time, whatever went out for the old one', () => {
    const county = new InventedCounty({ meetings: [meeting('2026-12-10', { id: 'm' })] });
    county.run('2026-12-03 09:00', '2026-12-09 09:00');
    county.networks = [
      network('kangasniemi', { meetings: [moved('2026-12-10', '2026-12-17', '2026-12-09 10:00')] }),
    ];
    const told = county.told('2026-12-09 10:00', '2026-12-17 13:00', ['reminder']);
    assert.deepEqual(
      told.filter((line) => line.endsWith('aino')),
      ['2026-12-10 09:00 reminder aino', '2026-12-16 09:00 reminder aino'],
    );
  });

  it('die with a cancelled meeting, which those who knew of it are told once', () => {
    const createdAt = at('2026-11-20 12:00').toISOString();
    const county = new InventedCounty({ meetings: [meeting('2026-12-10', { createdAt })] });
    county.send('2026-11-20 12:00');
    const cancelled = { by: 'cecilia', at: at('2026-12-02 12:00').toISOString() };
    county.networks = [
      network('kangasniemi', { meetings: [meeting('2026-12-10', { createdAt, cancelled })] }),
    ];
    assert.deepEqual(county.told('2026-12-02 12:00', '2026-12-11 00:00', ['reminder', 'cancelled']), [
      '2026-12-02 12:00 cancelled aino',
      '2026-12-02 12:00 cancelled bertta',
    ]);
  });

  it('say nothing of a meeting cancelled before anyone had heard of it', () => {
    const at1 = at('2026-12-02 12:00').toISOString();
    const quick = meeting('2026-12-10', { createdAt: at1, cancelled: { by: 'cecilia', at: at1 } });
    const due = new InventedCounty({ meetings: [quick] }).due('2026-12-02 12:00');
    assert.deepEqual(kindsFor(due, 'aino'), []);
  });
});

describe('duties of a meeting', () => {
  const kinds = ['agenda-duty', 'minutes-duty', 'action-duty'];

  it('ask the chair for the agenda 10 days before, on the working day before a rest day', () => {
    const county = new InventedCounty({ meetings: [meeting('2026-12-16', { agendaSentAt: null })] });
    assert.deepEqual(county.told('2026-12-01 00:00', '2026-12-16 12:00', ['agenda-duty']), [
      '2026-12-04 09:00 agenda-duty cecilia',
    ]);
  });

  it('ask nothing where the agenda has been sent', () => {
    const county = new InventedCounty({ meetings: [meeting('2026-12-16')] });
    assert.deepEqual(county.told('2026-12-01 00:00', '2026-12-16 12:00', ['agenda-duty']), []);
  });

  for (const [held, asked] of [
    ['2026-12-10', '2026-12-15'],
    ['2026-12-22', '2026-12-29'],
    ['2026-04-01', '2026-04-08'],
    ['2027-06-23', '2027-06-29'],
  ] as const) {
    it(`ask the secretary for the minutes 3 working days after ${held}`, () => {
      const county = new InventedCounty({ meetings: [meeting(held)] });
      const told = county.told(`${held} 16:00`, `${addDays(held, 20)} 00:00`, ['minutes-duty']);
      assert.deepEqual(told, [`${asked} 09:00 minutes-duty daavid`]);
    });
  }

  it('ask for no minutes that are there, nor of a meeting that was not held', () => {
    const said = { by: 'daavid', at: at('2026-12-11').toISOString() };
    for (const change of [
      { minutes: { text: 'Sovittiin syksyn ohjelmasta.', ...said } },
      { held: { was: false, ...said } },
      { cancelled: said },
    ]) {
      const county = new InventedCounty({ meetings: [meeting('2026-12-10', change)] });
      assert.deepEqual(county.told('2026-12-11 00:00', '2026-12-18 12:00', ['minutes-duty']), []);
    }
  });

  it('remind the owner of an action point 3 days before its day, until it is done', () => {
    const action = {
      ...{ id: 'a1', what: 'Tilataan esitteet', owner: 'bertta', due: '2027-01-15' },
      ...{ createdAt: at('2026-12-10 15:00').toISOString(), doneAt: null },
    };
    const minutes = { text: 'Esitteet tilataan.', by: 'daavid', at: at('2026-12-11').toISOString() };
    const open = new InventedCounty({ meetings: [meeting('2026-12-10', { actions: [action], minutes })] });
    assert.deepEqual(open.told('2026-12-12 00:00', '2027-02-20 00:00', kinds), [
      '2027-01-12 09:00 action-duty bertta',
    ]);
    const done = { ...action, doneAt: at('2026-12-20').toISOString() };
    const closed = new InventedCounty({ meetings: [meeting('2026-12-10', { actions: [done], minutes })] });
    assert.deepEqual(closed.told('2026-12-12 00:00', '2027-02-20 00:00', kinds), []);
  });
});

describe('in July', () => {
  it('only what concerns a July meeting is sent', () => {
    assert.deepEqual(reminders('2027-07-15'), ['2027-07-08 09:00', '2027-07-14 09:00']);
  });

  it('what concerns an August meeting waits for August, where the later stands for both', () => {
    assert.deepEqual(reminders('2027-08-03', {}, 60), ['2027-08-02 09:00']);
    assert.deepEqual(reminders('2027-08-06', {}, 60), ['2027-08-02 09:00', '2027-08-05 09:00']);
  });

  it('what would be too late in August goes on the last working day of June', () => {
    const early = meeting('2027-08-02', { time: { day: '2027-08-02', from: 8 * 60, to: 600 } });
    assert.deepEqual(reminders('2027-08-02', { meetings: [early] }, 60), ['2027-06-30 09:00']);
  });

  it('the minutes of a June meeting are asked for in August', () => {
    const county = new InventedCounty({ meetings: [meeting('2027-06-29')] });
    assert.deepEqual(county.told('2027-06-29 16:00', '2027-08-10 00:00', ['minutes-duty']), [
      '2027-08-02 09:00 minutes-duty daavid',
    ]);
  });

  it('no network is told that it lacks a meeting', () => {
    const county = new InventedCounty();
    assert.deepEqual(county.told('2027-07-01 00:00', '2027-07-31 23:45', ['no-meeting', 'monday-list']), []);
  });
});

describe('someone who is away', () => {
  const away = (changes: object) =>
    new InventedCounty({
      meetings: [meeting('2026-12-10')],
      people: [receiver('aino', { awayUntil: '2026-12-04', ...changes })],
    });

  it('is written to when back', () => {
    assert.deepEqual(kindsFor(away({}).due('2026-12-03 09:00'), 'aino'), []);
    assert.deepEqual(kindsFor(away({}).due('2026-12-07 09:00'), 'aino'), ['reminder']);
  });

  it('is stood in for by the substitute, who gets one message of all', () => {
    const county = away({ substitute: 'bertta' });
    const messages = county.send('2026-12-03 09:00');
    assert.deepEqual(kindsFor(messages, 'bertta'), ['reminder', 'reminder']);
    assert.deepEqual(messages.map(({ receiver: id }) => id).filter((id) => id === 'bertta').length, 1);
    assert.deepEqual(kindsFor(county.due('2026-12-07 09:00'), 'aino'), []);
  });

  it('is not stood in for by one who is away as well', () => {
    const county = away({ substitute: 'bertta' });
    county.people.set('bertta', receiver('bertta', { awayUntil: '2026-12-31' }));
    assert.deepEqual(county.due('2026-12-03 09:00'), []);
  });
});
