import assert from 'node:assert/strict';
import { trainCalibrated } from '../../../../src/guidance/understanding/classifier/calibrate.js';
import {
  FeatureCollector,
  type FeatureSet,
} from '../../../../src/guidance/understanding/classifier/feature.js';
import { classify } from '../../../../src/guidance/understanding/classifier/linear-model.js';
import { packModel, unpackModel } from '../../../../src/guidance/understanding/classifier/packed-model.js';
import { trainModel } from '../../../../src/guidance/understanding/classifier/train-model.js';

function featuresOf(text: string): FeatureSet {
  const collector = new FeatureCollector();
  for (const word of text.split(' ')) {
    collector.add('word', word);
    collector.addLetters(word, [3, 4]);
  }
  return collector.features;
}

const examples = [
  ['red apple', 'fruit'],
  ['green apple', 'fruit'],
  ['ripe pear', 'fruit'],
  ['sour plum', 'fruit'],
  ['fast car', 'vehicle'],
  ['slow car', 'vehicle'],
  ['long train', 'vehicle'],
  ['small boat', 'vehicle'],
].map(([text = '', label = '']) => ({ features: featuresOf(text), labels: [label] }));

describe('trainModel', () => {
  const model = trainModel(examples);
  const labelOf = (text: string) => classify(featuresOf(text), model)[0]?.label;

  it('gives a text the label of those it is like', () => {
    assert.equal(labelOf('red pear'), 'fruit');
    assert.equal(labelOf('fast boats'), 'vehicle');
  });

  it('gives probabilities that sum to one, the likeliest first', () => {
    const ranked = classify(featuresOf('apple car'), model);
    assert.ok(Math.abs(ranked.reduce((sum, { probability }) => sum + probability, 0) - 1) < 1e-9);
    assert.ok((ranked[0]?.probability ?? 0) >= (ranked[1]?.probability ?? 1));
  });

  it('learns the same from the same examples', () => {
    assert.deepEqual(trainModel(examples).weights, model.weights);
  });

  it('says nothing sure of a text it knows no feature of', () => {
    assert.ok((classify(featuresOf('zzz'), model)[0]?.probability ?? 1) < 0.75);
  });
});

describe('trainCalibrated', () => {
  it('finds a temperature', () => assert.ok(trainCalibrated(examples).temperature > 0));
});

describe('packModel', () => {
  it('keeps what the model answers', () => {
    const model = trainModel(examples);
    const again = unpackModel(packModel(model));
    for (const { features } of examples) {
      assert.equal(classify(features, again)[0]?.label, classify(features, model)[0]?.label);
    }
  });

  it('refuses bytes of another make', () => {
    const bytes = new Uint8Array(64);
    bytes.set([2, 0, 0, 0, 123, 125]);
    assert.throws(() => unpackModel(bytes), TypeError);
  });
});
