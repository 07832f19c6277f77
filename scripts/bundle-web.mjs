// Bundles what runs in a browser into dist/web: names carry a hash of their content, so that they can be
// cached for ever, and each file stands there compressed as well. `assets.json` maps plain names to hashed ones.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const out = 'dist/web';
const cache = 'node_modules/.cache/luotsi-web';
const assets = {};

/** Compressing Web Chat takes seconds, and it changes only with its version: the result is kept by its hash. */
function compressed(name, kind, compress) {
  const path = join(cache, `${name}.${kind}`);
  if (!existsSync(path)) writeFileSync(path, compress());
  return readFileSync(path);
}

function add(plainName, bytes) {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const extension = extname(plainName);
  const name = `${basename(plainName, extension)}.${hash}${extension}`;
  writeFileSync(join(out, name), bytes);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: bytes.length > 1e6 ? 9 : 11 } };
  writeFileSync(
    join(out, `${name}.br`),
    compressed(name, 'br', () => brotliCompressSync(bytes, quality)),
  );
  writeFileSync(
    join(out, `${name}.gz`),
    compressed(name, 'gz', () => gzipSync(bytes, { level: 9 })),
  );
  assets[plainName] = name;
}

mkdirSync(out, { recursive: true });
mkdirSync(cache, { recursive: true });

const bundled = await build({
  entryPoints: [
    'src/web/chat.ts',
    'src/web/leave.ts',
    'src/web/page.css',
    'src/web/tab/tab.ts',
    'src/web/tab/tab-config.ts',
    'src/web/tab/tab.css',
  ],
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['es2022', 'safari16'],
  outdir: out,
  write: false,
  legalComments: 'none',
  logLevel: 'warning',
});
for (const file of bundled.outputFiles) add(basename(file.path), Buffer.from(file.contents));

// Web Chat is taken as its makers built it: one file, licence texts beside it.
const webChat = 'node_modules/botframework-webchat/dist';
add('webchat.js', readFileSync(join(webChat, 'webchat.js')));
writeFileSync(join(out, 'webchat.LICENSE.txt'), readFileSync(join(webChat, 'webchat.js.LICENSE.txt')));
cpSync('src/web/pages', join(out, 'pages'), { recursive: true });
writeFileSync(join(out, 'assets.json'), JSON.stringify(assets, null, 2));
