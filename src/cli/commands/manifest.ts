import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import {
  fieldSources,
  givenBySettings,
  readEnvironment,
  readEnvironments,
  type Field,
  type Given,
} from '../../../manifest/environment.ts';
import { makePackage, zipOf } from '../../../manifest/package.ts';
import { StartProblem } from '../../start-problem.ts';
import { projectRoot } from '../prepare.mjs';
import type { CliCommand, Terminal } from '../run-command.ts';

// npm run --silent manifest -- --out DIR

type Options = Given & { out: string; environments?: string };

const LINES = `
What is not given comes from the server's settings: MicrosoftAppId, PUBLIC_URL, TAB_APP_ID, OPERATOR_NAME and
OPERATOR_CONTACT. The file of environments is a list in YAML, whose entries may hold
${Object.keys(fieldSources).join(', ')}.
What an entry does not hold comes from the options and the settings.

Exit code 0: every package was made. 1: one would not be taken, and none was written.`;

export const manifest: CliCommand = { failed: 1, build };

function build({ console, env }: Terminal): Command {
  const program = new Command('manifest')
    .description(
      "Makes the app package that an administrator uploads to Teams: one, or one for each entry of a file. It is held against Microsoft's schema and the rules of its store first. The same input gives the same bytes.",
    )
    .requiredOption('--out <folder>', 'where to write; made when it is not there')
    .option(
      '--environments <file>',
      'a package for each entry, such as one for every registration of the bot',
    )
    .option(
      '--suffix <word>',
      'a package for trying: shown behind the name, such as test; may go through a tunnel',
    )
    .option('--name <name>', 'name of the file, without .zip (default: werkwijzer, and the suffix)')
    .option('--app-id <id>', "by which Teams knows the app (default: the bot's id)")
    .option('--bot-id <id>', 'the app id of the registration of the bot')
    .option(
      '--tab-app-id <id>',
      "the Entra registration that signs people in to the tab (default: the bot's)",
    )
    .option('--public-url <url>', 'where the world reaches the server')
    .option('--operator <name>', 'the organisation that runs the service, at most 32 characters')
    .option('--contact <address>', 'mail address or page where people can ask it something')
    .option('--app-version <version>', 'has to go up when a package changes (default: that of package.json)')
    .addHelpText('after', LINES)
    .action(({ out, environments: file, ...options }: Options) => {
      const given = { version: ownVersion(), ...givenBySettings(env), ...fieldsOf(options) };
      const environments =
        file === undefined ? [readEnvironment(given)] : readEnvironments(read(file), given);
      const packages = environments.map(makePackage);
      mkdirSync(out, { recursive: true });
      for (const made of packages) {
        const { name, botId, publicUrl } = made.environment;
        const path = join(out, `${name}.zip`);
        writeFileSync(path, zipOf(made));
        console.log(
          `${path}: ${made.manifest.name.short} ${made.manifest.version}, bot ${botId}, ${publicUrl}`,
        );
      }
    });
  return program;
}

/** Options by the names of the fields. */
function fieldsOf({ appVersion, ...options }: Given & { appVersion?: string }): Given {
  return appVersion === undefined ? options : { ...options, version: appVersion };
}

function ownVersion(): string {
  const text = readFileSync(join(projectRoot, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string } satisfies Partial<Record<Field, string>>).version;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new StartProblem(`The file of environments ${file} cannot be read.`);
  }
}
