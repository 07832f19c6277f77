import assert from 'node:assert/strict';
import { readSourceFiles, type SourceFile } from './architecture/source-files.js';

const sources = readSourceFiles('src');
const layerOf = (path: string) => path.split('/').slice(1, -1)[0] ?? path.split('/')[1] ?? '';

/** Which folders of src a layer may import, and where code belongs that breaks the rule. */
const mayImport: Record<string, { folders: string[]; advice: string }> = {
  guidance: {
    folders: ['guidance'],
    advice: 'families’ rules are pure: declare a port here and implement it in an edge',
  },
  network: {
    folders: ['network', 'guidance/text', 'guidance/knowledge', 'guidance/taxonomy.ts', 'guidance/time'],
    advice: 'networks’ rules are pure: declare a port here and implement it in an edge',
  },
  ...Object.fromEntries(
    ['content', 'storage', 'bot', 'jobs', 'mail', 'server', 'tables'].map((edge) => [
      edge,
      {
        folders: [edge, 'guidance', 'network'],
        advice:
          'edges do not know one another: declare an interface in guidance/ or network/ and join them in app.ts',
      },
    ]),
  ),
  web: { folders: ['web'], advice: 'what runs in the browser stands alone' },
};

/** Packages that live in one place. */
const packageHomes: [RegExp, RegExp, string][] = [
  [
    /^(botbuilder|botframework-connector)/,
    /^src\/bot\//,
    'the Bot Framework SDK stays in src/bot/, so that leaving it is a change of one folder',
  ],
  [
    /^(natural|snowball-stemmers|@orama\/stemmers)/,
    /^src\/guidance\/text\//,
    'language libraries stay in src/guidance/text/',
  ],
  [/^(restify|ws)$/, /^src\/server\//, 'HTTP stays in src/server/'],
  [/^lowdb/, /^src\/storage\//, 'the embedded store stays in src/storage/'],
  [/^(pg|node-pg-migrate)$/, /^src\/storage\/postgres\//, 'PostgreSQL stays in src/storage/postgres/'],
  [/^(exceljs|papaparse)/, /^src\/tables\//, 'sheets that people keep are read and written in src/tables/'],
  [/^nodemailer/, /^src\/mail\//, 'e-mail stays in src/mail/'],
  [/^@microsoft\/teams-js/, /^src\/web\//, 'teams-js runs in the browser: src/web/'],
];

const purePackages = ['zod', 'luxon', 'opening_hours', 'intl-messageformat', 'ical.js', 'snowball-stemmers'];
const isPure = (name: string) => purePackages.includes(name) || name.startsWith('natural/');

const allows = (rule: { folders: string[] }, target: string) =>
  rule.folders.some((folder) => target === `src/${folder}` || target.startsWith(`src/${folder}/`));

function findCycle(files: SourceFile[]): string[] | null {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const walk = (path: string, trail: string[]): string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const next of byPath.get(path)?.runtimeImports ?? []) {
      const cycle = walk(next, [...trail, path]);
      if (cycle) return cycle;
    }
    done.add(path);
    return null;
  };
  return files.map((file) => walk(file.path, [])).find(Boolean) ?? null;
}

const share = (values: number[], at: number) =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * at)] ?? 0;
const none = (problems: string[]) => assert.deepEqual(problems, []);

describe('the architecture', () => {
  it('lets each layer import only what it may know', () => {
    none(
      sources.flatMap((file) => {
        const rule = mayImport[layerOf(file.path)];
        if (!rule || file.path.split('/').length < 3) return [];
        return file.imports
          .filter((target) => !allows(rule, target))
          .map((target) => `${file.path} imports ${target}: ${rule.advice}`);
      }),
    );
  });

  it('lets nothing import the command line or the composition root but the entry points', () => {
    none(
      sources.flatMap((file) =>
        file.imports
          .filter(
            (target) => target.startsWith('src/cli/') || target === 'src/app.ts' || target === 'src/main.ts',
          )
          .filter(() => !file.path.startsWith('src/cli/') && file.path !== 'src/main.ts')
          .map(
            (target) => `${file.path} imports ${target}: only src/main.ts and src/cli/ stand above app.ts`,
          ),
      ),
    );
  });

  it('keeps frameworks and libraries in their one place', () => {
    none(
      sources.flatMap((file) =>
        packageHomes.flatMap(([name, home, why]) =>
          file.packages
            .filter(
              (one) => name.test(one) && !home.test(file.path) && !file.path.startsWith('src/cli/bench'),
            )
            .map((one) => `${file.path} imports ${one}: ${why}`),
        ),
      ),
    );
  });

  it('keeps both halves free of everything but pure libraries', () => {
    none(
      sources
        .filter((file) => /^src\/(guidance|network)\//.test(file.path))
        .flatMap((file) =>
          file.packages
            .filter((one) => !isPure(one))
            .map((one) => `${file.path} imports ${one}: hand it in from an edge`),
        ),
    );
  });

  it('reads the clock and chance only at the edges', () => {
    none(
      sources
        .filter((file) => /^src\/(guidance|network)\//.test(file.path))
        .filter((file) =>
          /Date\.now\(\)|new Date\(\)|Math\.random\(|DateTime\.(now|local)\(\)/.test(file.text),
        )
        .map((file) => `${file.path} reads the clock or chance: take it as an argument`),
    );
  });

  it('reads the environment in src/config.ts alone', () => {
    none(
      sources
        .filter((file) => file.path !== 'src/config.ts' && file.text.includes('process.env'))
        .map((file) => file.path),
    );
  });

  it('has no import cycle', () => {
    assert.equal(findCycle(sources)?.join(' → '), undefined);
  });

  it('names a file after what it holds', () => {
    const empty = /\/(utils?|helpers?|types|common|misc|manager|index)\.ts$/;
    none(
      sources
        .filter(
          (file) =>
            empty.test(file.path) ||
            !/^[a-z0-9./-]+$/.test(file.path.replace(/\/migrations\/\d+_/, '/migrations/')),
        )
        .map((file) => file.path),
    );
  });
});

describe('the bar in numbers', () => {
  const functions = sources.flatMap((file) =>
    file.functions.map((one) => ({ ...one, where: `${file.path}:${one.line}` })),
  );

  it('has no file above 250 lines, half of them within 60 and nine in ten within 150', () => {
    none(
      sources
        .filter((file) => file.lines > 250)
        .map((file) => `${file.path} has ${file.lines} lines: look for the missing concept`),
    );
    const lengths = sources.map((file) => file.lines);
    assert.ok(share(lengths, 0.5) <= 60, `median file ${share(lengths, 0.5)}`);
    assert.ok(share(lengths, 0.9) <= 150, `nine in ten files ${share(lengths, 0.9)}`);
  });

  it('has no function above 50 lines, half of them within 8 and nine in ten within 25', () => {
    none(functions.filter((one) => one.lines > 50).map((one) => `${one.where} has ${one.lines} lines`));
    const lengths = functions.map((one) => one.lines);
    assert.ok(share(lengths, 0.5) <= 8, `median function ${share(lengths, 0.5)}`);
    assert.ok(share(lengths, 0.9) <= 25, `nine in ten functions ${share(lengths, 0.9)}`);
  });

  it('takes at most three positional parameters', () => {
    none(functions.filter((one) => one.parameters > 3).map((one) => `${one.where} takes ${one.parameters}`));
  });
});
