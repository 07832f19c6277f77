import type { Language } from '../text/languages.js';

type Week = readonly [string, string, string, string, string, string, string];

/** Words of days and clock times in one language; weeks begin on Monday. */
export interface CalendarWords {
  /** For tables and summaries: "ma", "to". */
  short: Week;
  /** "on Thursday": "torstaina". */
  on: Week;
  today: string;
  tomorrow: string;
  everyDay: string;
  and: string;
  roundTheClock: string;
  /** Before a clock time, with its space: "klo ". */
  clock: string;
  /** Between hours and minutes. */
  point: '.' | ':';
  /** Whether full hours are written with their minutes: "9:00" and not "9". */
  fullHours: boolean;
  /** A span of time; `{from}`, `{to}`. */
  span: string;
  /** A day of the year; `{d}`, `{m}` and, where there is a name for it, `{month}`. */
  date: string;
  dateOfYear: string;
  monthOfYear: string;
  /** January first; empty where dates are written in numbers only. */
  months: readonly string[];
}

const plainSpan = '{from}–{to}';
const numbers = { date: '{d}.{m}.', dateOfYear: '{d}.{m}.{y}', monthOfYear: '{m}/{y}', months: [] };
const slashes = { date: '{d}/{m}', dateOfYear: '{d}/{m}/{y}', monthOfYear: '{m}/{y}', months: [] };

export const calendarWords: Readonly<Record<Language, CalendarWords>> = {
  fi: {
    short: ['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su'],
    on: [
      'maanantaina',
      'tiistaina',
      'keskiviikkona',
      'torstaina',
      'perjantaina',
      'lauantaina',
      'sunnuntaina',
    ],
    today: 'tänään',
    tomorrow: 'huomenna',
    everyDay: 'joka päivä',
    and: 'ja',
    roundTheClock: 'ympäri vuorokauden',
    clock: 'klo ',
    point: '.',
    fullHours: false,
    span: plainSpan,
    date: '{d}.{m}.',
    dateOfYear: '{d}.{m}.{y}',
    monthOfYear: '{month} {y}',
    months: [
      'tammikuu',
      'helmikuu',
      'maaliskuu',
      'huhtikuu',
      'toukokuu',
      'kesäkuu',
      'heinäkuu',
      'elokuu',
      'syyskuu',
      'lokakuu',
      'marraskuu',
      'joulukuu',
    ],
  },
  sv: {
    short: ['må', 'ti', 'on', 'to', 'fr', 'lö', 'sö'],
    on: ['på måndag', 'på tisdag', 'på onsdag', 'på torsdag', 'på fredag', 'på lördag', 'på söndag'],
    today: 'i dag',
    tomorrow: 'i morgon',
    everyDay: 'alla dagar',
    and: 'och',
    roundTheClock: 'dygnet runt',
    clock: 'kl. ',
    point: '.',
    fullHours: false,
    span: plainSpan,
    date: '{d}.{m}',
    dateOfYear: '{d}.{m}.{y}',
    monthOfYear: '{month} {y}',
    months: [
      'januari',
      'februari',
      'mars',
      'april',
      'maj',
      'juni',
      'juli',
      'augusti',
      'september',
      'oktober',
      'november',
      'december',
    ],
  },
  en: {
    short: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    on: ['on Monday', 'on Tuesday', 'on Wednesday', 'on Thursday', 'on Friday', 'on Saturday', 'on Sunday'],
    today: 'today',
    tomorrow: 'tomorrow',
    everyDay: 'every day',
    and: 'and',
    roundTheClock: 'around the clock',
    clock: '',
    point: ':',
    fullHours: false,
    span: plainSpan,
    date: '{d} {month}',
    dateOfYear: '{d} {month} {y}',
    monthOfYear: '{month} {y}',
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
  },
  ru: {
    short: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'],
    on: ['в понедельник', 'во вторник', 'в среду', 'в четверг', 'в пятницу', 'в субботу', 'в воскресенье'],
    today: 'сегодня',
    tomorrow: 'завтра',
    everyDay: 'ежедневно',
    and: 'и',
    roundTheClock: 'круглосуточно',
    clock: '',
    point: ':',
    fullHours: true,
    span: plainSpan,
    ...numbers,
  },
  uk: {
    short: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'нд'],
    on: ['у понеділок', 'у вівторок', 'у середу', 'у четвер', 'у п’ятницю', 'у суботу', 'у неділю'],
    today: 'сьогодні',
    tomorrow: 'завтра',
    everyDay: 'щодня',
    and: 'і',
    roundTheClock: 'цілодобово',
    clock: '',
    point: ':',
    fullHours: true,
    span: plainSpan,
    ...numbers,
  },
  ar: {
    short: ['الإثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'],
    on: ['يوم الإثنين', 'يوم الثلاثاء', 'يوم الأربعاء', 'يوم الخميس', 'يوم الجمعة', 'يوم السبت', 'يوم الأحد'],
    today: 'اليوم',
    tomorrow: 'غدًا',
    everyDay: 'كل يوم',
    and: 'و',
    roundTheClock: 'على مدار الساعة',
    clock: '',
    point: ':',
    fullHours: true,
    /** A dash between numbers would turn round in a text that runs from right to left. */
    span: 'من {from} إلى {to}',
    ...slashes,
  },
  so: {
    short: ['Isniin', 'Talaado', 'Arbaco', 'Khamiis', 'Jimce', 'Sabti', 'Axad'],
    on: ['Isniinta', 'Talaadada', 'Arbacada', 'Khamiista', 'Jimcaha', 'Sabtida', 'Axadda'],
    today: 'maanta',
    tomorrow: 'berri',
    everyDay: 'maalin kasta',
    and: 'iyo',
    roundTheClock: '24 saac',
    clock: '',
    point: ':',
    fullHours: true,
    span: plainSpan,
    ...slashes,
  },
  se: {
    short: ['vuos', 'maŋ', 'gask', 'duor', 'bear', 'láv', 'sotn'],
    on: ['vuossárgga', 'maŋŋebárgga', 'gaskavahku', 'duorastaga', 'bearjadaga', 'lávvardaga', 'sotnabeaivvi'],
    today: 'odne',
    tomorrow: 'ihttin',
    everyDay: 'juohke beaivvi',
    and: 'ja',
    roundTheClock: 'birra jándora',
    clock: 'dii. ',
    point: '.',
    fullHours: false,
    span: plainSpan,
    ...numbers,
  },
};
