import assert from 'node:assert/strict';
import { JoinedLexicon } from '../../../src/guidance/text/joined-lexicon.js';
import { Lexicon } from '../../../src/guidance/text/lexicon.js';
import { normalise } from '../../../src/guidance/text/normalise.js';
import { tokenise } from '../../../src/guidance/text/tokenise.js';

const sources = {
  days: { tomorrow: { fi: ['huomen-'] }, evening: { fi: ['ilta-', '-ilta'] } },
  people: { baby: { fi: ['vauv-'] }, evening: { fi: ['iltaihmi-'] } },
};

describe('JoinedLexicon', () => {
  it('finds in each table what the table’s own lexicon finds', () => {
    const joined = new JoinedLexicon(sources, ['days', 'people']);
    for (const text of ['huomenna vauvan kanssa', 'iltaihmisten vauvailta', 'ei mitään']) {
      const tokens = tokenise(normalise(text));
      const found = joined.match(tokens, 'fi');
      assert.deepEqual(found('days'), new Lexicon(sources.days).match(tokens, 'fi'));
      assert.deepEqual(found('people'), new Lexicon(sources.people).match(tokens, 'fi'));
    }
  });
});
