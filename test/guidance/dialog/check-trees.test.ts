import assert from 'node:assert/strict';
import { checkTrees } from '../../../src/guidance/dialog/check-trees.js';
import { type Tree, treeSchema } from '../../../src/guidance/dialog/tree.js';

const words = (text: string) => ({ fi: text, sv: text, en: text });
const asking = (id: string, more: object) => ({ id, say: words(id), easy: words(id), ...more });
const to = (go: string) => ({ label: words(go), go });
const treeOf = (id: string, ...nodes: object[]): Tree => treeSchema.parse({ id, nodes });
const problemsOf = (...trees: Tree[]) =>
  checkTrees(trees).map(({ tree, node, problem }) => `${tree}/${node} ${problem}`);

const show = { id: 'show', act: { do: 'find' } };

describe('checkTrees', () => {
  it('has nothing to say of trees that lead somewhere everywhere', () => {
    const one = treeOf('one', asking('start', { choices: [to('show'), to('two/start')] }), show);
    const two = treeOf('two', { id: 'start', act: { do: 'person' } });
    assert.deepEqual(problemsOf(one, two), []);
  });

  it('finds targets that do not exist, in the tree itself and in others', () => {
    const one = treeOf('one', asking('start', { choices: [to('shop'), to('two/start'), to('show')] }), show);
    assert.deepEqual(problemsOf(one), [
      'one/start leads to "shop", which does not exist',
      'one/start leads to "two/start", which does not exist',
    ]);
  });

  it('finds nodes that nothing leads to', () => {
    const one = treeOf('one', asking('start', { choices: [to('show')] }), show, {
      id: 'lost',
      act: { do: 'menu' },
    });
    assert.deepEqual(problemsOf(one), ['one/lost cannot be reached from any entry']);
  });

  it('finds questions without a way on', () => {
    const one = treeOf(
      'one',
      asking('start', { choices: [to('town')] }),
      asking('town', { offers: 'municipalities' }),
    );
    assert.match(problemsOf(one).join(), /one\/town offers municipalities but says not where they lead/);
    assert.match(problemsOf(treeOf('two', asking('start', {}))).join(), /two\/start has no choices/);
  });

  it('finds an outcome that has nothing to say', () => {
    assert.match(problemsOf(treeOf('one', { id: 'start', act: { do: 'say' } })).join(), /`say` is missing/);
  });

  it('finds names that stand twice', () => {
    const one = treeOf('one', asking('start', { choices: [to('show')] }), show, show);
    assert.match(problemsOf(one).join(), /one\/show stands twice/);
    const two = treeOf('two', { id: 'start', act: { do: 'person' } });
    assert.match(problemsOf(two, two).join(), /two\/ has the id of another tree/);
  });
});
