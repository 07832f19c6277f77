import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { z } from 'zod';
import { buildManifest, packageOf } from '../../../src/cli/manifest/build-manifest.js';

const identity = { botId: '0a1b2c3d-0000-4000-8000-1234567890ab', url: 'https://luotsi.county.example' };
const built = () => buildManifest('.', identity);

/** What Teams takes, as far as Luotsi's manifest uses it; strict, so that nothing goes in unseen. */
const title = z.string().max(32);
const url = z.url({ protocol: /^https$/ });
const command = z.strictObject({ title: z.string().max(128), description: z.string().max(4_000) });
const scopes = z.array(z.enum(['personal', 'team', 'groupChat'])).min(1);
const manifestSchema = z.strictObject({
  $schema: url,
  manifestVersion: z.string().regex(/^1\.2\d$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  id: z.guid(),
  developer: z.strictObject({
    ...{ name: title, websiteUrl: url, privacyUrl: url, termsOfUseUrl: url },
  }),
  name: z.strictObject({ short: z.string().max(30), full: z.string().max(100) }),
  description: z.strictObject({ short: z.string().max(80), full: z.string().max(4_000) }),
  icons: z.strictObject({ color: z.string(), outline: z.string() }),
  accentColor: z.string().regex(/^#[0-9A-F]{6}$/),
  bots: z.tuple([
    z.strictObject({
      ...{ botId: z.guid(), scopes, needsChannelSelector: z.boolean(), isNotificationOnly: z.literal(false) },
      ...{
        supportsCalling: z.literal(false),
        supportsVideo: z.literal(false),
        supportsFiles: z.literal(false),
      },
      commandLists: z.array(z.strictObject({ scopes, commands: z.array(command).max(12) })).max(3),
    }),
  ]),
  composeExtensions: z.tuple([
    z.strictObject({
      botId: z.guid(),
      commands: z.array(
        z.strictObject({
          ...{
            id: z.string(),
            type: z.literal('query'),
            context: z.array(z.string()),
            initialRun: z.boolean(),
          },
          ...{ title, description: z.string().max(128) },
          parameters: z.array(
            z.strictObject({
              name: z.string(),
              inputType: z.literal('text'),
              title,
              description: z.string().max(128),
            }),
          ),
        }),
      ),
    }),
  ]),
  staticTabs: z.tuple([
    z.strictObject({
      ...{ entityId: z.string(), name: title, scopes: z.tuple([z.literal('personal')]) },
      ...{ contentUrl: z.url(), websiteUrl: z.url() },
    }),
    z.strictObject({ entityId: z.literal('conversations'), scopes: z.tuple([z.literal('personal')]) }),
  ]),
  configurableTabs: z.tuple([
    z.strictObject({
      ...{ configurationUrl: z.url(), canUpdateConfiguration: z.literal(true) },
      ...{ scopes: z.array(z.enum(['team', 'groupChat'])), context: z.array(z.string()) },
    }),
  ]),
  webApplicationInfo: z.strictObject({ id: z.guid(), resource: z.string().startsWith('api://') }),
  defaultInstallScope: z.literal('personal'),
  defaultGroupCapability: z.record(z.string(), z.literal('bot')),
  permissions: z.array(z.enum(['identity', 'messageTeamMembers'])),
  validDomains: z.array(z.string()),
  localizationInfo: z.strictObject({
    defaultLanguageTag: z.literal('fi'),
    additionalLanguages: z.array(z.strictObject({ languageTag: z.string(), file: z.string() })),
  }),
});

const at = (value: unknown, path: string): unknown =>
  path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), value);

describe('the Teams app package', () => {
  it('has a manifest that Teams takes, in Finnish, with the service’s own addresses', () => {
    const manifest = manifestSchema.parse(built().manifest);
    assert.equal(manifest.bots[0].botId, identity.botId);
    assert.deepEqual(manifest.validDomains, ['luotsi.county.example']);
    assert.equal(manifest.webApplicationInfo.resource, `api://luotsi.county.example/botid-${identity.botId}`);
    assert.match(
      manifest.staticTabs[0].contentUrl,
      /^https:\/\/luotsi\.county\.example\/tab\?lang=\{locale\}/,
    );
    assert.doesNotMatch(JSON.stringify(manifest), /\{\{/);
  });

  it('has a command list for each scope of the bot', () => {
    const [bot] = manifestSchema.parse(built().manifest).bots;
    assert.deepEqual(bot.commandLists.flatMap((list) => list.scopes).sort(), [...bot.scopes].sort());
  });

  it('says every text in Swedish and English too, none of them the Finnish', () => {
    const { manifest, texts } = built();
    assert.deepEqual(Object.keys(texts), ['sv', 'en']);
    const same = ['name.full'];
    for (const [language, { $schema, ...file }] of Object.entries(texts)) {
      assert.match($schema ?? '', /Localization/);
      assert.ok(Object.keys(file).length > 15, language);
      for (const [path, text] of Object.entries(file)) {
        const finnish = at(manifest, path);
        assert.equal(typeof finnish, 'string', `${path} stands in the manifest`);
        if (!same.includes(path)) assert.notEqual(text, finnish, `${path} in ${language}`);
      }
    }
  });

  it('is a zip of the manifest, the languages and two icons of the sizes Teams wants', () => {
    const files = unzipSync(packageOf(built(), '.'));
    const names = ['color.png', 'en.json', 'manifest.json', 'outline.png', 'sv.json'];
    assert.deepEqual(Object.keys(files).sort(), names);
    const widthOf = (png: Uint8Array | undefined) => Buffer.from(png ?? []).readUInt32BE(16);
    assert.equal(widthOf(files['color.png']), 192);
    assert.equal(widthOf(files['outline.png']), 32);
    assert.deepEqual(packageOf(built(), '.'), packageOf(built(), '.'), 'the same each time');
  });
});
