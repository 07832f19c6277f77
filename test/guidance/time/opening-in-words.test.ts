import assert from 'node:assert/strict';
import { type Language, languages } from '../../../src/guidance/text/languages.js';
import { calendarWords } from '../../../src/guidance/time/calendar-words.js';
import { clockInWords, hoursInWords, timesInWords } from '../../../src/guidance/time/clock-in-words.js';
import { dateInWords, dayInWords, sourceDateInWords } from '../../../src/guidance/time/day-in-words.js';
import { openStateOfHours } from '../../../src/guidance/time/open-state.js';
import { nextOpening } from '../../../src/guidance/time/opening-hours.js';
import { openingInWords, openStateInWords } from '../../../src/guidance/time/opening-in-words.js';
import { weeklyHours } from '../../../src/guidance/time/weekly-hours.js';
import { weeklyHoursInWords } from '../../../src/guidance/time/weekly-hours-in-words.js';

const wednesday = new Date('2026-11-25T10:00:00+02:00');

const said = (hours: string, language: Language, now = wednesday) =>
  openStateInWords(openStateOfHours(hours, now), { language, now });

describe('openStateInWords', () => {
  it('says until when it is open', () => {
    assert.equal(said('We 09:00-14:00', 'fi'), 'Avoinna nyt klo 14 asti');
    assert.equal(said('We 09:00-14:30', 'sv'), 'Öppet nu till kl. 14.30');
    assert.equal(said('We 09:00-14:00', 'en'), 'Open now until 14:00');
  });

  it('says when it is open again', () => {
    assert.equal(said('Sa 09:00-12:00', 'fi'), 'Avoinna taas lauantaina klo 9–12');
    assert.equal(said('Sa 09:30-12:00', 'sv'), 'Öppet igen på lördag kl. 9.30–12');
    assert.equal(said('Sa 09:30-12:00', 'en'), 'Open again on Saturday 9:30–12');
    assert.equal(said('Th 09:00-12:00', 'fi'), 'Avoinna taas huomenna klo 9–12');
  });

  it('says "today" when it opens later today', () => {
    assert.equal(said('We 17:00-20:00', 'fi'), 'Avoinna tänään klo 17–20');
    assert.equal(said('We 17:00-20:00', 'sv'), 'Öppet i dag kl. 17–20');
  });

  it('says a date beside a weekday that is not of this week', () => {
    assert.equal(said('Dec 10 09:00-12:00', 'fi'), 'Avoinna taas torstaina 10.12. klo 9–12');
    assert.equal(said('Dec 10 09:00-12:00', 'en'), 'Open again on Thursday 10 December 9–12');
  });

  it('says that a door never closes', () => {
    assert.equal(said('24/7', 'fi'), 'Avoinna ympäri vuorokauden');
    assert.equal(said('24/7', 'sv'), 'Öppet dygnet runt');
  });

  it('speaks of a line that answers, not of a door', () => {
    const state = openStateOfHours('We 09:00-15:00', wednesday);
    const words = (language: Language) => openStateInWords(state, { language, now: wednesday, of: 'line' });
    assert.equal(words('fi'), 'Vastaa nyt klo 15 asti');
    assert.equal(words('sv'), 'Svarar nu till kl. 15');
  });

  it('says that a break is possible, that there is one, and until when', () => {
    const next = nextOpening('Th 09:00-12:00', new Date('2026-11-21T10:00:00+02:00'));
    assert.ok(next);
    const now = new Date('2026-11-22T10:00:00+02:00');
    const words = { language: 'fi' as const, now };
    assert.equal(
      openStateInWords({ is: 'break-possible', next }, words),
      'Torstaina klo 9–12, tauko mahdollinen',
    );
    assert.equal(openStateInWords({ is: 'on-break', until: '2027-05-31' }, words), 'Tauolla 31.5. asti');
    assert.equal(openStateInWords({ is: 'on-break' }, { language: 'sv', now }), 'På paus');
    assert.equal(
      openStateInWords({ is: 'planned', opens: '2027-01-15' }, words),
      'Ei vielä avoinna, avautuu 15.1.',
    );
  });

  it('says nothing of now where nothing is known', () => {
    assert.equal(said('', 'fi'), 'Aukioloajat eivät ole tiedossa');
  });

  it('says midnight and the small hours right', () => {
    assert.equal(said('We 09:00-24:00', 'fi'), 'Avoinna nyt klo 24 asti');
    assert.equal(said('We 09:00-26:00', 'fi'), 'Avoinna nyt klo 2 asti');
  });

  it('leaves no gap open in any language', () => {
    const hours = [
      '24/7',
      'We 09:00-14:00',
      'We 17:00-20:00',
      'Sa 09:00-12:00',
      'Jan 10 09:00-12:00',
      'x',
      '',
    ];
    for (const language of languages) {
      for (const of of ['place', 'line'] as const) {
        const texts = hours.map((one) =>
          openStateInWords(openStateOfHours(one, wednesday), { language, now: wednesday, of }),
        );
        assert.equal(new Set(texts).size, texts.length, `${language}: ${texts.join(' | ')}`);
        for (const text of texts) assert.doesNotMatch(text, /[{}]|undefined| {2}/);
      }
    }
  });
});

