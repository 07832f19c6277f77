import assert from 'node:assert/strict';
import { describeProblem, readConfig } from '../src/config.js';

const id = '7f9d1c1e-1111-4222-8333-444455556666';
const problemsOf = (env: Record<string, string>) => {
  const reading = readConfig(env);
  return reading.ok ? [] : reading.problems;
};
const wrongVariables = (env: Record<string, string>) => problemsOf(env).map((one) => one.variable);

describe('readConfig', () => {
  it('needs nothing to be set', () => {
    const reading = readConfig({});
    assert.ok(reading.ok);
    assert.equal(reading.config.port, 3978);
    assert.equal(reading.config.host, '127.0.0.1');
    assert.equal(reading.config.bot, null);
    assert.match(reading.config.dataFolder, /[/\\]data$/);
  });

  it('takes an empty variable for one that is not set', () => {
    const reading = readConfig({ MicrosoftAppId: '', LUOTSI_SECRET: '  ', PORT: '' });
    assert.ok(reading.ok);
    assert.equal(reading.config.secrets, null);
  });

  it('tells everything that is wrong at once', () => {
    assert.deepEqual(
      wrongVariables({
        PORT: 'abc',
        LUOTSI_SECRET: 'short',
        LUOTSI_EMBED_ORIGINS: 'https://kunta.example/sivu',
        LUOTSI_CLOCK: 'yesterday',
        MicrosoftAppId: 'me',
      }).sort(),
      ['LUOTSI_CLOCK', 'LUOTSI_EMBED_ORIGINS', 'LUOTSI_SECRET', 'MicrosoftAppId', 'PORT'],
    );
  });

  it('names the variable, what is wrong and an example', () => {
    const [first] = problemsOf({ PORT: '70000' });
    assert.ok(first);
    assert.equal(describeProblem(first), 'PORT must be a port number from 0 to 65535. For example PORT=3978');
  });

  it('lets the clock be set only in development', () => {
    assert.deepEqual(wrongVariables({ LUOTSI_CLOCK: '2026-11-25T10:00:00+02:00' }), ['LUOTSI_CLOCK']);
    const reading = readConfig({ LUOTSI_CLOCK: '2026-11-25T10:00:00+02:00', LUOTSI_DEV: '1' });
    assert.ok(reading.ok);
    assert.equal(reading.config.clockStart?.toISOString(), '2026-11-25T08:00:00.000Z');
  });

  it('does not open development to other machines', () => {
    assert.deepEqual(wrongVariables({ LUOTSI_DEV: '1', HOST: '0.0.0.0' }), ['HOST']);
  });

  it('reports a variable it does not know without refusing to start', () => {
    const reading = readConfig({ LUOTSI_METRIC_TOKEN: 'x' });
    assert.ok(reading.ok);
    assert.deepEqual(
      reading.warnings.map((one) => one.variable),
      ['LUOTSI_METRIC_TOKEN'],
    );
  });

  for (const [what, env, wrong] of [
    ['many tenants with a password', { MicrosoftAppPassword: 'p' }, []],
    ['many tenants without a password', {}, ['MicrosoftAppPassword']],
    [
      'one tenant without its id',
      { MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: 'p' },
      ['MicrosoftAppTenantId'],
    ],
    [
      'a managed identity with its tenant',
      { MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: id },
      [],
    ],
    [
      'a managed identity with a password',
      { MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: id, MicrosoftAppPassword: 'p' },
      ['MicrosoftAppPassword'],
    ],
  ] as const) {
    it(`${wrong.length ? 'refuses' : 'accepts'} a bot of ${what}`, () => {
      assert.deepEqual(wrongVariables({ MicrosoftAppId: id, ...env }), [...wrong]);
    });
  }

  it('does not silently leave out the bot when only its password is given', () => {
    assert.deepEqual(wrongVariables({ MicrosoftAppPassword: 'p' }), ['MicrosoftAppId']);
  });

  it('takes two secrets for two keys, the first for new tokens', () => {
    const [old, fresh] = ['o'.repeat(40), 'f'.repeat(40)];
    const reading = readConfig({ LUOTSI_SECRET: `${fresh},${old}` });
    assert.ok(reading.ok);
    assert.deepEqual(reading.config.secrets, [fresh, old]);
  });
});
