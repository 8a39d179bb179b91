import { parse } from 'yaml';
import { z } from 'zod';
import { StartProblem } from '../src/start-problem.ts';

const guid = z.guid('is not an id such as 1a2b3c4d-...').transform((value) => value.toLowerCase());
const publicUrl = z
  .url('is not an address')
  .transform((value) => value.replace(/\/+$/, ''))
  .refine((value) => new URL(value).protocol === 'https:', 'must begin with https://')
  .refine((value) => new URL(value).port === '', 'must not name a port: Teams knows a host by its name only');
const contact = z.union(
  [z.email(), z.url({ protocol: /^https$/ })],
  'is no mail address or https:// address',
);

const schema = z.strictObject({
  /** Of the file. */
  name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'may hold small letters, digits and hyphens'),
  /** What a package that is not for production shows behind its name, such as "test". */
  suffix: z.string().trim().min(1).max(12, 'is longer than 12 characters').optional(),
  /** Goes up with every change of the package. */
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'must look like 1.2.3'),
  /** The registration of the bot. */
  botId: guid,
  /** By which Teams knows the app. */
  appId: guid,
  /** The Entra registration that signs people in to the tab. */
  tabAppId: guid,
  publicUrl,
  /** The organisation that runs the service, and where it can be reached. */
  operator: z.string().trim().min(1).max(32, 'is longer than the 32 characters that Teams shows'),
  contact,
});

/** Everything in which one package differs from another. */
export type AppEnvironment = z.infer<typeof schema>;
export type Field = keyof AppEnvironment;
export type Given = Partial<Record<Field, string | undefined>>;

/** How each field is given: the option of the command, and the setting of the server that it follows. */
export const fieldSources: Record<Field, { option: string; setting?: string }> = {
  name: { option: '--name' },
  suffix: { option: '--suffix' },
  version: { option: '--app-version' },
  appId: { option: '--app-id' },
  botId: { option: '--bot-id', setting: 'MicrosoftAppId' },
  tabAppId: { option: '--tab-app-id', setting: 'TAB_APP_ID' },
  publicUrl: { option: '--public-url', setting: 'PUBLIC_URL' },
  operator: { option: '--operator', setting: 'OPERATOR_NAME' },
  contact: { option: '--contact', setting: 'OPERATOR_CONTACT' },
};

const fields = Object.keys(fieldSources) as Field[];
const inFile = z
  .array(z.partialRecord(z.enum(fields as [Field, ...Field[]]), z.coerce.string()))
  .min(1, 'holds no package');

/** The fields that the server's own settings give. */
export function givenBySettings(env: NodeJS.ProcessEnv): Given {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const { setting } = fieldSources[field];
      return setting === undefined || !env[setting] ? [] : [[field, env[setting]]];
    }),
  );
}

/**
 * One package.
 * @param given what was given for it. The app has the bot's id unless it was told another, and so has the tab.
 * @throws StartProblem naming the field, what is wrong and how to give it.
 */
export function readEnvironment(given: Given): AppEnvironment {
  const { name, suffix, botId } = given;
  const usual: Given = {
    name: name ?? ['werkwijzer', suffix?.toLowerCase()].filter(Boolean).join('-'),
    appId: botId,
    tabAppId: botId,
  };
  const parsed = schema.safeParse({ ...usual, ...defined(given) });
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = fields.find((one) => one === issue?.path[0]) ?? 'botId';
  const what = given[field] === undefined ? 'is missing' : (issue?.message ?? 'is not right');
  throw new StartProblem(`${field} ${what}. Give it by ${waysToGive(field)}.`);
}

/**
 * A package for each entry of a YAML file, such as one for every registration of the bot.
 * @param given what holds for an entry that says nothing else.
 * @throws StartProblem naming the entry.
 */
export function readEnvironments(yaml: string, given: Given): AppEnvironment[] {
  const parsed = inFile.safeParse(parseYaml(yaml));
  if (!parsed.success) {
    const { path = [], message } = parsed.error.issues[0] ?? {};
    throw new StartProblem(
      `The file of environments ${path.length > 0 ? `at ${path.join('.')}: ` : ''}${message}. ` +
        `It is a list; each entry may hold ${fields.join(', ')}.`,
    );
  }
  const environments = parsed.data.map((entry, n) => {
    try {
      return readEnvironment({ ...given, ...defined(entry) });
    } catch (error) {
      if (!(error instanceof StartProblem)) throw error;
      throw new StartProblem(`Entry ${n + 1} (${entry.name ?? entry.suffix ?? 'no name'}): ${error.message}`);
    }
  });
  const twice = environments.find(({ name }, n) => environments.findIndex((one) => one.name === name) !== n);
  if (twice) throw new StartProblem(`Two entries are called ${twice.name}. Give each a name of its own.`);
  return environments;
}

function parseYaml(yaml: string): unknown {
  try {
    return parse(yaml);
  } catch (error) {
    throw new StartProblem(`The file of environments is no YAML: ${String(error).split('\n')[0]}`);
  }
}

function waysToGive(field: Field): string {
  const { option, setting } = fieldSources[field];
  return [setting && `the setting ${setting}`, option, `${field} in the file of environments`]
    .filter(Boolean)
    .join(', or ');
}

function defined(given: Given): Given {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''));
}