describe('openingInWords', () => {
  it('is a day and its hours', () => {
    const opening = nextOpening('Th 09:00-12:00', wednesday);
    assert.ok(opening);
    assert.equal(openingInWords(opening, { language: 'fi', now: wednesday }), 'huomenna klo 9–12');
    const monday = new Date('2026-11-23T10:00:00+02:00');
    assert.equal(openingInWords(opening, { language: 'sv', now: monday }), 'på torsdag kl. 9–12');
    assert.equal(openingInWords(opening, { language: 'en', now: monday }), 'on Thursday 9–12');
    assert.equal(openingInWords(opening, { language: 'ru', now: monday }), 'в четверг 9:00–12:00');
    assert.equal(openingInWords(opening, { language: 'ar', now: monday }), 'يوم الخميس من 9:00 إلى 12:00');
  });

  it('says tomorrow by the Finnish day, not by hours', () => {
    const opening = nextOpening('Th 09:00-12:00', wednesday);
    const lateEvening = new Date('2026-11-25T23:30:00+02:00');
    assert.ok(opening);
    assert.equal(openingInWords(opening, { language: 'fi', now: lateEvening }), 'huomenna klo 9–12');
    const pastMidnight = new Date('2026-11-26T00:30:00+02:00');
    assert.equal(openingInWords(opening, { language: 'fi', now: pastMidnight }), 'tänään klo 9–12');
  });
});

describe('clock times in words', () => {
  it('write full hours without minutes in Finnish and Swedish', () => {
    assert.equal(timesInWords({ from: 540, to: 720 }, 'fi'), 'klo 9–12');
    assert.equal(timesInWords({ from: 570, to: 725 }, 'fi'), 'klo 9.30–12.05');
    assert.equal(hoursInWords({ from: 570, to: 720 }, 'sv'), '9.30–12');
    assert.equal(clockInWords(14 * 60, 'en'), '14:00');
    assert.equal(clockInWords(0, 'fi'), 'klo 0');
  });
});

describe('days in words', () => {
  it('write dates as the language does', () => {
    assert.equal(dateInWords('2026-05-31', 'fi'), '31.5.');
    assert.equal(dateInWords('2026-05-31', 'sv'), '31.5');
    assert.equal(dateInWords('2026-05-31', 'en', true), '31 May 2026');
  });

  it('say a source date no more exactly than it is known', () => {
    assert.equal(sourceDateInWords('2022', 'fi'), '2022');
    assert.equal(sourceDateInWords('2026-05', 'fi'), 'toukokuu 2026');
    assert.equal(sourceDateInWords('2026-05-17', 'sv'), '17.5.2026');
    assert.equal(sourceDateInWords('2026-05', 'ru'), '5/2026');
  });

  it('name the weekday alone only within a week', () => {
    assert.equal(dayInWords('2026-12-01', '2026-11-25', 'fi'), 'tiistaina');
    assert.equal(dayInWords('2026-12-02', '2026-11-25', 'fi'), 'keskiviikkona 2.12.');
    assert.equal(dayInWords('2027-09-01', '2026-11-25', 'fi'), 'keskiviikkona 1.9.2027');
  });

  it('have seven weekdays of their own in every language', () => {
    for (const language of languages) {
      assert.equal(new Set(calendarWords[language].on).size, 7, language);
      assert.equal(new Set(calendarWords[language].short).size, 7, language);
    }
  });
});

describe('weeklyHoursInWords', () => {
  const week = (hours: string, language: Language = 'fi') => {
    const found = weeklyHours(hours, wednesday);
    return found ? weeklyHoursInWords(found, language) : null;
  };

  it('draws like days together', () => {
    assert.equal(week('Mo-We 09:00-12:00; Th 09:00-18:00; PH off'), 'ma–ke 9–12, to 9–18');
    assert.equal(week('Mo,We 09:00-12:00'), 'ma ja ke 9–12');
    assert.equal(week('Mo-Tu,Th 09:30-12:00', 'sv'), 'må–ti och to 9.30–12');
    assert.equal(week('Tu 09:00-11:00,17:00-19:00', 'en'), 'Tue 9–11 and 17–19');
  });

  it('says every day and round the clock', () => {
    assert.equal(week('Mo-Su 17:30-20:00'), 'joka päivä 17.30–20');
    assert.equal(week('24/7'), 'ympäri vuorokauden');
    assert.equal(week('24/7', 'sv'), 'dygnet runt');
  });

  it('keeps a night to the evening it began on', () => {
    assert.equal(week('Fr,Sa 18:00-01:00'), 'pe–la 18–1');
  });

  it('is not disturbed by a holiday in the week', () => {
    const christmas = weeklyHours('Mo-Fr 09:00-12:00; PH off', new Date('2026-12-22T10:00:00+02:00'));
    assert.deepEqual(christmas, {
      groups: [{ days: [0, 1, 2, 3, 4], spans: [{ from: 540, to: 720 }] }],
      varies: false,
    });
  });

  it('tells that weeks differ', () => {
    assert.equal(weeklyHours('week 1-53/2 Tu 17:00-20:00', wednesday)?.varies, true);
    assert.equal(weeklyHours('Sep-May Tu 17:00-20:00', wednesday)?.varies, false);
    assert.equal(weeklyHours('2025 Mo 09:00-10:00', wednesday), null);
  });
});
