import assert from 'node:assert/strict';
import { reminderSettingsSchema } from '../../../src/network/reminders/reminder-settings.js';
import { at, InventedCounty, kindsFor, meeting, network, receiver } from '../invented-meetings.js';

const noted = (county: InventedCounty, from: string, to: string) =>
  county.told(`${from} 00:00`, `${to} 23:45`, ['no-meeting']);

describe('a network without a coming meeting', () => {
  it('is told to its chair, once in 30 days', () => {
    assert.deepEqual(noted(new InventedCounty(), '2026-11-07', '2027-01-12'), [
      '2026-11-09 09:00 no-meeting cecilia',
      '2026-12-09 09:00 no-meeting cecilia',
      '2027-01-08 09:00 no-meeting cecilia',
    ]);
  });

  it('is one that has none within four calendar months', () => {
    const within = new InventedCounty({ meetings: [meeting('2027-03-30')] });
    const beyond = new InventedCounty({ meetings: [meeting('2027-03-31')] });
    assert.deepEqual(kindsFor(within.due('2026-11-30 09:00'), 'cecilia'), []);
    assert.deepEqual(kindsFor(beyond.due('2026-11-30 09:00'), 'cecilia'), ['no-meeting']);
  });

  it('is not one that is paused, nor is a cancelled meeting one', () => {
    const cancelled = meeting('2027-01-12', {
      cancelled: { by: 'cecilia', at: at('2026-10-01').toISOString() },
    });
    assert.deepEqual(
      kindsFor(new InventedCounty({ network: { paused: true } }).due('2026-11-30 09:00'), 'cecilia'),
      [],
    );
    const county = new InventedCounty({ meetings: [cancelled] });
    assert.deepEqual(kindsFor(county.due('2026-11-30 09:00'), 'cecilia'), ['no-meeting']);
  });

  it('is told to the coordinator in the one list of a Monday, not a note a network', () => {
    const county = new InventedCounty({ networks: ['juva', 'puumala', 'mikkeli'].map((id) => network(id)) });
    const messages = county.send('2026-11-30 09:00').filter(({ receiver: id }) => id === 'koordinaattori');
    assert.equal(messages.length, 1);
    assert.deepEqual(messages[0]?.matters[0]?.list?.noMeeting, ['juva', 'puumala', 'mikkeli']);
  });

  it('stands in the coordinator’s list once in 30 days', () => {
    const county = new InventedCounty();
    const lists = county
      .run('2026-11-07 00:00', '2027-01-12 00:00')
      .filter(({ message }) => message.receiver === 'koordinaattori')
      .map(({ clock }) => clock);
    assert.deepEqual(lists, ['2026-11-09 09:00', '2026-12-14 09:00']);
  });
});

describe('the coordinator’s list', () => {
  it('names meetings that lack a chair or a secretary, and minutes that are late', () => {
    const meetings = [
      meeting('2026-12-10', { secretary: null }),
      meeting('2026-11-10'),
      meeting('2026-11-25'),
      meeting('2027-02-01', { chair: null }),
    ];
    const county = new InventedCounty({ meetings });
    const list = county.due('2026-11-30 09:00').find(({ receiver: id }) => id === 'koordinaattori')
      ?.matters[0]?.list;
    assert.deepEqual(list, {
      noMeeting: [],
      withoutRoles: ['m-2026-12-10'],
      withoutMinutes: ['m-2026-11-10'],
    });
  });

  it('comes on the first working day of a week whose Monday is a holiday', () => {
    const county = new InventedCounty();
    const first = county
      .run('2026-04-03 00:00', '2026-04-10 00:00')
      .find(({ message }) => message.receiver === 'koordinaattori');
    assert.equal(first?.clock, '2026-04-07 09:00');
  });

  it('is not sent when there is nothing to tell', () => {
    const county = new InventedCounty({ meetings: [meeting('2027-01-20')] });
    assert.deepEqual(kindsFor(county.due('2026-11-30 09:00'), 'koordinaattori'), []);
  });

  it('goes to the deputy when the coordinator is away, and to the chairs when there is neither', () => {
    const away = receiver('koordinaattori', { awayUntil: '2026-12-31' });
    assert.deepEqual(
      kindsFor(new InventedCounty({ people: [away] }).due('2026-11-30 09:00'), 'varahenkilo'),
      ['monday-list'],
    );
    const without = new InventedCounty({ plan: { coordinators: [] } });
    assert.deepEqual(kindsFor(without.due('2026-11-30 09:00'), 'cecilia'), ['monday-list']);
  });
});

