import assert from 'node:assert/strict';
import { normalise } from '../../../src/guidance/text/normalise.js';
import { tokenise } from '../../../src/guidance/text/tokenise.js';

describe('normalise', () => {
  it('writes a letter that was drawn out once', () => {
    assert.equal(normalise('auttakaaaa meitäää'), 'auttaka meitä');
  });

  it('keeps the two letters of a Finnish long sound', () => {
    assert.equal(normalise('saa tulla'), 'saa tulla');
  });

  it('makes control characters and line breaks spaces', () => {
    assert.equal(normalise('moi\u0000\nkaikki\u200b'), 'moi kaikki');
  });

  it('writes Arabic digits as ASCII digits', () => {
    assert.equal(normalise('عمره ٤'), 'عمره 4');
  });

  it('keeps the beginning and the end of a message of ten thousand words', () => {
    const long = `alku ${'sana '.repeat(10_000)} loppu`;
    const short = normalise(long);
    assert.ok(short.length <= 2100);
    assert.ok(short.startsWith('alku') && short.endsWith('loppu'));
  });
});

describe('tokenise', () => {
  const texts = (message: string) => tokenise(message).map(({ text }) => text);

  it('parts a number from its unit', () => {
    assert.deepEqual(texts('tyttö 7kk'), ['tyttö', '7', 'kk']);
  });

  it('keeps a decimal and a clock time whole', () => {
    assert.deepEqual(texts('3,5 v klo 9:30'), ['3,5', 'v', 'klo', '9:30']);
  });

  it('takes the apostrophe out of a word', () => {
    assert.deepEqual(texts("don't"), ['dont']);
  });

  it('knows a name by its capital, except where a sentence begins', () => {
    const named = tokenise('Asun nyt Vaasassa. Täällä on tyhjää').map(({ named }) => named);
    assert.deepEqual(named, [false, false, true, false, false, false]);
  });

  it('sees where a clause begins', () => {
    assert.equal(tokenise('ei, Kemissä')[1]?.before, 'clause');
  });
});
