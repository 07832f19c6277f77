import assert from 'node:assert/strict';
import { detailsOf, intentsOf, themeOf } from '../../../src/guidance/understanding/themes.js';

const told = { crisis: null, faq: null, need: null };
const themes = [
  { label: 'get-support/money', probability: 0.3 },
  { label: 'get-support/school', probability: 0.25 },
  { label: 'ask-about/cost', probability: 0.4 },
  { label: 'greeting', probability: 0.05 },
];

describe('themeOf', () => {
  it('is the intent and what is told in it', () => {
    assert.equal(themeOf({ ...told, intent: 'get-support', need: 'money' }), 'get-support/money');
    assert.equal(themeOf({ ...told, intent: 'ask-about', faq: 'cost' }), 'ask-about/cost');
    assert.equal(themeOf({ ...told, intent: 'greeting' }), 'greeting');
  });

  it('is the kind of crisis of an urgent message, not the need behind it', () => {
    const urgent = { intent: 'urgent', crisis: 'violence', faq: null, need: 'domestic-violence' };
    assert.equal(themeOf(urgent), 'urgent/violence');
  });
});

describe('intentsOf', () => {
  it('gives an intent the weight of its likeliest theme: many small ones make none likely', () => {
    assert.deepEqual(
      intentsOf(themes).map(({ label }) => label),
      ['ask-about', 'get-support', 'greeting'],
    );
  });
});

describe('detailsOf', () => {
  it('leaves out themes that tell nothing but their intent', () => {
    assert.deepEqual(
      detailsOf(themes).map(({ label }) => label),
      ['cost', 'money', 'school'],
    );
  });
});
