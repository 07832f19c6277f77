import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';

const appTypes = ['MultiTenant', 'SingleTenant', 'UserAssignedMSI'] as const;
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const loopbackHosts = ['127.0.0.1', '::1', 'localhost'];
const isOrigin = (text: string) => URL.canParse(text) && new URL(text).origin === text;
const list = (text: string) => text.split(/[\s,]+/).filter(Boolean);

/** The environment, one line a variable. Every message completes the sentence "NAME …". */
const environmentSchema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a port number from 0 to 65535')
    .default(3978),
  HOST: z.string().min(1).default('127.0.0.1'),
  LUOTSI_DATA: z
    .string()
    .default('data')
    .transform((path) => (isAbsolute(path) ? path : resolve(path))),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must be the address of a PostgreSQL database' })
    .optional(),
  LUOTSI_SECRET: z
    .string()
    .transform(list)
    .refine((secrets) => secrets.every((one) => one.length >= 32), 'must have at least 32 characters')
    .optional(),
  LUOTSI_EMBED_ORIGINS: z
    .string()
    .transform(list)
    .refine(
      (origins) => origins.every(isOrigin),
      'must list origins: scheme and host without a path or a last slash',
    )
    .default([]),
  LUOTSI_PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be the address families use' }).optional(),
  LUOTSI_EXIT_URL: z
    .url({
      protocol: /^https?$/,
      error: 'must be the address of the neutral page that "Leave quickly" opens',
    })
    .default('https://www.ilmatieteenlaitos.fi/'),
  LUOTSI_DEV: z
    .enum(['0', '1'], 'must be 1 or 0')
    .default('0')
    .transform((flag) => flag === '1'),
  LUOTSI_CLOCK: z.iso
    .datetime({ offset: true, error: 'must be a moment with its offset' })
    .transform((text) => new Date(text))
    .optional(),
  LUOTSI_METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  LUOTSI_LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
  LUOTSI_TRUST_PROXY: z
    .string()
    .regex(/^\d$/, 'must say how many proxies stand before the service')
    .transform(Number)
    .default(0),
  LUOTSI_SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be the address of the mail server' })
    .optional(),
  LUOTSI_MAIL_FROM: z
    .string()
    .regex(/^(?:[^<>@]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, 'must be who e-mails are from')
    .optional(),
  MicrosoftAppId: z.guid('must be the bot’s application id').optional(),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppType: z.enum(appTypes, `must be one of ${appTypes.join(', ')}`).default('MultiTenant'),
  MicrosoftAppTenantId: z.guid('must be the tenant’s id').optional(),
});
type Environment = z.infer<typeof environmentSchema>;
export type VariableName = keyof Environment;

const exampleId = '0a1b2c3d-0000-4000-8000-1234567890ab';
const examples: Record<VariableName, string> = {
  PORT: '3978',
  HOST: '127.0.0.1',
  LUOTSI_DATA: '/var/lib/luotsi',
  LUOTSI_SECRET: 'the output of: openssl rand -base64 32',
  LUOTSI_EMBED_ORIGINS: 'https://www.municipality.example https://county.example',
  LUOTSI_PUBLIC_URL: 'https://luotsi.county.example',
  LUOTSI_EXIT_URL: 'https://www.ilmatieteenlaitos.fi/',
  LUOTSI_DEV: '1',
  LUOTSI_CLOCK: '2026-11-25T10:00:00+02:00',
  LUOTSI_METRICS_TOKEN: 'the output of: openssl rand -hex 16',
  LUOTSI_LOG_LEVEL: 'info',
  LUOTSI_TRUST_PROXY: '1',
  DATABASE_URL: 'postgres://luotsi:password@db.county.example/luotsi',
  LUOTSI_SMTP_URL: 'smtps://user:password@mail.county.example:465',
  LUOTSI_MAIL_FROM: 'Luotsi <luotsi@county.example>',
  MicrosoftAppId: exampleId,
  MicrosoftAppPassword: 'the client secret of the bot’s app registration',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: exampleId,
};

export interface ConfigProblem {
  variable: string;
  /** Completes the sentence that the variable's name begins. */
  wrong: string;
  example: string;
}

/** Who the bot is towards the Bot Framework, in the names its SDK reads. */
export interface BotIdentity {
  MicrosoftAppId: string;
  MicrosoftAppType: (typeof appTypes)[number];
  MicrosoftAppPassword?: string;
  MicrosoftAppTenantId?: string;
}

export interface Config {
  port: number;
  host: string;
  dataFolder: string;
  /** Where several processes keep everything together; `null`: in the data folder, for this process alone. */
  databaseUrl: string | null;
  /** Keys that sign chat tokens, the first for new ones; `null`: kept in the store. */
  secrets: string[] | null;
  embedOrigins: string[];
  /** Without a last slash; `null`: as the request says. */
  publicUrl: string | null;
  /** Where "Leave quickly" leads: a page that anyone may have open. */
  exitUrl: string;
  dev: boolean;
  /** The moment at which the clock starts instead of the real one. */
  clockStart: Date | null;
  bot: BotIdentity | null;
  metricsToken: string | null;
  logLevel: (typeof logLevels)[number];
  /** Where e-mails are handed over and whom they are from; `null`: none are sent. */
  mail: { url: string; from: string } | null;
  /** How many proxies before the service add to X-Forwarded-For. */
  trustProxy: number;
}

