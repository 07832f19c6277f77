import assert from 'node:assert/strict';
import type { ReadWords } from '../../../src/network/exchange/read-words.js';
import { readsLists } from '../../../src/network/exchange/words-in-lists.js';
import { shippedContent } from '../../../src/shipped-content.js';

describe('the cells of a contact list', function () {
  this.timeout(60_000);
  let words: ReadWords;
  before(async () => {
    const { questionReader, dialogs } = await shippedContent();
    words = readsLists({ reader: questionReader(), say: dialogs.say });
  });

  const told: [string, (read: ReadWords) => unknown, unknown][] = [
    ['an organisation tells the sector', (read) => read.sector('Juvan neuvola'), 'child-health-clinic'],
    ['in Swedish too', (read) => read.sector('Närpes församling'), 'parish'],
    ['a sector by its own name', (read) => read.sector('Sosiaalipalvelut'), 'social-services'],
    ['nothing from a word that says nothing', (read) => read.sector('Kukkaruukku'), null],
    ['a profession', (read) => read.roles('Vastaava terveydenhoitaja'), ['public-health-nurse']],
    ['a profession in Swedish', (read) => read.roles('skolhälsovårdare'), ['school-nurse']],
    ['a title that is more than a role', (read) => read.isRole('Vastaava terveydenhoitaja'), false],
    ['a role by its own name', (read) => read.isRole('Kätilö'), true],
    ['what someone answers for', (read) => read.tasks('avioero'), ['separation']],
    ['a kind of place', (read) => read.tasks('familjecafé'), ['family-cafe']],
    ['a municipality', (read) => read.municipality('Juva'), '178'],
    ['a municipality by its Swedish name', (read) => read.municipality('Vasa'), '905'],
    ['none from two, which a cell parts', (read) => read.municipality('Juva Mikkeli'), null],
    ['a language', (read) => read.language('Svenska'), 'sv'],
    ['a language in Finnish', (read) => read.language('englanti'), 'en'],
    ['no language that nobody writes in', (read) => read.language('klingon'), null],
  ];
  for (const [what, read, expected] of told) {
    it(`tell: ${what}`, () => assert.deepEqual(read(words), expected));
  }
});
