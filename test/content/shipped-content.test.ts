import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { contentNames } from '../../src/content/content-files.js';
import { describeProblems } from '../../src/content/content-problem.js';
import { type LoadedContent, loadContent } from '../../src/content/load-content.js';
import { YamlFile } from '../../src/content/yaml-file.js';
import { crises, needs } from '../../src/guidance/taxonomy.js';
import { cardLanguages } from '../../src/guidance/text/languages.js';

function shipped(): LoadedContent {
  const loaded = loadContent('.');
  if (!loaded.ok) assert.fail(describeProblems(loaded.problems));
  return loaded;
}

describe('the shipped content', () => {
  let content: LoadedContent['content'];

  before(() => {
    content = shipped().content;
  });

  it('has every municipality of Finland, and those of the four areas in their present borders', () => {
    const in_ = (region: string | null) =>
      content.municipalities.filter((one) => one.region === region).length;
    assert.equal(content.municipalities.length, 308);
    assert.deepEqual(
      ['pohjois-savo', 'etela-savo', 'pohjanmaa', 'lappi'].map(in_),
      [19, 11, 14, 21],
      'pohjois-savo, etela-savo, pohjanmaa, lappi',
    );
  });

  it('has Joroinen in Pohjois-Savo and Pertunmaa as a part of Mäntyharju', () => {
    const named = (name: string) => content.municipalities.find(({ names }) => names.fi === name);
    assert.equal(named('Joroinen')?.region, 'pohjois-savo');
    assert.equal(named('Pertunmaa'), undefined);
    const parts = named('Mäntyharju')?.localities.map(({ names }) => names.fi);
    assert.ok(parts?.includes('Pertunmaa'));
  });

  it('knows what people call places, the Swedish and Sámi names too', () => {
    const called = (name: string) =>
      content.municipalities
        .filter((one) =>
          [one.names.fi, one.names.sv, one.names.se, ...one.aliases]
            .concat(one.localities.flatMap((part) => [...Object.values(part.names), ...part.aliases]))
            .includes(name),
        )
        .map(({ names }) => names.fi);
    assert.deepEqual(called('Rollo'), ['Rovaniemi']);
    assert.deepEqual(called('Jeppis'), ['Pietarsaari']);
    assert.deepEqual(called('Smedsby'), ['Mustasaari']);
    assert.deepEqual(called('Petonen'), ['Kuopio']);
    assert.deepEqual(called('Ohcejohka'), ['Utsjoki']);
    assert.deepEqual(called('Vammala'), ['Sastamala']);
  });

  it('has no name of a place within a municipality that is another municipality’s own name', () => {
    const own = new Map(content.municipalities.map(({ names }) => [names.fi, names.fi]));
    const clashes = content.municipalities.flatMap(({ names, localities }) =>
      localities.flatMap((part) => {
        const other = own.get(part.names.fi ?? '');
        return other && other !== names.fi ? [`${other} in ${names.fi}`] : [];
      }),
    );
    assert.deepEqual(clashes, []);
  });

  it('has no place that is unlocated: each has coordinates or a municipality with a centre in Finland', () => {
    const centres = new Map(content.municipalities.map(({ names, centre }) => [names.fi, centre]));
    for (const place of content.places) {
      const at = place.coordinates ?? centres.get(place.municipality);
      assert.ok(at && at.lat > 59 && at.lat < 71 && at.lon > 19 && at.lon < 32, place.id);
    }
  });

  it('has in the four areas every kind of place', () => {
    const kinds = new Set(content.places.filter(({ status }) => status === 'open').map(({ kind }) => kind));
    assert.equal(kinds.size, 7);
  });

  it('never takes the day an entry was gathered for the day it was confirmed', () => {
    const dated = [...content.places, ...content.services, ...content.helplines];
    assert.deepEqual(
      dated.filter(({ confirmedOn }) => confirmedOn === '2026-11-22').map(({ id }) => id),
      [],
    );
  });

  it('serves every need in the whole country', () => {
    const anywhere = [...content.services, ...content.helplines].filter(({ area }) => !area);
    const served = new Set(anywhere.flatMap((entry) => entry.needs));
    assert.deepEqual(
      needs.filter((need) => !served.has(need)),
      [],
    );
  });

  it('answers every crisis with 112, at every hour, in all eight languages', () => {
    const emergency = content.helplines.find(({ id }) => id === 'hatanumero-112');
    assert.deepEqual(emergency?.crises, [...crises]);
    assert.equal(emergency?.lines[0]?.hours, '24/7');
    assert.equal(Object.keys(emergency?.description ?? {}).length, 8);
  });

  it('has, beside 112, a line of no doubt that always answers for violence, suicide and poisoning', () => {
    for (const crisis of ['violence', 'suicide', 'poisoning'] as const) {
      const sure = content.helplines
        .filter((line) => !line.area && line.crises.includes(crisis) && line.id !== 'hatanumero-112')
        .filter((line) => line.lines.some(({ doubtful, hours }) => !doubtful && hours === '24/7'));
      assert.ok(sure.length > 0, crisis);
    }
  });

  it('marks a number or hours as doubtful when their date is older than three years', () => {
    const old = content.helplines
      .filter(({ confirmedOn }) => confirmedOn !== null && confirmedOn < '2023-11')
      .flatMap(({ id, lines }) => lines.map((line) => ({ id, ...line })))
      .filter(({ channel, doubtful }) => channel !== 'web' && !doubtful);
    assert.deepEqual(old, []);
  });

  it('gives a number that is there in any line that is called or texted', () => {
    const silent = content.helplines.filter(({ lines }) =>
      lines.some(({ channel, number }) => (channel === 'phone' || channel === 'text') && !number),
    );
    assert.deepEqual(silent, []);
  });

  it('describes every helpline in all eight languages', () => {
    const silent = content.helplines.flatMap(({ id, description }) =>
      cardLanguages.filter((language) => !description[language]).map((language) => `${id}: ${language}`),
    );
    assert.deepEqual(silent, []);
  });

  it('has a way to reach every helpline: a line, a website or the words that tell it', () => {
    const lost = content.helplines.filter(
      ({ lines, website, description }) => lines.length === 0 && !website && !/\d{3}/.test(description.fi),
    );
    assert.deepEqual(
      lost.map(({ id }) => id),
      [],
    );
  });

  it('is read the same by the fast parser and by the one that keeps positions', () => {
    for (const name of contentNames('.', ['phrases'])) {
      const text = readFileSync(name, 'utf8');
      assert.deepEqual(new YamlFile(name, text).value, parse(text), name);
    }
  });
});
