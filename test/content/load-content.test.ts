import assert from 'node:assert/strict';
import type { ContentProblem } from '../../src/content/content-problem.js';
import { loadContent } from '../../src/content/load-content.js';
import { saidKeys } from '../../src/content/said-keys.js';
import { changed, contentFolder, removeContentFolders } from './temporary-content.js';

const places = 'knowledge/regions/saaristo/places.yaml';
const services = 'knowledge/finland/services.yaml';
const helplines = 'knowledge/finland/helplines.yaml';
const region = 'knowledge/regions/saaristo/region.yaml';

function problemsOf(changes: Record<string, string | null>): ContentProblem[] {
  const loaded = loadContent(contentFolder(changes));
  return loaded.ok ? [] : loaded.problems;
}

function onlyProblem(changes: Record<string, string | null>): ContentProblem {
  const problems = problemsOf(changes);
  assert.equal(problems.length, 1, JSON.stringify(problems, null, 1));
  const [problem] = problems;
  assert.ok(problem);
  return problem;
}

describe('loadContent', () => {
  after(removeContentFolders);

  it('gives the base when all is right', () => {
    const loaded = loadContent(contentFolder());
    assert.ok(loaded.ok, JSON.stringify(loaded));
    assert.deepEqual(
      loaded.content.municipalities.map(({ names, region }) => [names.fi, region]),
      [
        ['Muualla', null],
        ['Luotola', 'saaristo'],
      ],
    );
    assert.deepEqual(loaded.content.places[0]?.hours, 'Tu 09:00-12:00');
  });

  it('names file, line, column, field and entry of a missing language', () => {
    assert.deepEqual(onlyProblem(changed(places, ', en: Coffee.', '')), {
      file: places,
      line: 7,
      column: 16,
      field: '[0].description.en',
      entry: 'luotola-kahvila',
      expected: 'a text',
      found: 'nothing',
    });
  });

  it('lists the kinds there are when one is unknown', () => {
    const problem = onlyProblem(changed(places, 'family-cafe', 'cafe'));
    assert.equal(problem.line, 3);
    assert.match(problem.expected, /^one of family-cafe, .*peer-group$/);
    assert.equal(problem.found, '"cafe"');
  });

  it('names a misspelt field where it stands', () => {
    const problem = onlyProblem(changed(places, 'hours:', 'horus:'));
    assert.deepEqual([problem.line, problem.field, problem.found], [6, '[0].horus', '"horus"']);
  });

  it('tells how to write a year, which YAML reads as a number', () => {
    const problem = onlyProblem(changed(places, '2026-05-17', '2023'));
    assert.equal(problem.expected, 'text: put it in quotes, "2023"');
  });

  it('refuses a day that is not in the calendar', () => {
    assert.equal(onlyProblem(changed(places, '2026-05-17', '2026-02-30')).field, '[0].confirmedOn');
  });

  it('refuses hours that the library cannot read, and says why', () => {
    const problem = onlyProblem(changed(places, 'Tu 09:00-12:00', 'tiistaisin yhdeksältä'));
    assert.deepEqual([problem.line, problem.field], [6, '[0].hours']);
    assert.match(problem.expected, /opening hours such as/);
  });

  it("refuses a helpline's hours that cannot be read, and points at the line", () => {
    const line = (hours: string) => `- id: linja
  names: { fi: Linja, sv: Linje, en: Line }
  lines:
    - { channel: phone, number: 040 000 0001, hours: 24/7 }
    - { channel: chat, hours: ${hours} }
  description: { fi: Apua., sv: Hjälp., en: Help. }
  source: https://linja.example
  confidence: high
`;
    const problem = onlyProblem({ [helplines]: line('ympäri vuorokauden') });
    assert.deepEqual([problem.line, problem.field], [5, '[0].lines[1].hours']);
    assert.deepEqual(problemsOf({ [helplines]: line('24/7') }), []);
  });

  it('refuses a break that ends before it begins', () => {
    const text = 'status: on-break\n  statusFrom: 2026-06-01\n  statusUntil: 2026-05-01';
    const problem = onlyProblem(changed(places, 'status: open', text));
    assert.deepEqual(
      [problem.field, problem.expected],
      ['[0].statusUntil', 'later than statusFrom, 2026-06-01'],
    );
  });

  it('refuses a municipality that the base does not have', () => {
    const problem = onlyProblem(changed(places, 'municipality: Luotola', 'municipality: Luottola'));
    assert.deepEqual([problem.line, problem.field, problem.found], [5, '[0].municipality', '"Luottola"']);
  });

  it('refuses a place in the folder of another area', () => {
    const problem = onlyProblem(changed(places, 'municipality: Luotola', 'municipality: Muualla'));
    assert.equal(problem.expected, 'a municipality of saaristo');
  });

  it('refuses a region, helpline or place that is named but is not there', () => {
    const wrongArea = changed(services, 'needs:', 'area: { region: manner }\n  needs:');
    const wrongLines = changed(
      region,
      'id: saaristo',
      'id: saaristo\nfamilyAdvice: [neuvo]\nsocialEmergency: jono',
    );
    const problems = problemsOf({ ...wrongArea, ...wrongLines });
    assert.deepEqual(
      problems.map(({ field, found }) => [field, found]),
      [
        ['', 'none'],
        ['[0].area.region', '"manner"'],
        ['familyAdvice[0]', '"neuvo"'],
        ['socialEmergency', '"jono"'],
      ],
    );
  });

  it('refuses an id that two entries have', () => {
    const [text] = Object.values(changed(places, 'open', 'open'));
    const problem = onlyProblem({ [places]: `${text}${text}` });
    assert.deepEqual([problem.line, problem.field], [11, '[1].id']);
  });

  it('refuses an area whose folder has another name', () => {
    const problem = onlyProblem(changed(region, 'id: saaristo', 'id: saari'));
    assert.equal(problem.expected, "saaristo, the folder's name");
  });

  it('asks for nationwide help for a need that nobody serves', () => {
    const problem = onlyProblem(changed(services, ', grief', ''));
    assert.equal(problem.expected, 'a nationwide service or helpline for grief');
  });

  it('asks for an answer to every common question', () => {
    const answers = `- id: cost
  question: { fi: Mitä?, sv: Vad?, en: What? }
  answer: { fi: Näin., sv: Så här., en: Like this. }
  easy: { fi: Näin., sv: Så här., en: Like this. }
  source: https://faq.example
`;
    const problem = onlyProblem({ 'knowledge/faq/faq.yaml': answers });
    assert.match(problem.expected, /^an answer for what-is-a-meeting-place, registration, .*rules$/);
  });

  it('tells where a file cannot be read as YAML, and still all that is wrong in the others', () => {
    const problems = problemsOf({
      ...changed(places, 'family-cafe', 'cafe'),
      [services]: '- id: a\n  names: { fi: A\n  needs: [grief]\n',
    });
    assert.deepEqual([...new Set(problems.map(({ file }) => file))], [services, places]);
    assert.equal(problems[0]?.expected, 'YAML that can be read');
  });

  it('does not complain of what names an entry in a file that could not be read', () => {
    const municipalities = 'knowledge/regions/saaristo/municipalities.yaml';
    const problems = problemsOf({ [municipalities]: '- code: "901"\n  names: [\n' });
    assert.deepEqual([...new Set(problems.map(({ file }) => file))], [municipalities]);
  });

  it('refuses a file that does not hold a list where one is expected', () => {
    assert.match(onlyProblem({ [helplines]: 'id: linja\n' }).expected, /^a list/);
  });

  it('tells of a YAML file that nothing reads', () => {
    assert.equal(onlyProblem({ 'knowledge/muistio.yaml': 'a: 1\n' }).file, 'knowledge/muistio.yaml');
  });
});

