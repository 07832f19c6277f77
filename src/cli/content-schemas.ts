import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../content/json-schemas.js';

/** `npm run content:schemas`: writes knowledge/schemas/ anew after a schema has changed. */
const folder = join('knowledge', 'schemas');
mkdirSync(folder, { recursive: true });
for (const [name, text] of jsonSchemas()) writeFileSync(join(folder, name), text);
console.log(`${jsonSchemas().size} schemas written to ${folder}`);
