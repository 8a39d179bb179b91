import { z } from 'zod';
import { StartProblem } from './start-problem.ts';

const guid = z.guid().transform((value) => value.toLowerCase());
const empty = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(type: T) => z.preprocess(empty, type.optional());

const limit = (usual: number) =>
  z.preprocess(empty, z.coerce.number().int().min(1).max(100_000).default(usual));

const appTypes = z.enum(['SingleTenant', 'UserAssignedMSI', 'MultiTenant']).default('SingleTenant');

/** A registration of the bot in Azure, and the tenants whose people talk to it. */
const registration = z
  .strictObject({
    appId: guid,
    password: z.string().min(1).optional(),
    type: appTypes,
    /** Where it is registered. */
    tenantId: guid.optional(),
    tenants: z.array(guid).min(1),
  })
  .refine(({ type, password }) => type === 'UserAssignedMSI' || password !== undefined, {
    error: 'each one but a managed identity needs a password',
  })
  .refine(({ type, tenantId }) => type === 'MultiTenant' || tenantId !== undefined, {
    error: 'each one but a multi-tenant one needs its tenantId',
  });

export type Registration = z.infer<typeof registration>;

/** Undefined, which no list is, for what is no JSON. */
function parsedJson(value: unknown): unknown {
  try {
    return JSON.parse(String(value));
  } catch {
    return undefined;
  }
}