describe('loadContent, phrases', () => {
  after(removeContentFolders);

  const file = (text: string, name = 'a') => ({
    [`knowledge/understanding/phrases/fi/${name}.yaml`]: `language: fi\nphrases:\n${text}`,
  });

  it('gives them as they are, or leaves them unread where they are not wanted', () => {
    const folder = contentFolder(file('  - { intent: thanks, texts: [kiitoksia kovasti] }\n'));
    const all = loadContent(folder);
    const without = loadContent(folder, { phrases: false });
    assert.ok(all.ok && without.ok);
    assert.deepEqual(all.understanding.phrases[0]?.phrases[0]?.texts, ['kiitoksia kovasti']);
    assert.deepEqual(without.understanding.phrases, []);
  });

  it('refuses a text that has two meanings, however it is written', () => {
    const problem = onlyProblem({
      ...file('  - { intent: thanks, texts: [Kiitos ja hei] }\n'),
      ...file('  - { intent: goodbye, texts: [moikka, "kiitos, ja hei!"] }\n', 'b'),
    });
    assert.deepEqual([problem.line, problem.field], [3, 'phrases[0].texts[1]']);
    assert.match(problem.expected, /a\.yaml it means/);
  });

  it('refuses a need that does not exist, a question without its intent and a file in the wrong folder', () => {
    const problems = problemsOf({
      ...file('  - { intent: get-support, needs: [sleep], texts: [en nuku] }\n'),
      ...file('  - { intent: thanks, faq: cost, texts: [maksaako] }\n', 'b'),
      'knowledge/understanding/phrases/sv/c.yaml':
        'language: fi\nphrases: [{ intent: thanks, texts: [tack] }]\n',
    });
    assert.deepEqual(
      problems.map(({ field }) => field),
      ['phrases[0].needs[0]', 'phrases[0].intent', 'language'],
    );
  });
});

