import assert from 'node:assert/strict';
import { languages } from '../../../src/guidance/text/languages.js';
import { Family } from './family.js';
import { codeOf } from './test-base.js';

describe('takeTurn: opening', () => {
  it('says in every language that it is a machine, with 112 and the main choices', () => {
    for (const language of languages) {
      const reply = new Family().take({ type: 'open', language });
      assert.equal(reply.record.lang, language);
      assert.match(reply.text, /112/);
      assert.ok(reply.buttons.length >= 5, language);
      assert.equal(reply.direction, language === 'ar' ? 'rtl' : 'ltr');
    }
  });

  it('offers to go on from an earlier search, and does', () => {
    const family = new Family();
    family.say('x', {
      intent: 'find-place',
      filters: { municipality: codeOf('Kuopio'), kinds: ['family-cafe'] },
    });
    const reply = family.take({ type: 'open', language: 'fi', resume: true });
    assert.match(reply.text, /Viimeksi etsit: perhekahvila, Kuopio/);
    assert.equal(family.press('Jatketaan').record.shows.places[0], 'kuopio-havu');
  });

  it('begins afresh when that is wanted', () => {
    const family = new Family();
    family.say('x', {
      intent: 'find-place',
      filters: { municipality: codeOf('Kuopio'), kinds: ['family-cafe'] },
    });
    family.take({ type: 'open', language: 'fi', resume: true });
    assert.equal(family.press('Aloitetaan alusta').record.filters.municipality, null);
  });
});

describe('takeTurn: small talk', () => {
  it('greets, thanks, and says goodbye and what it can do', () => {
    const family = new Family();
    assert.equal(family.say('moi', { intent: 'greeting' }).record.does, 'menu');
    assert.equal(family.say('kiitos', { intent: 'thanks' }).record.does, 'ack');
    assert.equal(family.say('moikka', { intent: 'goodbye' }).record.does, 'ack');
    assert.equal(family.say('mitä osaat', { intent: 'help' }).record.does, 'menu');
  });

  it('never says the same sentence twice in a row', () => {
    for (const meaning of [
      { known: 0 },
      { known: 1 },
      { intent: 'help' as const },
      { intent: 'greeting' as const },
    ]) {
      const family = new Family();
      const first = family.say('x', meaning).lead[0];
      assert.notEqual(family.say('x', meaning).lead[0], first);
    }
  });

  it('says what it could not make out, or that the matter is not its own, with three ways on', () => {
    const unclear = new Family().say('asdf', { known: 0 });
    assert.match(unclear.text, /En saanut selvää/);
    assert.equal(unclear.buttons.length, 3);
    const other = new Family().say('sää', { known: 1 });
    assert.match(other.text, /En osaa auttaa|Siinä en osaa auttaa/);
    assert.equal(other.buttons.length, 3);
  });

  it('answers a picture, an empty message and a button of old kindly', () => {
    for (const what of ['attachment', 'empty', 'button'] as const) {
      const reply = new Family().take({ type: 'unreadable', what });
      assert.equal(reply.record.does, 'menu');
      assert.ok(reply.buttons.length > 3);
    }
  });
});

