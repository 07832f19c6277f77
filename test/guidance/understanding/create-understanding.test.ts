import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadUnderstanding } from '../../../src/content/load-understanding.js';
import type { Language } from '../../../src/guidance/text/languages.js';
import type { Understand, Understanding } from '../../../src/guidance/understanding/understanding.js';

/** Wednesday 25 November 2026, ten in the morning. */
const now = new Date('2026-11-25T10:00:00+02:00');
let understand: Understand;
let nameOf: (code: string | null) => string | undefined;

before(() => {
  const ready = loadUnderstanding(process.cwd());
  assert.ok(ready.ok);
  understand = ready.understand;
  nameOf = (code) => ready.base.municipality(code ?? '')?.names.fi;
});

const read = (text: string, language: Language = 'fi'): Understanding => understand(text, { now, language });

describe('createUnderstanding', () => {
  describe('the wish', () => {
    for (const [text, intent] of [
      ['perhekerhoa etsitään Leppävirralta', 'find-place'],
      ['Iisalmi', 'find-place'],
      ['mikä on perhekeskus', 'ask-about'],
      ['haluan jutella oikean ihmisen kanssa', 'talk-to-human'],
      ['poistakaa tietoni', 'delete-my-data'],
      ['tervehdys', 'greeting'],
      ['no iltaa', 'greeting'],
      ['kuinka monta valtiota on Aasiassa', 'out-of-scope'],
      ['tack så mycket', 'thanks'],
      ['avioero edessä, mistä tukea', 'get-support'],
      ['jag vill jobba som volontär', 'volunteer'],
      ['huomenna Suonenjoella', 'find-events'],
      ['huomenaamulla Suonenjoella', 'find-place'],
      ['torstaina Suonenjoella', 'find-place'],
      ['yh', 'get-support'],
      ['olen 16 ja odotan vauvaa', 'get-support'],
      ['yksinhuoltajille Iisalmessa', 'find-place'],
    ] as const) {
      it(`"${text}" is ${intent}`, () => assert.equal(read(text).intent, intent));
    }

    it('gives unknown words no confidence', () => {
      const understood = read('xqzt brmpfh wkkl');
      assert.equal(understood.intent, 'out-of-scope');
      assert.ok(understood.confidence < 0.3);
    });

    it('ranks intents by falling confidence', () => {
      const { ranked } = read('onko teillä mitään vauvoille');
      const sorted = [...ranked].sort((a, b) => b.confidence - a.confidence);
      assert.deepEqual(ranked, sorted);
    });
  });

  describe('the filters', () => {
    it('reads kind, place and time of a Finnish message', () => {
      const { filters } = read('perhekahvilaan Varkauteen perjantaiaamuna');
      assert.deepEqual(filters.kinds, ['family-cafe']);
      assert.equal(nameOf(filters.municipality), 'Varkaus');
      assert.equal(filters.when, 'fri');
      assert.equal(filters.partOfDay, 'morning');
    });

    it('takes the English "I am" for no hour, and "10 am" for a morning', () => {
      assert.equal(read('I am alone with my toddler in Vaasa', 'en').filters.partOfDay, null);
      assert.equal(read('a family cafe in Vaasa that opens at 10 am', 'en').filters.partOfDay, 'morning');
    });

    it('reads them in Swedish', () => {
      const { filters, language } = read('familjeklubb i Malax på torsdagkväll', 'sv');
      assert.equal(language.code, 'sv');
      assert.deepEqual(filters.kinds, ['church-family-club']);
      assert.equal(nameOf(filters.municipality), 'Maalahti');
      assert.equal(filters.when, 'thu');
      assert.equal(filters.partOfDay, 'evening');
    });

    it('makes audiences of ages', () => {
      assert.equal(read('tekemistä 6kk ikäiselle').filters.audiences[0], 'baby');
      assert.equal(read('tekemistä 9-vuotiaalle').filters.audiences[0], 'school-age');
      assert.equal(read('nåt för en 15-åring', 'sv').filters.audiences[0], 'teen');
    });

    it('finds a place by its name in any case, and one that ended', () => {
      const placeOf = (text: string) => read(text).filters.place;
      assert.equal(placeOf('kuinka kauan Huvikummussa saa olla'), 'Huvikumpu');
      assert.equal(placeOf('mihin aikaan touhutreffeille'), 'Touhutreffit');
      assert.equal(placeOf('mis tytojen talo'), 'Tyttöjen Talo');
      assert.equal(placeOf('pääseekö Posseen vielä'), 'Posse');
    });

    it('takes the place one goes to before the one where one is, and a correction before both', () => {
      const municipalityOf = (text: string) => nameOf(read(text).filters.municipality);
      assert.equal(municipalityOf('ollaan Sulkavalla mutta tullaan Juvalle, kerhoja'), 'Juva');
      assert.equal(municipalityOf('kerhoja Sulkavalla, eiku Juvalla'), 'Juva');
      assert.equal(municipalityOf('klubbar i nykarlebytrakten'), 'Uusikaarlepyy');
    });

    it('takes the place one goes to before the one one comes from', () => {
      const { filters, municipalities } = read('tulen Kuopiosta, mitä on Iisalmessa');
      assert.equal(nameOf(filters.municipality), 'Iisalmi');
      assert.equal(municipalities.length, 2);
    });

    it('gives an interval only for a clock time or a date', () => {
      assert.equal(read('perhekahvila torstaina').interval, null);
      assert.deepEqual(read('perhekahvila torstaina klo 9').interval, {
        from: '2026-11-26T09:00:00+02:00',
        to: '2026-11-26T10:00:00+02:00',
      });
      assert.equal(read('mitä on 12.12.').interval?.from, '2026-12-12T00:00:00+02:00');
    });
  });

  describe('what is not wanted', () => {
    it('excludes what stands after a negation', () => {
      const { excludes, filters } = read('perhekahvila Mikkelissä mutta ei aamulla');
      assert.deepEqual(excludes.partsOfDay, ['morning']);
      assert.equal(filters.partOfDay, null);
    });

    it('excludes a municipality', () => {
      const understood = read('kerhoja muualla kuin Kuopiossa');
      assert.deepEqual(understood.excludes.municipalities.map(nameOf), ['Kuopio']);
      assert.equal(understood.filters.municipality, null);
    });

    it('does not take a question for an exclusion', () => {
      assert.deepEqual(read('onko Kuopiossa perhekahvilaa vai ei').excludes.kinds, []);
    });
  });

  describe('small talk', () => {
    it('knows commands in every language', () => {
      for (const [text, language] of [
        ['takaisin', 'fi'],
        ['tillbaka', 'sv'],
        ['go back please', 'en'],
        ['назад', 'ru'],
        ['رجوع', 'ar'],
      ] as const) {
        assert.equal(read(text, language).command, 'back', text);
      }
    });

    it('takes a command word inside a wish for no command', () => {
      assert.equal(read('muutettiin takaisin Kuopioon, onko perhekahvilaa').command, null);
    });

    it('knows yes, no and a refusal to say', () => {
      assert.equal(read('joo').answers, 'yes');
      assert.equal(read('nej tack', 'sv').answers, 'no');
      assert.equal(read('en halua kertoa').answers, 'decline');
      assert.equal(read('ei ole rahaa ruokaan').answers, null);
    });

    it('knows what is pointed at', () => {
      assert.equal(read('se toinen').pointsAt, 2);
      assert.equal(read('den sista', 'sv').pointsAt, -1);
    });

    it('knows a correction', () => {
      assert.equal(read('ei kun Varkaus').corrects, true);
      assert.equal(read('perhekahvila Varkaus').corrects, false);
    });

    it('knows who writes', () => {
      assert.equal(read('oon 13 ja tylsää').writer.child, true);
      assert.equal(read('mummo tässä, lapsenlapselle kerhoa').writer.grandparent, true);
      assert.equal(read('olen 35-vuotias äiti').writer.child, false);
    });

    it('knows the language that is asked for', () => {
      assert.equal(read('in English please').switchTo, 'en');
      assert.equal(read('voisitko kirjoittaa selkokielellä').switchTo, 'easy');
    });
  });

  describe('the language', () => {
    for (const [text, code] of [
      ['missä lähin kerho olisi', 'fi'],
      ['var finns det nån grupp för oss', 'sv'],
      ['is there a club for my son', 'en'],
      ['opening hours of Perheentalo in Iisalmi', 'en'],
      ['где тут детский клуб', 'ru'],
      ['де тут дитячий клуб', 'uk'],
      ['أين يوجد نادي للأطفال', 'ar'],
      ['xagee carruurtu ku ciyaaraan', 'so'],
      ['gos mánát sáhttet stoahkat', 'se'],
      ['wo finde ich eine Gruppe für mein Kind', 'other'],
      ['ฉันต้องการความช่วยเหลือ', 'other'],
    ] as const) {
      it(`"${text}" is ${code}`, () => assert.equal(read(text).language.code, code));
    }

    it('takes a word of no language for the conversation’s, and is not sure of it', () => {
      const { language } = read('zz', 'sv');
      assert.deepEqual(language, { code: 'sv', sure: false });
    });
  });

  describe('any text whatever', () => {
    const quick = (text: string): void => {
      const started = performance.now();
      const understood = read(text);
      const spent = performance.now() - started;
      assert.ok(understood.confidence >= 0 && understood.confidence <= 1);
      assert.equal(understood.crisis !== null, understood.intent === 'urgent');
      assert.ok(spent < 250, `${spent.toFixed(0)} ms for ${text.length} characters`);
    };

    it('is understood as something, soon, and never throws', () => {
      fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), quick), { numRuns: 300 });
      fc.assert(
        fc.property(
          fc.array(fc.constantFrom('ei', 'klo', '10', '1.1', 'ja', 'la', '-', 'Ii', '..'), {
            maxLength: 400,
          }),
          (words) => quick(words.join(' ')),
        ),
        { numRuns: 100 },
      );
    });

    it('holds for messages without end', () => {
      quick('a'.repeat(1_000_000));
      quick('perhekahvila Kuopiossa '.repeat(20_000));
      quick('😀'.repeat(100_000));
    });

    it('is the same each time', () => {
      assert.deepEqual(read('vauva ei nuku'), read('vauva ei nuku'));
    });
  });
});