describe('loadContent, dialogs', () => {
  after(removeContentFolders);

  const text = '{ fi: a, sv: a, en: a }';
  const tree = (go: string) => `id: alku
nodes:
  - id: kysymys
    say: ${text}
    easy: ${text}
    choices: [{ label: ${text}, go: ${go} }]
  - id: ihminen
    act: { do: person }
`;

  it('takes a tree whose ways all lead somewhere', () => {
    assert.deepEqual(problemsOf({ 'dialogs/trees/alku.yaml': tree('ihminen') }), []);
  });

  it('points at the node that leads nowhere', () => {
    const problems = problemsOf({ 'dialogs/trees/alku.yaml': tree('minne') });
    const stuck = problems.find(({ expected }) => expected.includes('"minne"'));
    assert.deepEqual([stuck?.file, stuck?.field], ['dialogs/trees/alku.yaml', 'nodes[0].choices[0].go']);
  });

  it('points at the field of an outcome, not at what a question would need', () => {
    const problem = onlyProblem({ 'dialogs/trees/alku.yaml': tree('ihminen').replace('person', 'persn') });
    assert.equal(problem.field, 'nodes[1].act.do');
  });

  it('refuses a wording key that stands in two files', () => {
    const problem = onlyProblem({
      'dialogs/wording/a.yaml': `hei: ${text}\n`,
      'dialogs/wording/b.yaml': `hei: ${text}\n`,
    });
    assert.deepEqual([problem.file, problem.field], ['dialogs/wording/b.yaml', 'hei']);
  });

  it('names a wording whose braces do not fit, and one with a value that no other language has', () => {
    const broken = { fi: '{where: paikka', sv: 'Ställe: {where}', en: 'Place: {where}' };
    const other = { fi: 'Paikka: {where}', sv: 'Ställe: {var}', en: 'Place: {where}' };
    const written = JSON.stringify({ 'one.broken': broken, 'one.other': other });
    const problems = problemsOf({ 'dialogs/wording/one.yaml': written });
    assert.deepEqual(
      problems.map(({ field, expected }) => [field, expected]),
      [
        ['one.broken.fi', 'a text whose braces { } fit together'],
        ['one.other.sv', 'only {values} of the other languages, not {var}'],
      ],
    );
  });

  it('tells what else is wrong with an entry whose shape is wrong, and with the others that name it', () => {
    const [text = ''] = Object.values(changed(places, 'family-cafe', 'cafe'));
    const wrong = text
      .replace('Tu 09:00-12:00', 'tiistaisin')
      .replace('2026-05-17', '2026-02-30')
      .replace('municipality: Luotola', 'municipality: Luottola');
    const events = `- id: juhla
  names: { fi: Juhla, sv: Fest, en: Party }
  municipality: Luotola
  place: luotola-kahvila
  starts: 2026-12-05T10:00
  description: { fi: Juhla., sv: Fest., en: Party. }
  source: https://luotola.example
  confidence: high
`;
    const problems = problemsOf({ [places]: wrong, 'knowledge/regions/saaristo/events.yaml': events });
    assert.deepEqual(
      problems.filter(({ file }) => file === places).map(({ field }) => field),
      ['[0].kind', '[0].municipality', '[0].hours', '[0].confirmedOn'],
    );
    assert.equal(
      problems.some(({ field }) => field.endsWith('.place')),
      false,
    );
  });

  it('refuses what was confirmed on a day to come; the present month and year have begun', () => {
    const confirmed = (date: string) => {
      const folder = contentFolder(changed(places, '2026-05-17', date));
      const loaded = loadContent(folder, { now: new Date('2026-11-25T10:00:00+02:00') });
      return loaded.ok ? [] : loaded.problems.map(({ field, line }) => `${line} ${field}`);
    };
    assert.deepEqual(confirmed('2026-11-26'), ['9 [0].confirmedOn']);
    assert.deepEqual(confirmed('"2027"'), ['9 [0].confirmedOn']);
    for (const date of ['2026-11-25', '"2026-11"', '"2026"']) assert.deepEqual(confirmed(date), []);
  });

  it('walks the ways of a tree although one of its nodes is wrong', () => {
    const broken = tree('minne').replace('do: person', 'do: persn');
    const problems = problemsOf({ 'dialogs/trees/alku.yaml': broken });
    assert.deepEqual(
      problems.map(({ field }) => field),
      ['nodes[0].choices[0].go', 'nodes[1].act.do'],
    );
  });

  it('names a wording key that the program does not say, and what it was to be', () => {
    const folder = contentFolder({ 'dialogs/wording/a.yaml': `button.persn: ${text}\n` });
    const loaded = loadContent(folder, { said: saidKeys() });
    const problems = loaded.ok ? [] : loaded.problems;
    const [slip] = problems.filter(({ line, file }) => file.endsWith('a.yaml') && line === 1);
    assert.deepEqual(
      [slip?.field, slip?.expected],
      ['button.persn', 'a key that the program says; perhaps button.person'],
    );
    assert.ok(problems.some(({ field, found }) => field === 'button.person' && found === 'none'));
  });

  it('points at a crisis concept that no rule uses', () => {
    const rule = '{ id: hits, crisis: violence, all: [hit, me] }';
    const rules = `guards: {}\nchildWriter: { any: [hit] }\nrules:\n  - ${rule}\n`;
    const words = (language: string, tree: string) =>
      `language: ${language}\nnegation: { before: 2 }\nconcepts:\n  neg: ei\n  neg-undone: lopeta\n  hit: lyö*\n  me: minua\n${tree}`;
    const problem = onlyProblem({
      'knowledge/understanding/crisis-rules/rules.yaml': rules,
      'knowledge/understanding/crisis/fi.yaml': words('fi', '  tree: kuusi\n'),
    });
    assert.deepEqual(
      [problem.file, problem.line, problem.field],
      ['knowledge/understanding/crisis/fi.yaml', 8, 'tree'],
    );
  });
});
