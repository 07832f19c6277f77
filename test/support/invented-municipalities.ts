import { type Municipality, municipalitySchema } from '../../src/guidance/knowledge/municipality.js';

const invented = (given: unknown): Municipality => ({
  ...municipalitySchema.parse(given),
  region: 'testila',
});

/** Three municipalities that do not exist, one of them also a common word. */
export const inventedMunicipalities: Municipality[] = [
  invented({
    code: '901',
    names: { fi: 'Hillajoki', sv: 'Hjortronå', se: 'Luomejohka' },
    aliases: ['hilla city'],
    forms: { genitive: ['Hillajoen'], in: ['Hillajoella'], from: ['Hillajoelta'], to: ['Hillajoelle'] },
    languages: ['fi', 'sv'],
    county: 'Testilän hyvinvointialue',
    centre: { lat: 62.1, lon: 25.2 },
    localities: [{ names: { fi: 'Suopuro' }, kind: 'village' }],
  }),
  invented({
    code: '902',
    names: { fi: 'Pikkulahti', sv: 'Lillvik' },
    forms: {
      genitive: ['Pikkulahden'],
      in: ['Pikkulahdessa'],
      from: ['Pikkulahdesta'],
      to: ['Pikkulahteen'],
    },
    languages: ['fi'],
    county: 'Testilän hyvinvointialue',
    centre: { lat: 62.5, lon: 25.9 },
  }),
  invented({
    code: '903',
    names: { fi: 'Kumpu', sv: 'Kumpu' },
    forms: { genitive: ['Kummun'], in: ['Kummussa'], from: ['Kummusta'], to: ['Kumpuun'] },
    languages: ['fi'],
    county: 'Testilän hyvinvointialue',
    centre: { lat: 62.9, lon: 26.4 },
    alsoCommonWord: true,
  }),
];