export type ConfigReading =
  | { ok: true; config: Config; warnings: ConfigProblem[] }
  | { ok: false; problems: ConfigProblem[]; warnings: ConfigProblem[] };

const isKnown = (name: string): name is VariableName => name in examples;
const exampleOf = (name: string) => (isKnown(name) ? `${name}=${examples[name]}` : '');

/** Reads the environment: a whole configuration, or everything that is wrong with it at once. */
export function readConfig(env: Record<string, string | undefined> = process.env): ConfigReading {
  const given = Object.fromEntries(
    Object.keys(examples).map((name) => [name, env[name]?.trim() || undefined]),
  );
  const warnings = Object.keys(env)
    .filter((name) => name.startsWith('LUOTSI_') && !isKnown(name))
    .map((name) => ({
      variable: name,
      wrong: 'is not known to Luotsi and does nothing',
      example: `known are ${Object.keys(examples).join(', ')}`,
    }));
  const parsed = environmentSchema.safeParse(given);
  const problems = parsed.success
    ? findContradictions(parsed.data)
    : parsed.error.issues.map((issue) => problem(String(issue.path[0]), issue.message));
  if (!parsed.success || problems.length > 0) return { ok: false, problems, warnings };
  return { ok: true, config: toConfig(parsed.data), warnings };
}

const problem = (variable: string, wrong: string): ConfigProblem => ({
  variable,
  wrong,
  example: exampleOf(variable),
});

function findContradictions(environment: Environment): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  if (environment.LUOTSI_CLOCK && !environment.LUOTSI_DEV) {
    problems.push(problem('LUOTSI_CLOCK', 'works only together with LUOTSI_DEV=1'));
  }
  if (environment.LUOTSI_DEV && !loopbackHosts.includes(environment.HOST)) {
    problems.push(problem('HOST', 'must be this machine alone (127.0.0.1) when LUOTSI_DEV=1 opens the bot'));
  }
  return [...problems, ...findMailProblems(environment), ...findIdentityProblems(environment)];
}

/** A link in an e-mail needs an address that its reader can open. */
function findMailProblems({ LUOTSI_SMTP_URL, LUOTSI_MAIL_FROM, ...rest }: Environment): ConfigProblem[] {
  if (!LUOTSI_SMTP_URL)
    return LUOTSI_MAIL_FROM ? [problem('LUOTSI_SMTP_URL', 'is needed to send e-mails')] : [];
  return [
    ...(LUOTSI_MAIL_FROM ? [] : [problem('LUOTSI_MAIL_FROM', 'is needed with LUOTSI_SMTP_URL')]),
    ...(rest.LUOTSI_PUBLIC_URL || rest.LUOTSI_DEV
      ? []
      : [problem('LUOTSI_PUBLIC_URL', 'is needed with LUOTSI_SMTP_URL: e-mails hold links to it')]),
  ];
}

function findIdentityProblems(environment: Environment): ConfigProblem[] {
  const { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId, MicrosoftAppType } = environment;
  if (!MicrosoftAppId) {
    return MicrosoftAppPassword || MicrosoftAppTenantId
      ? [problem('MicrosoftAppId', 'is missing, though other settings of the bot are given')]
      : [];
  }
  const managed = MicrosoftAppType === 'UserAssignedMSI';
  const problems: ConfigProblem[] = [];
  if (managed && MicrosoftAppPassword) {
    problems.push(problem('MicrosoftAppPassword', 'must be left out with MicrosoftAppType=UserAssignedMSI'));
  }
  if (!managed && !MicrosoftAppPassword) {
    problems.push(problem('MicrosoftAppPassword', `is needed with MicrosoftAppType=${MicrosoftAppType}`));
  }
  if (MicrosoftAppType !== 'MultiTenant' && !MicrosoftAppTenantId) {
    problems.push(problem('MicrosoftAppTenantId', `is needed with MicrosoftAppType=${MicrosoftAppType}`));
  }
  return problems;
}

function toConfig(environment: Environment): Config {
  const { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId, MicrosoftAppType } = environment;
  return {
    port: environment.PORT,
    host: environment.HOST,
    dataFolder: environment.LUOTSI_DATA,
    databaseUrl: environment.DATABASE_URL ?? null,
    secrets: environment.LUOTSI_SECRET ?? null,
    embedOrigins: environment.LUOTSI_EMBED_ORIGINS,
    publicUrl: environment.LUOTSI_PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    exitUrl: environment.LUOTSI_EXIT_URL,
    dev: environment.LUOTSI_DEV,
    clockStart: environment.LUOTSI_CLOCK ?? null,
    bot: MicrosoftAppId
      ? { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppTenantId, MicrosoftAppType }
      : null,
    metricsToken: environment.LUOTSI_METRICS_TOKEN ?? null,
    logLevel: environment.LUOTSI_LOG_LEVEL,
    mail: mailOf(environment),
    trustProxy: environment.LUOTSI_TRUST_PROXY,
  };
}

const mailOf = ({ LUOTSI_SMTP_URL: url, LUOTSI_MAIL_FROM: from }: Environment): Config['mail'] =>
  url && from ? { url, from } : null;

/** One problem as a person reads it. */
export const describeProblem = ({ variable, wrong, example }: ConfigProblem): string =>
  `${variable} ${wrong}.${example ? ` For example ${example}` : ''}`;
