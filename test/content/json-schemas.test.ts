import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../../src/content/json-schemas.js';

describe('jsonSchemas', () => {
  it('are those that stand in knowledge/schemas (else: npm run content:schemas)', () => {
    const folder = join('knowledge', 'schemas');
    const standing = readdirSync(folder).sort();
    const made = jsonSchemas();
    assert.deepEqual(standing, [...made.keys()].sort());
    for (const name of standing) assert.equal(readFileSync(join(folder, name), 'utf8'), made.get(name), name);
  });

  it('let fields that have a default be left out', () => {
    const places = JSON.parse(jsonSchemas().get('places.schema.json') ?? '{}');
    assert.ok(places.items.required.includes('kind'));
    assert.ok(!places.items.required.includes('aliases'));
  });
});
