import assert from 'node:assert/strict';
import { safetyIn, tellsOfAnother } from '../../../src/guidance/crisis/heard-in-crisis.js';
import { createDialogs } from '../../../src/guidance/dialog/dialogs.js';
import { shipped } from '../turn/test-base.js';

const dialogs = createDialogs(shipped);

describe('safetyIn', () => {
  it('hears safety told in words, in any of the languages', () => {
    for (const text of [
      'Hän meni jo, olen turvassa.',
      'joo ollaan turvassa',
      'ei oireita näy',
      'Jag är i säkerhet nu',
      'yes, he left and we are safe',
      'я в безопасности',
      'я у безпеці',
      'أنا في أمان',
      'hadda waan ammaan ahay',
      'lean oadjebasas',
    ])
      assert.equal(safetyIn(text, dialogs), 'safe', text);
  });

  it('takes a denial, a doubt or a return for not safe', () => {
    for (const text of [
      'en ole turvassa',
      'emme ole täällä turvassa',
      'olenko turvassa jos lukitsen oven',
      'hän lähti mutta tuli takaisin',
      'jag är inte i säkerhet',
      "I'm not safe",
      'he came back',
    ])
      assert.equal(safetyIn(text, dialogs), 'unsafe', text);
  });

  it('hears nothing of safety in other messages', () => {
    assert.equal(safetyIn('perhekahvila Kuopiossa', dialogs), null);
    assert.equal(safetyIn('kiitos', dialogs), null);
  });
});

describe('tellsOfAnother', () => {
  it('knows a friend or a son from the writer', () => {
    assert.ok(tellsOfAnother('kaverini sanoo tappavansa itsensä', dialogs));
    assert.ok(tellsOfAnother('my son says he wants to die', dialogs));
    assert.ok(!tellsOfAnother('haluan kuolla, mies ei ymmärrä', dialogs));
    assert.ok(!tellsOfAnother('jag vill dö', dialogs));
  });
});
