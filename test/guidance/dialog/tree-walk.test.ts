import assert from 'node:assert/strict';
import { treeSchema } from '../../../src/guidance/dialog/tree.js';
import { walkTo } from '../../../src/guidance/dialog/tree-walk.js';
import { noFilters } from '../../../src/guidance/understanding/filters.js';

const words = (text: string) => ({ fi: text, sv: text, en: text });
const choice = (go: string, set?: object) => ({ label: words(go), go, ...(set ? { set } : {}) });
const asking = (id: string, more: object) => ({ id, say: words(id), easy: words(id), ...more });

const tree = treeSchema.parse({
  id: 'trip',
  nodes: [
    asking('where', { asks: 'municipality', offers: 'municipalities', next: 'when', decline: 'show' }),
    asking('when', {
      asks: 'partOfDay',
      choices: [choice('morning', { partOfDay: 'morning' }), choice('show', { partOfDay: 'evening' })],
    }),
    asking('who', { asks: 'needs', choices: [choice('show'), choice('morning')], decline: 'morning' }),
    { id: 'morning', say: words('morning'), act: { do: 'say' } },
    { id: 'show', act: { do: 'find' } },
  ],
});
const trees = new Map([[tree.id, tree]]);
const stopAt = (target: string, filters: object = {}) => {
  const stop = walkTo(trees, target, { ...noFilters, ...filters });
  return stop.type === 'gone' ? 'gone' : `${stop.type} ${stop.at}`;
};

describe('walkTo', () => {
  it('enters a tree at its first node', () => {
    assert.equal(stopAt('trip'), 'question trip/where');
  });

  it('skips a question whose answer is known', () => {
    assert.equal(stopAt('trip/where', { municipality: '297' }), 'question trip/when');
  });

  it('takes the way of the choice that says what is known', () => {
    assert.equal(stopAt('trip/when', { partOfDay: 'morning' }), 'outcome trip/morning');
    assert.equal(stopAt('trip/where', { municipality: '297', partOfDay: 'evening' }), 'outcome trip/show');
  });

  it('puts a question whose choices only lead deeper although something of the kind is known', () => {
    assert.equal(stopAt('trip/who', { needs: ['money'] }), 'question trip/who');
  });

  it('tells that a node or a tree is no longer there', () => {
    assert.equal(stopAt('trip/gone'), 'gone');
    assert.equal(stopAt('other/where'), 'gone');
  });
});
