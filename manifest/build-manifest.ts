import type { Lang } from '../src/lang.ts';
import { extensionCommands, SEARCH_PARAMETER, TAB_ENTITY } from './commands.ts';
import type { AppEnvironment } from './environment.ts';
import { manifestTexts, type ManifestTextKey } from './texts.ts';

/** The lowest released version that has all we use: docs/adr/0018-manifest.md. */
export const SCHEMA_VERSION = '1.28';
const SCHEMAS = `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA_VERSION}`;
export const MANIFEST_SCHEMA = `${SCHEMAS}/MicrosoftTeams.schema.json`;
export const LOCALIZATION_SCHEMA = `${SCHEMAS}/MicrosoftTeams.Localization.schema.json`;

/** The accent of all our pages; the background of the icon. */
export const ACCENT = '#0b5c66';
const NAME = 'Werkwijzer';

/** What the bot is told, or asked: `prompt` is what stands in the box once it is chosen. */
export type Command = { title: string; description: string; type: 'basic' | 'prompt'; prompt?: string };
type Parameter = { name: string; title: string; description: string; inputType: 'text' };
type ExtensionEntry = {
  id: string;
  context: string[];
  title: string;
  description: string;
} & (
  | { type: 'query'; initialRun: boolean; parameters: Parameter[] }
  /** `fetchTask`: the bot is asked for the form, which the manifest does not know. */
  | { type: 'action'; fetchTask: boolean }
);
export type Manifest = ReturnType<typeof buildManifest>;

const questions = ['ask.coach', 'ask.tnwc', 'ask.talk', 'ask.refer'] as const;
/** Words that the bot takes for an order; besides help they work in a personal chat only. */
const orders = ['guide', 'dates', 'sheet', 'book', 'refer', 'referrals', 'agenda', 'help'] as const;

/** The manifest of a package, with its texts in one language. */
export function buildManifest(environment: AppEnvironment, lang: Lang) {
  const { appId, botId, tabAppId, publicUrl, suffix, version } = environment;
  const { hostname, host } = new URL(publicUrl);
  const text = (key: ManifestTextKey) => manifestTexts[lang][key];
  const order = (name: (typeof orders)[number]): Command => ({
    ...{ title: text(name), description: text(`${name}.what`), type: 'basic' },
  });
  const prompts = questions.map((name): Command => ({
    ...{ title: text(name), description: text(`${name}.what`), type: 'prompt' },
    prompt: text(`${name}.prompt`),
  }));
  const inGroups = [...prompts, order('help')];
  return {
    $schema: MANIFEST_SCHEMA,
    manifestVersion: SCHEMA_VERSION,
    version,
    id: appId,
    localizationInfo: {
      defaultLanguageTag: 'nl',
      additionalLanguages: [
        { languageTag: 'fr', file: 'fr.json' },
        { languageTag: 'en', file: 'en.json' },
      ],
    },
    developer: {
      name: environment.operator,
      websiteUrl: `${publicUrl}/over`,
      privacyUrl: `${publicUrl}/privacy`,
      termsOfUseUrl: `${publicUrl}/voorwaarden`,
    },
    name: { short: named(NAME, suffix), full: named(text('name.full'), suffix) },
    description: {
      short: text('description.short'),
      full: text('description.full')
        .replace('{{contact}}', environment.contact)
        .replace('{{help}}', `${publicUrl}/over`),
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: ACCENT,
    bots: [
      {
        botId,
        scopes: ['personal', 'team', 'groupChat'],
        isNotificationOnly: false,
        supportsFiles: false,
        commandLists: [
          { scopes: ['personal'], commands: [...prompts, ...orders.map(order)] },
          { scopes: ['team'], commands: inGroups },
          { scopes: ['groupChat'], commands: inGroups },
        ],
      },
    ],
    composeExtensions: [{ botId, commands: extensionEntries(text) }],
    staticTabs: [
      { entityId: TAB_ENTITY, name: text('tab'), contentUrl: `${publicUrl}/tab`, scopes: ['personal'] },
    ],
    // A crisis in a group is answered by a private message to whoever wrote it.
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [hostname],
    // The audience that src/start/tab-parts.ts accepts in a token of the tab.
    webApplicationInfo: { id: tabAppId, resource: `api://${host}/${tabAppId}` },
    defaultInstallScope: 'personal',
    defaultGroupCapability: { team: 'bot', groupchat: 'bot' },
  };
}

/** The message extension, from the list that the bot answers to. */
function extensionEntries(text: (key: ManifestTextKey) => string): ExtensionEntry[] {
  return Object.values(extensionCommands).map(({ id, type, context }) => {
    const key = type === 'query' ? id : (`message.${id}` as const);
    const shown = { id, context: [...context], title: text(key), description: text(`${key}.what`) };
    if (type === 'action') return { ...shown, type, fetchTask: true };
    const words = { title: text('search.words'), description: text('search.words.what') };
    const parameters: Parameter[] = [{ name: SEARCH_PARAMETER, ...words, inputType: 'text' }];
    // Before anything is typed the bot is asked for the articles to start with.
    return { ...shown, type, initialRun: true, parameters };
  });
}

function named(name: string, suffix: string | undefined): string {
  return suffix === undefined ? name : `${name} (${suffix})`;
}
