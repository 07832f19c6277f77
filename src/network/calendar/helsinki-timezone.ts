/**
 * Europe/Helsinki as a calendar file describes it: the rule of the European Union since 1996, the last Sundays of
 * March and October at 01.00 UTC. Given with each file, because Outlook does not trust a name alone.
 */
const component = (name: string, properties: unknown[]) => [name, properties, []];
const property = (name: string, type: string, value: unknown) => [name, {}, type, value];

const change = (name: string, { from, to, short, start, month }: Record<string, string>) =>
  component(name, [
    property('tzoffsetfrom', 'utc-offset', from),
    property('tzoffsetto', 'utc-offset', to),
    property('tzname', 'text', short),
    property('dtstart', 'date-time', start),
    property('rrule', 'recur', { freq: 'YEARLY', bymonth: Number(month), byday: '-1SU' }),
  ]);

export const timezoneId = 'Europe/Helsinki';

/** In jCal, as ical.js takes it. */
export const helsinkiTimezone = [
  'vtimezone',
  [property('tzid', 'text', timezoneId)],
  [
    change('daylight', {
      from: '+02:00',
      to: '+03:00',
      short: 'EEST',
      start: '1996-03-31T03:00:00',
      month: '3',
    }),
    change('standard', {
      from: '+03:00',
      to: '+02:00',
      short: 'EET',
      start: '1996-10-27T04:00:00',
      month: '10',
    }),
  ],
];
