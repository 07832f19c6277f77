import assert from 'node:assert/strict';
import { placeAmong } from '../../../src/guidance/knowledge/place-among.js';
import { testBase } from '../turn/test-base.js';

const places = ['kuopio-havu', 'kuopio-tuohi', 'vaasa-daghem', 'vaasa-lyckan', 'varkaus-kerho'].flatMap(
  (id) => testBase.place(id) ?? [],
);
const named = (text: string) => placeAmong(text, places)?.id;

describe('placeAmong', () => {
  it('finds the one whose own word is said, in any form', () => {
    assert.equal(named('kerro lisää Tuohesta'), 'kuopio-tuohi');
    assert.equal(named('entä havu?'), 'kuopio-havu');
    assert.equal(named('berätta om Vinden'), 'vaasa-daghem');
  });

  it('takes no word for a name that only begins alike, or says what sort of place it is', () => {
    for (const text of [
      'när har de öppet',
      'är det öppna',
      'tuo on hyvä',
      'perhekahvila',
      'havaitsin virheen',
    ])
      assert.equal(named(text), undefined, text);
  });

  it('finds none when two are named', () => {
    assert.equal(named('Havu vai Tuohi'), undefined);
  });
});
