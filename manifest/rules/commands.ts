import { extensionCommands, SEARCH_PARAMETER } from '../commands.ts';
import { when, type Rule } from './rule.ts';
import { toldIn } from './told.ts';

const MOST_COMMANDS = 12;
/** The schema takes 128 and 4000 characters; a list in Teams shows about so many. */
const TITLE = 32;
const DESCRIPTION = 128;

const helpIn = { nl: 'help', fr: 'aide', en: 'help' };

export const commandRules: Rule[] = [
  {
    says: 'The bot has one list of commands for each scope, and for no other.',
    broken: ({ manifest: { bots } }) =>
      bots.flatMap(({ scopes, commandLists }) => {
        const listed = commandLists.flatMap((list) => list.scopes);
        return when(
          [...listed].sort().join() !== [...scopes].sort().join(),
          `lists for ${listed.join(', ')}`,
        );
      }),
  },
  {
    says: 'A list has 1 to 12 commands, each with another title.',
    broken: (made) =>
      toldIn(made).flatMap(({ lang, text }) =>
        listsOf(made).flatMap(({ path, count }) => {
          const titles = Array.from({ length: count }, (_, n) => text(`${path}.commands[${n}].title`));
          const fits = count > 0 && count <= MOST_COMMANDS && new Set(titles).size === count;
          return when(!fits, `${lang} ${path}: ${titles.join(', ')}`);
        }),
      ),
  },
  {
    says: 'Every command has a title and a description that Teams has room for.',
    broken: (made) =>
      toldIn(made).flatMap(({ lang, text }) =>
        commandPaths(made).flatMap((path) => [
          ...misfit(`${lang} ${path}.title`, text(`${path}.title`), TITLE),
          ...misfit(`${lang} ${path}.description`, text(`${path}.description`), DESCRIPTION),
        ]),
      ),
  },
  {
    says: 'Every list has prompts to start with, and every prompt asks something.',
    broken: ({ manifest: { bots } }) =>
      bots.flatMap(({ commandLists }) =>
        commandLists.flatMap(({ scopes, commands }) => [
          ...when(!commands.some(({ type }) => type === 'prompt'), `${scopes.join()} has none`),
          ...commands.flatMap(({ title, type, prompt = '' }) =>
            when(type === 'prompt' ? prompt.trim() === '' : prompt !== '', `${scopes.join()}: ${title}`),
          ),
        ]),
      ),
  },
  {
    says: 'Help is a command everywhere.',
    broken: (made) =>
      toldIn(made).flatMap(({ lang, text }) =>
        listsOf(made).flatMap(({ path, count }) =>
          when(
            !Array.from({ length: count }, (_, n) => text(`${path}.commands[${n}].title`)).includes(
              helpIn[lang],
            ),
            `${lang} ${path}`,
          ),
        ),
      ),
  },
  {
    says: 'An action opens from a message and asks the bot for its form.',
    broken: (made) =>
      extensionOf(made).flatMap((entry) =>
        when(entry.type === 'action' && !(entry.context.includes('message') && entry.fetchTask), entry.id),
      ),
  },
  {
    says: 'A search stands beside the box, begins without words and has the one parameter that the bot reads.',
    broken: (made) =>
      extensionOf(made).flatMap((entry) => {
        if (entry.type !== 'query') return [];
        const names = entry.parameters.map(({ name }) => name);
        const fits =
          entry.context.includes('compose') && entry.initialRun && names.join() === SEARCH_PARAMETER;
        return when(!fits, `${entry.id}: ${names.join(', ')}`);
      }),
  },
  {
    says: 'The commands of the message extension are those the bot answers to.',
    broken: ({ manifest }) => {
      const declared = manifest.composeExtensions.flatMap(({ commands }) => commands).map(named);
      return when(
        declared.join() !== Object.values(extensionCommands).map(named).join(),
        declared.join(', '),
      );
    },
  },
];

type Made = Parameters<Rule['broken']>[0];

const named = ({ id, type }: { id: string; type: string }): string => `${type} ${id}`;

const extensionOf = ({ manifest }: Made) => manifest.composeExtensions.flatMap(({ commands }) => commands);

function listsOf({ manifest: { bots } }: Made): { path: string; count: number }[] {
  return bots.flatMap(({ commandLists }, bot) =>
    commandLists.map(({ commands }, list) => ({
      path: `bots[${bot}].commandLists[${list}]`,
      count: commands.length,
    })),
  );
}

function commandPaths(made: Made): string[] {
  const inLists = listsOf(made).flatMap(({ path, count }) =>
    Array.from({ length: count }, (_, n) => `${path}.commands[${n}]`),
  );
  const inExtension = made.manifest.composeExtensions.flatMap(({ commands }, extension) =>
    commands.flatMap((entry, n) => {
      const path = `composeExtensions[${extension}].commands[${n}]`;
      const parameters = entry.type === 'query' ? entry.parameters : [];
      return [path, ...parameters.map((_, at) => `${path}.parameters[${at}]`)];
    }),
  );
  return [...inLists, ...inExtension];
}

function misfit(where: string, text: string, most: number): string[] {
  return when(
    text.trim() === '' || text.length > most,
    `${where} has ${text.length} characters, not 1 to ${most}`,
  );
}
