import assert from 'node:assert/strict';
import { WordMemory } from '../../../src/guidance/text/word-memory.js';

describe('WordMemory', () => {
  it('works a word out once, and gives the same again', () => {
    const memory = new WordMemory<string>();
    const asked: string[] = [];
    const work = (word: string) => {
      asked.push(word);
      return `${word}!`;
    };
    assert.equal(memory.of('leikki', work), 'leikki!');
    assert.equal(memory.of('leikki', work), 'leikki!');
    assert.deepEqual(asked, ['leikki']);
  });

  it('remembers that nothing was found', () => {
    const memory = new WordMemory<null>();
    memory.of('xyz', () => null);
    assert.equal(
      memory.of('xyz', () => assert.fail('asked again')),
      null,
    );
  });

  it('forgets what has long not been said, and keeps what is said all the time', () => {
    const memory = new WordMemory<number>(3);
    const asked: string[] = [];
    const say = (word: string) => memory.of(word, () => asked.push(word));
    for (const word of ['a', 'b', 'c', 'a', 'd', 'a', 'e', 'f', 'a', 'b']) say(word);
    assert.deepEqual(asked, ['a', 'b', 'c', 'd', 'e', 'f', 'b']);
  });
});