describe('takeTurn: languages', () => {
  it('goes over to the language of a clear message and keeps what stands in force', () => {
    const family = new Family();
    family.say('x', {
      intent: 'find-place',
      filters: { municipality: codeOf('Vaasa'), kinds: ['family-cafe'] },
    });
    const reply = family.say('på kvällen då', {
      language: { code: 'sv', sure: true },
      intent: 'find-place',
      filters: { partOfDay: 'morning' },
    });
    assert.deepEqual([reply.record.lang, reply.record.filters.municipality], ['sv', 'Vaasa']);
    assert.match(reply.text, /Familjecafé Lyckan/);
  });

  it('stays when the message is not clear', () => {
    assert.equal(
      new Family().say('ok', { language: { code: 'sv', sure: false }, intent: 'thanks' }).record.lang,
      'fi',
    );
  });

  it('gives an unknown language 112 and the languages, never Finnish incomprehension', () => {
    const reply = new Family().say('¿dónde está?', { language: { code: 'other', sure: true } });
    assert.match(reply.text, /112/);
    assert.doesNotMatch(reply.text, /En saanut selvää/);
    assert.equal(reply.buttons.filter(({ action }) => action.do === 'language').length, languages.length);
  });

  it('switches easy language on and off at any time', () => {
    const family = new Family();
    const on = family.say('selkokieltä', { intent: 'change-language', switchTo: 'easy' });
    assert.deepEqual([on.record.easy, on.record.does], [true, 'done']);
    assert.match(family.say('mitä osaat', { intent: 'help' }).text, /Kirjoita, mitä etsit\./);
    assert.equal(family.say('alusta', { command: 'start-over' }).record.easy, true);
  });
});

describe('takeTurn: own data', () => {
  it('tells what is stored, asks before deleting, and deletes', () => {
    const family = new Family();
    family.say('x', {
      intent: 'find-place',
      filters: { municipality: codeOf('Kuopio'), kinds: ['family-cafe'] },
    });
    const told = family.say('mitä tiedät', { intent: 'delete-my-data' });
    assert.deepEqual([told.record.does, told.record.asks], ['confirm', 'consent']);
    assert.match(told.text, /perhekahvila, Kuopio/);
    const done = family.press('Poista tietoni');
    assert.equal(done.record.does, 'done');
    assert.equal(family.state.filters.municipality, null);
  });

  it('keeps everything at a no', () => {
    const family = new Family();
    family.say('x', { intent: 'find-place', filters: { municipality: codeOf('Kuopio') } });
    family.say('poista', { intent: 'delete-my-data' });
    family.say('en', { answers: 'no' });
    assert.equal(family.reply?.record.filters.municipality, 'Kuopio');
  });
});

describe('takeTurn: trees', () => {
  it('leads through the questions and skips what has been told', () => {
    const family = new Family();
    family.say('x', {
      intent: 'find-place',
      filters: { municipality: codeOf('Kuopio'), kinds: ['family-cafe'] },
    });
    const reply = family.act({ do: 'go', node: 'find-place/where' });
    assert.equal(reply.record.asks, 'audiences');
  });

  it('takes words for the answer and goes on', () => {
    const family = new Family();
    family.act({ do: 'go', node: 'find-place/where' });
    const reply = family.say('kuopio', { intent: 'find-place', filters: { municipality: codeOf('Kuopio') } });
    assert.equal(reply.record.asks, 'audiences');
  });

  it('is left by words that say more', () => {
    const family = new Family();
    family.act({ do: 'go', node: 'find-place/where' });
    const reply = family.say('x', { intent: 'get-support', filters: { needs: ['parental-exhaustion'] } });
    assert.equal(reply.record.intent, 'get-support');
  });

  it('goes back to the question before, and to the menu from the first', () => {
    const family = new Family();
    family.act({ do: 'go', node: 'find-place/where' });
    family.act({ do: 'go', node: 'find-place/who', set: { municipality: codeOf('Kuopio') } });
    assert.equal(family.say('takaisin', { command: 'back' }).record.asks, 'municipality');
    assert.equal(family.say('takaisin', { command: 'back' }).record.does, 'menu');
  });

  it('drops a node of an older tree kindly', () => {
    const reply = new Family().act({ do: 'go', node: 'gone/away' });
    assert.equal(reply.record.does, 'menu');
    assert.match(reply.text, /on muuttunut/);
  });

  it('takes refusing for an answer', () => {
    const family = new Family();
    family.act({ do: 'go', node: 'find-place/who', set: { municipality: codeOf('Kuopio') } });
    const reply = family.say('en halua kertoa', { answers: 'decline' });
    assert.equal(reply.record.asks, 'partOfDay');
  });
});
