import assert from 'node:assert/strict';
import { loadUnderstanding } from '../../../src/content/load-understanding.js';
import type { Language } from '../../../src/guidance/text/languages.js';
import type { Understand, Understanding } from '../../../src/guidance/understanding/understanding.js';

const now = new Date('2026-11-25T10:00:00+02:00');
let understand: Understand;
let namesOf: (codes: readonly string[]) => (string | undefined)[];

before(() => {
  const ready = loadUnderstanding(process.cwd());
  assert.ok(ready.ok);
  understand = ready.understand;
  namesOf = (codes) => codes.map((code) => ready.base.municipality(code)?.names.fi);
});

const read = (text: string, language: Language = 'fi'): Understanding => understand(text, { now, language });
const placesIn = (text: string, language: Language = 'fi') => namesOf(read(text, language).municipalities);

describe('createUnderstanding: names of places', () => {
  for (const text of [
    'neljättä kertaa sama juttu',
    'olen jo turvassa',
    'hän huusi koko yön',
    'autosta loppui bensa',
    'pelosta jäykkänä',
    'poika on lomalla',
    'lähdin pois sieltä',
  ]) {
    it(`finds no municipality in "${text}"`, () => assert.deepEqual(placesIn(text), []));
  }

  it('finds the villages of Ostrobothnia by their Swedish names', () => {
    assert.deepEqual(placesIn('öppet hus i Esse', 'sv'), ['Pedersöre']);
    assert.deepEqual(placesIn('klubb i maxmo', 'sv'), ['Vöyri']);
  });
  it('takes a name of two places for the one in the served area', () =>
    assert.deepEqual(placesIn('Brändö', 'sv'), ['Vaasa']));
  it('still finds a municipality with a slip in it', () => {
    assert.deepEqual(placesIn('perhekerho sonkajärvelä'), ['Sonkajärvi']);
    assert.deepEqual(placesIn('siilinjrvi'), ['Siilinjärvi']);
  });
  it('finds Varkaus beside a kind of place', () =>
    assert.deepEqual(placesIn('perhetalo varkaus'), ['Varkaus']));
  it('gives no name of a place for a bare kind', () => {
    assert.equal(read('onko perhekerhoa').filters.place, null);
    assert.equal(read('avoin päiväkoti Iisalmi').filters.place, null);
  });
});

describe('createUnderstanding: needs', () => {
  for (const text of [
    'perhekahvila aamuisin',
    'entä perjantaina',
    'perhekerhoa Juvalta',
    'mitä tapahtuu ensi viikolla',
  ]) {
    it(`reads none in "${text}"`, () => assert.deepEqual(read(text).filters.needs, []));
  }
  it('reads the one that the people tell', () =>
    assert.ok(read('vertaisryhmä yksinhuoltajille').filters.needs.includes('single-parenting')));
});

describe('createUnderstanding: which one, and refining', () => {
  for (const [text, language, at] of [
    ['neljäs', 'fi', 4],
    ['näytä eka', 'fi', 1],
    ['den tredje', 'sv', 3],
    ['the first one please', 'en', 1],
  ] as const) {
    it(`"${text}" points at ${at}`, () => {
      const understood = read(text, language);
      assert.equal(understood.pointsAt, at);
      assert.equal(understood.intent, 'place-details');
      assert.deepEqual(understood.municipalities, []);
    });
  }
  it('shows one of them on the map', () => assert.equal(read('eka kartalla').command, 'map'));
  for (const [text, language] of [
    ['och på morgonen?', 'sv'],
    ['finns det nåt på söndag', 'sv'],
    ['how about in the afternoon', 'en'],
    ['kiitos, entä sunnuntaina?', 'fi'],
    ['ei kun taaperolle', 'fi'],
  ] as const) {
    it(`"${text}" refines the search`, () => {
      const understood = read(text, language);
      assert.equal(understood.intent, 'find-place');
      assert.equal(understood.crisis, null);
    });
  }
  it('corrects', () => assert.equal(read('nej jag menade Malax', 'sv').corrects, true));
});

describe('createUnderstanding: the language', () => {
  it('is not changed by keys struck without a word in mind', () => {
    assert.deepEqual(read('zxcvbn').language, { code: 'fi', sure: false });
  });
  it('stays where only a place and a day are given', () => {
    assert.equal(read('vieremä to').language.code, 'fi');
  });
  for (const text of [
    'gdje je najbliži park',
    'wo finde ich andere Eltern',
    'kus on siin mänguväljak',
    'dónde está el parque',
    'tìm chỗ chơi cho bé',
    'gdzie jest plac zabaw',
    'unde este parcul pentru copii',
    'çocuk parkı nerede',
    'پارک کودک کجاست',
  ]) {
    it(`"${text}" is in one that Luotsi does not speak`, () =>
      assert.equal(read(text).language.code, 'other'));
  }
});

describe('createUnderstanding: who writes', () => {
  for (const [text, language] of [
    ['olen luokanopettaja, minne voin ohjata perheen', 'fi'],
    ['jag är barnmorska, vart hänvisar jag en familj', 'sv'],
    ['I am a midwife, who do I refer to', 'en'],
  ] as const) {
    it(`"${text}" is a professional`, () => assert.equal(read(text, language).writer.professional, true));
  }
  it('a bullied pupil is a child', () => assert.equal(read('minua kiusataan välkällä').writer.child, true));
});