/** Every setting Werkwijzer reads from the environment; the README's table is checked against this by a test. */
export const settings = {
  PORT: z.preprocess(empty, z.coerce.number().int().min(0).max(65_535).default(3978)),
  HOST: z.preprocess(empty, z.string().default('127.0.0.1')),
  NODE_ENV: z.preprocess(empty, z.string().default('development')),
  LOG_LEVEL: z.preprocess(empty, z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn')),
  /** A PostgreSQL 15+ server instead of the embedded one. */
  DATABASE_URL: optional(z.string().regex(/^postgres(ql)?:\/\//, 'must start with postgresql://')),
  /** Folder of the embedded database and the key file. */
  WERKWIJZER_DATA: z.preprocess(empty, z.string().default('./data')),
  /** Folder into which it is written each day where the audit trail stands; the data folder unless set. */
  AUDIT_FOLDER: optional(z.string()),
  /** 32 bytes in base64 that seal personal fields; required with DATABASE_URL in production. */
  WERKWIJZER_KEY: optional(
    z.string().refine((value) => Buffer.from(value, 'base64').length === 32, 'must be 32 bytes in base64'),
  ),
  /** Where the world reaches us, such as https://werkwijzer.example; links in messages begin with it. */
  PUBLIC_URL: optional(z.url().transform((value) => value.replace(/\/+$/, ''))),
  /** The organisation that runs this service, as its pages and the app in Teams name it. */
  OPERATOR_NAME: optional(z.string().trim()),
  /** Where people can ask it something: a mail address or a page. */
  OPERATOR_CONTACT: optional(
    z.union([z.email(), z.url({ protocol: /^https$/ })], 'must be a mail address or an https:// address'),
  ),
  /** How many reverse proxies stand in front, so that the address of a visitor is known. */
  TRUSTED_PROXIES: z.preprocess(empty, z.coerce.number().int().min(0).max(10).default(0)),
  /** The mail server, such as smtps://user:password@mail.example:465. Without it no mail is sent. */
  SMTP_URL: optional(z.string().regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')),
  MAIL_FROM: z.preprocess(empty, z.email().default('werkwijzer@localhost.localdomain')),
  /** Live holds that one browser and one network may have. */
  LIMIT_HOLDS_PER_BROWSER: limit(2),
  LIMIT_HOLDS_PER_NETWORK: limit(20),
  /** Forms and requests that one network may send in a minute. */
  LIMIT_POSTS_PER_MINUTE: limit(60),
  /** Talks that one network may book, and clients that it may refer by a link, in an hour. */
  LIMIT_BOOKINGS_PER_HOUR: limit(30),
  /** Confirmations that one address may get in an hour. */
  LIMIT_CONFIRMATIONS_PER_HOUR: limit(1),
  WERKWIJZER_DEMO: z.preprocess(empty, z.enum(['on', 'off']).default('on')),
  /** `on`: the bot accepts messages without a token, for Microsoft's Agents Playground. Loopback only. */
  WERKWIJZER_PLAYGROUND: z.preprocess(empty, z.enum(['on', 'off']).default('off')),
  /** Comma-separated Entra tenant ids whose people may talk to the bot. */
  WERKWIJZER_TENANTS: z.preprocess(
    (value) =>
      typeof value === 'string'
        ? value
            .split(',')
            .map((part) => part.trim())
            .filter(Boolean)
        : [],
    z.array(guid),
  ),
  MicrosoftAppId: optional(guid),
  MicrosoftAppPassword: optional(z.string()),
  MicrosoftAppType: z.preprocess(empty, appTypes),
  MicrosoftAppTenantId: optional(guid),
  /** Further registrations of the bot, such as that of a coach's organisation beside the hospital's: JSON, see `registration`. */
  WERKWIJZER_REGISTRATIONS: z.preprocess(
    (value) => (value === undefined || value === '' ? [] : parsedJson(value)),
    z.array(registration).max(50),
  ),
  /** The app id for which Entra signs people in to the tab, when it is another than the bot's. */
  TAB_APP_ID: optional(guid),
};

export type Settings = z.infer<z.ZodObject<typeof settings>>;

/** How messages reach the bot: from Teams, from the practice room, from Microsoft's playground, or not at all. */
export type Mode = 'teams' | 'practice' | 'playground' | 'closed';

export type Config = Settings & { mode: Mode };

/**
 * Reads the environment.
 * @throws StartProblem naming the setting and what it should be.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = z.object(settings).safeParse(env);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new StartProblem(
      `The setting ${issue?.path.join('.')} is not right: ${issue?.message}. See the README.`,
    );
  }
  const config = { ...parsed.data, mode: modeOf(parsed.data) };
  requireWhatTeamsNeeds(config);
  requireOwnTenants(config);
  return config;
}

/** Every registration of the bot on this server, that of `MicrosoftAppId` first; none without it. */
export function registrationsOf(config: Settings): Registration[] {
  if (!config.MicrosoftAppId) return [];
  const first: Registration = {
    appId: config.MicrosoftAppId,
    password: config.MicrosoftAppPassword,
    type: config.MicrosoftAppType,
    tenantId: config.MicrosoftAppTenantId,
    tenants: config.WERKWIJZER_TENANTS,
  };
  return [first, ...config.WERKWIJZER_REGISTRATIONS];
}

/** The tenants whose people are let in, whichever registration they talk to. */
export function allTenants(
  config: Pick<Settings, 'WERKWIJZER_TENANTS' | 'WERKWIJZER_REGISTRATIONS'>,
): string[] {
  const others = config.WERKWIJZER_REGISTRATIONS.flatMap(({ tenants }) => tenants);
  return [...new Set([...config.WERKWIJZER_TENANTS, ...others])];
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function modeOf(s: Settings): Mode {
  if (s.MicrosoftAppId) return 'teams';
  if (!isLoopback(s.HOST) || s.NODE_ENV === 'production') return 'closed';
  if (s.WERKWIJZER_PLAYGROUND === 'on') return 'playground';
  return s.WERKWIJZER_DEMO === 'on' ? 'practice' : 'closed';
}

function requireWhatTeamsNeeds(config: Config): void {
  if (config.mode !== 'teams') return;
  const missing = [
    config.MicrosoftAppType !== 'UserAssignedMSI' && !config.MicrosoftAppPassword && 'MicrosoftAppPassword',
    config.MicrosoftAppType !== 'MultiTenant' && !config.MicrosoftAppTenantId && 'MicrosoftAppTenantId',
    config.WERKWIJZER_TENANTS.length === 0 && 'WERKWIJZER_TENANTS',
    config.DATABASE_URL && !config.WERKWIJZER_KEY && 'WERKWIJZER_KEY',
    !config.PUBLIC_URL && 'PUBLIC_URL',
  ].filter((name) => typeof name === 'string');
  if (missing.length === 0) return;
  throw new StartProblem(
    `MicrosoftAppId is set, so these are needed too: ${missing.join(', ')}. See the README.`,
  );
}

/** Who writes to someone is known by their tenant, so no two registrations share one. */
function requireOwnTenants(config: Config): void {
  if (config.WERKWIJZER_REGISTRATIONS.length === 0) return;
  const all = registrationsOf(config);
  if (all.length === 0)
    throw new StartProblem(
      'WERKWIJZER_REGISTRATIONS is set, so MicrosoftAppId is needed too. See the README.',
    );
  const twice = [all.map(({ appId }) => appId), all.flatMap(({ tenants }) => tenants)]
    .map((ids) => ids.find((id, n) => ids.indexOf(id) !== n))
    .find((id) => id !== undefined);
  if (twice)
    throw new StartProblem(
      `The setting WERKWIJZER_REGISTRATIONS is not right: ${twice} stands in two registrations. See the README.`,
    );
}
