import assert from 'node:assert/strict';
import { createKnowledgeBase } from '../../../src/guidance/knowledge/create-knowledge-base.js';
import type { KnowledgeContent } from '../../../src/guidance/knowledge/knowledge-base.js';
import { municipalitySchema } from '../../../src/guidance/knowledge/municipality.js';
import { placeSchema } from '../../../src/guidance/knowledge/place.js';

const forms = { genitive: [], in: [], from: [], to: [] };

const municipality = (code: string, fi: string) => ({
  ...municipalitySchema.parse({
    code,
    names: { fi, sv: fi },
    forms,
    languages: ['fi'],
    county: 'Saariston hyvinvointialue',
    centre: { lat: 60, lon: 22 },
  }),
  region: 'saaristo',
});

const place = (id: string, more: object) =>
  placeSchema.parse({
    id,
    names: { fi: id },
    kind: 'family-cafe',
    status: 'open',
    municipality: 'Luotola',
    description: { fi: 'a', sv: 'a', en: 'a' },
    source: 'https://paikka.example',
    confidence: 'high',
    ...more,
  });

const content: KnowledgeContent = {
  regions: [],
  municipalities: [municipality('901', 'Luotola'), municipality('902', 'Karila')],
  places: [
    place('kahvila', {}),
    place('talo', { kind: 'family-house', moreKinds: ['family-cafe'] }),
    place('bussi', { kind: 'youth-place', municipality: 'Karila', municipalities: ['Luotola'] }),
  ],
  services: [],
  helplines: [],
  faqs: [],
  events: [],
};

const ids = (places: readonly { id: string }[]) => places.map(({ id }) => id);

describe('createKnowledgeBase', () => {
  const base = createKnowledgeBase(content);

  it('finds a municipality by code and by its official Finnish name', () => {
    assert.equal(base.municipality('902')?.names.fi, 'Karila');
    assert.equal(base.municipalityNamed('Karila')?.code, '902');
    assert.equal(base.municipality('999'), undefined);
  });

  it('finds an entry by its id', () => {
    assert.equal(base.place('talo')?.kind, 'family-house');
    assert.equal(base.place('luola'), undefined);
    assert.equal(base.helpline('linja'), undefined);
  });

  it('gives the places of a municipality, those of a neighbour that serve it too', () => {
    assert.deepEqual(ids(base.placesIn('901')), ['kahvila', 'talo', 'bussi']);
    assert.deepEqual(ids(base.placesIn('902')), ['bussi']);
    assert.deepEqual(base.placesIn('999'), []);
  });

  it('gives the places of one kind, as first or further kind', () => {
    assert.deepEqual(ids(base.placesIn('901', 'family-cafe')), ['kahvila', 'talo']);
    assert.deepEqual(ids(base.placesIn('901', 'peer-group')), []);
  });

  it('keeps the content as it was given', () => {
    assert.equal(base.content, content);
  });
});
