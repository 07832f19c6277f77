import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv, type AnySchemaObject, type ValidateFunction } from 'ajv';
import DraftFour from 'ajv-draft-04';
import formats from 'ajv-formats';

/** What is wrong with a value by a schema; empty: nothing. */
export type Check = (value: unknown) => string[];

export interface OfficialSchemas {
  card: Check;
  manifest: Check;
}

const read = (path: string): AnySchemaObject => JSON.parse(readFileSync(path, 'utf8'));

/** The schemas' own formats and keywords that a newer validator does not know are left alone, as their authors do. */
const options = { strict: false, allErrors: true, validateFormats: true };

const mostProblems = 5;

/** Of the many branches that a card did not fit, what went wrong deepest inside says most. */
function checkWith(validate: ValidateFunction): Check {
  return (value) => {
    if (validate(value)) return [];
    const depth = (path: string) => path.split('/').length;
    return [...(validate.errors ?? [])]
      .sort((one, other) => depth(other.instancePath) - depth(one.instancePath))
      .slice(0, mostProblems)
      .map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
  };
}

/** Reads the two schemas as their makers publish them. Throws when a file is missing or is none. */
export function officialSchemas(folder: string): OfficialSchemas {
  const six = new Ajv(options);
  six.addMetaSchema(read(createRequire(import.meta.url).resolve('ajv/dist/refs/json-schema-draft-06.json')));
  formats.default(six);
  const four = new DraftFour.default(options);
  formats.default(four);
  const { id, ...card } = read(join(folder, 'adaptive-card-1.5.json'));
  return {
    card: checkWith(six.compile({ ...card, $id: id })),
    manifest: checkWith(four.compile(read(join(folder, 'teams-manifest.json')))),
  };
}
