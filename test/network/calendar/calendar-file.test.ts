import assert from 'node:assert/strict';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { addDays } from '../../../src/guidance/time/calendar-day.js';
import { instantAt } from '../../../src/guidance/time/helsinki.js';
import { calendarFile } from '../../../src/network/calendar/calendar-file.js';
import type { Meeting } from '../../../src/network/meetings/meeting.js';
import { at, meeting } from '../invented-meetings.js';

const now = at('2026-11-30 12:00');
const options = {
  method: 'REQUEST' as const,
  words: ({ theme }: Meeting) => ({
    title: `Verkosto: ${theme}`,
    place: 'Perhekeskus',
    description: 'Tervetuloa.',
  }),
  organiser: { name: 'Luotsi', address: 'luotsi@county.example' },
  now,
};
const fileOf = (one: Meeting, changes: object = {}) => calendarFile([one], { ...options, ...changes });
const linesOf = (text: string) => text.split('\r\n').slice(0, -1);

/** As a strict reader sees it: the first event, its times read by the zone that the file itself describes. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') ?? assert.fail('no VTIMEZONE'));
  const component = calendar.getFirstSubcomponent('vevent') ?? assert.fail('no VEVENT');
  const event = new ICAL.Event(component, { strictExceptions: true });
  const instant = (time: ICAL.Time) => {
    time.zone = zone;
    return time.toUnixTime() * 1000;
  };
  return { calendar, component, event, start: instant(event.startDate), end: instant(event.endDate) };
}

describe('a meeting’s calendar file', () => {
  it('is read by a strict parser: when, what, where, whose, which version', () => {
    const { calendar, event, start, end, component } = read(fileOf(meeting('2026-12-10', { sequence: 3 })));
    assert.equal(calendar.getFirstPropertyValue('method'), 'REQUEST');
    assert.deepEqual([start, end], [at('2026-12-10 13:00').getTime(), at('2026-12-10 15:00').getTime()]);
    assert.equal(event.summary, 'Verkosto: meeting-place');
    assert.equal(event.location, 'Perhekeskus');
    assert.equal(event.sequence, 3);
    assert.equal(event.uid, 'kangasniemi-m-2026-12-10@luotsi');
    assert.equal(component.getFirstPropertyValue('organizer'), 'mailto:luotsi@county.example');
  });

  it('keeps its name when the meeting is moved, and its version grows', () => {
    const before = read(fileOf(meeting('2026-12-10', { id: 'm' })));
    const after = read(fileOf(meeting('2026-12-17', { id: 'm', sequence: 1 })));
    assert.equal(before.event.uid, after.event.uid);
    assert.ok(after.event.sequence > before.event.sequence);
  });

  it('takes a cancelled meeting out of the calendar', () => {
    const cancelled = { by: 'cecilia', at: now.toISOString() };
    const { calendar, component } = read(fileOf(meeting('2026-12-10', { cancelled }), { method: 'CANCEL' }));
    assert.equal(calendar.getFirstPropertyValue('method'), 'CANCEL');
    assert.equal(component.getFirstPropertyValue('status'), 'CANCELLED');
  });

  it('means the same instant as the wall clock on every day of 2026–2028', () => {
    for (let day = '2026-01-01'; day <= '2028-12-31'; day = addDays(day, 1)) {
      const { start } = read(fileOf(meeting(day)));
      assert.equal(start, instantAt(day, 13 * 60).getTime(), day);
    }
  });

  it('ends on the next day when the meeting ends at midnight', () => {
    const { end } = read(
      fileOf(meeting('2026-12-10', { time: { day: '2026-12-10', from: 1200, to: 1440 } })),
    );
    assert.equal(end, at('2026-12-11 00:00').getTime());
  });
});

describe('how Outlook and Google read it', () => {
  const text = fileOf(meeting('2026-12-10', { place: 'Å' }));

  it('DTSTAMP stands in UTC, the times with the zone that the file describes', () => {
    assert.match(text, /\r\nDTSTAMP:20261130T100000Z\r\n/);
    assert.match(text, /\r\nDTSTART;TZID=Europe\/Helsinki:20261210T130000\r\n/);
    assert.match(text, /\r\nBEGIN:VTIMEZONE\r\nTZID:Europe\/Helsinki\r\n/);
    assert.match(text, /\r\nRRULE:FREQ=YEARLY;(BYMONTH=3;BYDAY=-1SU|BYDAY=-1SU;BYMONTH=3)\r\n/);
  });

  it('every line ends with CR LF and has at most 75 octets, no letter being cut', () => {
    const long = 'Pitkä aihe, jossa on ääkkösiä; ja merkkejä \\ sekä rivinvaihto\n'.repeat(6);
    const folded = fileOf(meeting('2026-12-10'), {
      words: () => ({ title: long, place: long, description: long }),
    });
    assert.equal(folded.replaceAll('\r\n', '').includes('\n'), false);
    for (const line of linesOf(folded)) {
      assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.equal(line.includes('\ufffd'), false);
    }
    assert.equal(read(folded).event.description, long);
  });

  it('commas, semicolons, backslashes and line breaks are escaped, and read back as they were', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (written) => {
        const title = written.replace(/[\p{Cc}\p{Cs}]/gu, '');
        const made = fileOf(meeting('2026-12-10'), {
          words: () => ({ title, place: '', description: title }),
        });
        assert.equal(read(made).event.summary, title);
        for (const line of linesOf(made)) assert.ok(Buffer.byteLength(line) <= 75);
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it('a feed has its name and holds every meeting once', () => {
    const feed = calendarFile([meeting('2026-12-10'), meeting('2027-03-09')], {
      ...options,
      method: 'PUBLISH',
      name: 'Kangasniemen verkosto',
      organiser: null,
    });
    const calendar = new ICAL.Component(ICAL.parse(feed));
    assert.equal(calendar.getFirstPropertyValue('x-wr-calname'), 'Kangasniemen verkosto');
    assert.equal(calendar.getAllSubcomponents('vevent').length, 2);
    assert.equal(calendar.getAllSubcomponents('vtimezone').length, 1);
  });

  it('begins and ends as a calendar', () => {
    assert.equal(linesOf(text)[0], 'BEGIN:VCALENDAR');
    assert.equal(linesOf(text).at(-1), 'END:VCALENDAR');
  });
});