describe('someone who cannot be reached', () => {
  it('is told of to the coordinator once', () => {
    const since = at('2026-12-01 10:00').toISOString();
    const unreached = [{ person: 'aino', since, network: 'kangasniemi', reason: 'blocked' }];
    const county = new InventedCounty({ meetings: [meeting('2027-01-20')], plan: { unreached } });
    assert.deepEqual(county.told('2026-12-01 10:00', '2026-12-20 00:00', ['not-reached']), [
      '2026-12-01 10:00 not-reached koordinaattori',
    ]);
  });
});

describe('the budget of messages', () => {
  const nets = (meetings: Record<string, [string, number]>) =>
    Object.entries(meetings).map(([id, [day, minute]]) =>
      network(id, {
        chair: null,
        reminders: reminderSettingsSchema.parse({ minute }),
        meetings: [meeting(day, { id: `m-${id}`, network: id })],
      }),
    );

  it('puts what is due on one morning into one list', () => {
    const county = new InventedCounty({
      networks: nets({ juva: ['2026-12-10', 540], puumala: ['2026-12-10', 540] }),
    });
    const messages = county.due('2026-12-03 09:00').filter(({ receiver: id }) => id === 'aino');
    assert.deepEqual(
      messages.map(({ matters }) => matters.map(({ network: id }) => id)),
      [['juva', 'puumala']],
    );
  });

  it('lets what becomes due later in the day wait for the next working day', () => {
    const county = new InventedCounty({
      networks: nets({ juva: ['2026-12-11', 540], puumala: ['2026-12-11', 600] }),
    });
    const told = county.told('2026-12-04 00:00', '2026-12-07 23:45', ['reminder']);
    assert.deepEqual(
      told.filter((line) => line.endsWith('aino')),
      ['2026-12-04 09:00 reminder aino', '2026-12-07 10:00 reminder aino'],
    );
  });

  it('yields to a reminder that tomorrow would come too late for', () => {
    const networks = nets({ juva: ['2026-12-11', 540], puumala: ['2026-12-11', 600] }).map((one) => ({
      ...one,
      meetings: one.meetings.map((each) => ({ ...each, time: { day: '2026-12-11', from: 480, to: 540 } })),
    }));
    const told = new InventedCounty({ networks }).told('2026-12-01 00:00', '2026-12-11 12:00', ['reminder']);
    assert.deepEqual(
      told.filter((line) => line.endsWith('aino')),
      [
        '2026-12-04 09:00 reminder aino',
        '2026-12-07 10:00 reminder aino',
        '2026-12-10 09:00 reminder aino',
        '2026-12-10 10:00 reminder aino',
      ],
    );
  });

  const confirm = (id: string, when: string) => ({
    ...{ id, kind: 'confirm-contact' as const, network: 'kangasniemi', meeting: null },
    ...{ person: 'aino', moment: at(when) },
  });

  it('lets what is not about meetings come once a week, gathered, also beside a reminder', () => {
    const others = [
      confirm('c1', '2026-11-30 09:00'),
      confirm('c2', '2026-12-01 09:00'),
      confirm('c3', '2026-12-02 09:00'),
    ];
    const county = new InventedCounty({ meetings: [meeting('2026-12-08')], plan: { others } });
    const told = county
      .run('2026-11-30 00:00', '2026-12-09 00:00')
      .filter(({ message }) => message.receiver === 'aino');
    assert.deepEqual(
      told.map(({ clock, message }) => `${clock} ${message.matters.map(({ kind }) => kind).join(' ')}`),
      [
        '2026-11-30 09:00 confirm-contact',
        '2026-12-01 09:00 reminder',
        '2026-12-07 09:00 confirm-contact confirm-contact reminder',
      ],
    );
  });

  it('is smaller for one who asked for fewer messages: the last reminder, and the rest every four weeks', () => {
    const others = [confirm('c1', '2026-11-30 09:00'), confirm('c2', '2026-12-01 09:00')];
    const county = new InventedCounty({
      meetings: [meeting('2026-12-10')],
      people: [receiver('aino', { fewer: true })],
      plan: { others },
    });
    const told = county.told('2026-11-30 00:00', '2027-01-05 00:00', ['reminder', 'confirm-contact']);
    assert.deepEqual(
      told.filter((line) => line.endsWith('aino')),
      [
        '2026-11-30 09:00 confirm-contact aino',
        '2026-12-09 09:00 reminder aino',
        '2026-12-28 09:00 confirm-contact aino',
      ],
    );
  });
});
