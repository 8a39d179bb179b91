import { describe, expect, test } from 'vitest';
import type { Command } from '../../manifest/build-manifest.ts';
import { readPng, writePng, type Picture } from '../../manifest/icons/png.ts';
import { assemble, makePackage, type AppPackage } from '../../manifest/package.ts';
import { readEnvironment } from '../../manifest/environment.ts';
import { storeRules } from '../../manifest/rules/index.ts';
import { aPackage, given } from '../support/app-package.ts';

type Spoil = (made: AppPackage) => void;

/** Paints on an icon. */
const painted = (name: string, paint: (picture: Picture) => Picture): Spoil => {
  return ({ files }) => {
    files[name] = writePng(paint(readPng(files[name] ?? new Uint8Array())));
  };
};
const dot = (x: number, y: number, rgba: number[]) => (picture: Picture) => {
  picture.pixels.set(rgba, (y * picture.width + x) * 4);
  return picture;
};
const domain =
  (name: string): Spoil =>
  ({ manifest }) => {
    manifest.validDomains = [name];
  };
const full =
  (text: string): Spoil =>
  ({ manifest }) => {
    manifest.description.full = text;
  };
const short =
  (text: string): Spoil =>
  ({ translations }) => {
    translations.en['description.short'] = text;
  };
const called =
  (name: string): Spoil =>
  ({ manifest, translations }) => {
    manifest.name.short = translations.fr['name.short'] = translations.en['name.short'] = name;
  };
const firstList = ({ manifest }: AppPackage) => manifest.bots[0]?.commandLists[0]?.commands ?? [];
const firstCommand = (made: AppPackage): Command =>
  firstList(made)[0] ?? { title: '', description: '', type: 'basic' };
const extension = ({ manifest }: AppPackage) => manifest.composeExtensions[0]?.commands ?? [];

/** What breaks each rule, by how the rule begins. A rule without one fails the test below. */
const spoilers: [rule: string, what: string, spoil: Spoil][] = [
  [
    'The schema is a released one',
    'a preview',
    ({ manifest }) => void (manifest.manifestVersion = 'devPreview'),
  ],
  [
    'The schema is a released one',
    'two versions',
    ({ manifest }) => void (manifest.manifestVersion = '1.27'),
  ],
  [
    'The translations name the same version',
    'an old one',
    ({ translations }) =>
      void (translations.fr.$schema = translations.fr.$schema?.replace('1.28', '1.27') ?? ''),
  ],
  ['The version of the app', 'two numbers', ({ manifest }) => void (manifest.version = '1.0')],
  ['The version of the app', 'a zero in front', ({ manifest }) => void (manifest.version = '1.01.0')],
  [
    'The default language is Dutch',
    'English first',
    ({ manifest }) => void (manifest.localizationInfo.defaultLanguageTag = 'en'),
  ],
  [
    'The default language is Dutch',
    'a file that is missing',
    ({ files }) => void Reflect.deleteProperty(files, 'fr.json'),
  ],
  [
    'Each language says everything',
    'a prompt that was forgotten',
    ({ translations }) =>
      void Reflect.deleteProperty(translations.fr, 'bots[0].commandLists[0].commands[0].prompt'),
  ],
  [
    'Each language says everything',
    'one too many',
    ({ translations }) => void (translations.en['staticTabs[7].name'] = 'Tab'),
  ],
  ['The package holds what', 'a file too many', ({ files }) => void (files['README.md'] = new Uint8Array())],
  [
    'The package holds what',
    'no icon',
    ({ files, manifest }) => {
      manifest.icons.color = 'colour.png';
      files['other.png'] = new Uint8Array();
    },
  ],
  [
    'The files hold what was checked',
    'another manifest',
    ({ manifest }) => void (manifest.version = '2.0.0'),
  ],
  ['A name is there', 'a long one', called('Werkwijzer voor heel Vlaanderen!')],
  ['A name is there', 'none', ({ translations }) => void (translations.fr['name.full'] = ' ')],
  [
    'The short name is the same',
    'a translated one',
    ({ translations }) => void (translations.fr['name.short'] = 'Guide'),
  ],
  ['A name has no name of a product', 'Teams', called('Werkwijzer Teams')],
  ['A name has no name of a product', 'a feature', called('Help bij werk')],
  ['The name of a package for production', 'beta', called('Werkwijzer beta')],
  ['The name of a package for production', 'parentheses', called('Werkwijzer (nieuw)')],
  ['The name of a package for trying', 'no suffix', ({ environment }) => void (environment.suffix = 'test')],
  ['The developer is named', 'Microsoft', ({ manifest }) => void (manifest.developer.name = 'Microsoft')],
  ['The developer is named', 'nobody', ({ manifest }) => void (manifest.developer.name = '')],
  ['The short description', 'two sentences', short('One thing. And another')],
  ['The short description', 'the word app', short('An app about work')],
  ['The short description', 'our name', short('Werkwijzer about work')],
  ['The short description', '81 characters', short('x'.repeat(81))],
  ['The full description has at most', '501 words', full('woord '.repeat(501))],
  [
    'The full description has at most',
    'the short one',
    ({ manifest }) => void (manifest.description.full = manifest.description.short),
  ],
  ['The full description says for whom', 'nothing of it', full('Iets over werk')],
  ['The full description says where help is', 'nowhere', full('Iets over werk')],
  ['Teams is first called Microsoft Teams', 'Teams', full('Werkt in Teams en in Microsoft Teams')],
  ['Teams is first called Microsoft Teams', 'MS', full('Werkt in MS Teams')],
  ['Nothing promises', 'the best', short('The best answers')],
  ['Nothing promises', 'a partner', full('Certified for Microsoft Teams')],
  ['Nothing promises', 'a shop', full('Te vinden op AppSource')],
  ['Nothing promises', 'another chat', full('Beter dan Slack')],
  ['No text uses a name', 'start a chat', (made) => void (firstCommand(made).title = 'Start chat')],
  ['No text shouts', 'capitals', short('ASK NOW HERE about work')],
  ['No text shouts', 'marks', short('Ask now!!')],
  ['No text waits to be written', 'a placeholder', full('Hulp: {{contact}}')],
  ['No text waits to be written', 'to do', short('TODO')],
  [
    'No text waits to be written',
    'nothing',
    ({ translations }) => void (translations.en['staticTabs[0].name'] = ''),
  ],
  [
    'Every address is https',
    'http',
    ({ manifest }) => void (manifest.developer.privacyUrl = 'http://werkwijzer.demo-organisatie.be/privacy'),
  ],
  [
    'Privacy, terms and support',
    'elsewhere',
    ({ manifest }) => void (manifest.developer.termsOfUseUrl = 'https://elders.be/voorwaarden'),
  ],
  [
    'Privacy, terms and support',
    'twice the same page',
    ({ manifest }) => void (manifest.developer.termsOfUseUrl = manifest.developer.privacyUrl),
  ],
  ['A valid domain is a whole name', 'a wildcard', domain('*.demo-organisatie.be')],
  ['A valid domain is a whole name', 'a scheme', domain('https://demo-organisatie.be')],
  ['A valid domain is a whole name', 'a port', domain('demo-organisatie.be:8443')],
  ['A valid domain is a whole name', 'a top-level domain', domain('be')],
  ['A valid domain is a whole name', 'an address', domain('10.0.0.1')],
  ['A valid domain is nobody else', 'Microsoft’s', domain('teams.microsoft.com')],
  ['A valid domain is nobody else', 'a tenant’s', domain('demo.onmicrosoft.com')],
  ['A valid domain is nobody else', 'everybody’s', domain('azurewebsites.net')],
  ['A valid domain is nobody else', 'nowhere', domain('werkwijzer.local')],
  ['A package for production goes', 'ngrok', domain('abc.ngrok-free.app')],
  ['A package for production goes', 'a dev tunnel', domain('abc-3978.euw.devtunnels.ms')],
  ['Every tab is at a valid domain', 'another one', domain('elders.be')],
  [
    'Every tab is at a valid domain',
    'one for nothing',
    ({ manifest }) => void manifest.validDomains.push('elders.be'),
  ],
  [
    'The registration that signs people in',
    'for elsewhere',
    ({ manifest: { webApplicationInfo: web } }) => void (web.resource = `api://elders.be/${web.id}`),
  ],
  ['No id is empty', 'zeros', ({ manifest }) => void (manifest.id = '00000000-0000-0000-0000-000000000000')],
  [
    'The colour icon is 192',
    'a small one',
    painted('color.png', ({ pixels }) => ({ width: 96, height: 384, pixels })),
  ],
  ['The colour icon stands on', 'a hole', painted('color.png', dot(100, 100, [255, 255, 255, 0]))],
  [
    'The colour icon stands on',
    'a drawing at the edge',
    painted('color.png', dot(3, 100, [255, 255, 255, 255])),
  ],
  [
    'The outline icon is 32',
    'a large one',
    painted('outline.png', ({ pixels }) => ({ width: 64, height: 16, pixels })),
  ],
  ['The outline icon is white', 'a grey dot', painted('outline.png', dot(2, 2, [128, 128, 128, 255]))],
  [
    'The outline icon is white',
    'padding',
    painted('outline.png', (picture) => {
      picture.pixels.fill(0, 0, 32 * 4 * 3);
      return picture;
    }),
  ],
  ['White can be read', 'yellow', ({ manifest }) => void (manifest.accentColor = '#ffff00')],
  [
    'The bot has one list',
    'none for a team',
    ({ manifest }) => void manifest.bots[0]?.commandLists.splice(1, 1),
  ],
  [
    'A list has 1 to 12 commands',
    'thirteen',
    (made) => void firstList(made).push({ title: 'nog een', description: 'Nog een', type: 'basic' }),
  ],
  [
    'A list has 1 to 12 commands',
    'two of one title',
    (made) => void (firstCommand(made).title = firstList(made)[1]?.title ?? ''),
  ],
  ['Every command has a title', 'a long one', (made) => void (firstCommand(made).title = 'x'.repeat(33))],
  ['Every command has a title', 'no description', (made) => void (firstCommand(made).description = '')],
  ['Every list has prompts', 'an empty one', (made) => void (firstCommand(made).prompt = ' ')],
  [
    'Every list has prompts',
    'none',
    (made) => {
      for (const command of firstList(made)) {
        command.type = 'basic';
        delete command.prompt;
      }
    },
  ],
  ['Help is a command', 'no help', (made) => void firstList(made).pop()],
  [
    'An action opens from a message',
    'nowhere',
    (made) => {
      for (const entry of extension(made)) entry.context = [];
    },
  ],
  [
    'An action opens from a message',
    'a form of nobody’s',
    (made) => {
      for (const entry of extension(made)) if (entry.type === 'action') entry.fetchTask = false;
    },
  ],
  [
    'A search stands beside the box',
    'a parameter that nobody reads',
    (made) => {
      for (const entry of extension(made))
        if (entry.type === 'query') entry.parameters.forEach((one) => (one.name = 'other'));
    },
  ],
  [
    'A search stands beside the box',
    'nothing to begin with',
    (made) => {
      for (const entry of extension(made)) if (entry.type === 'query') entry.initialRun = false;
    },
  ],
  [
    'Every command has a title',
    'a parameter without one',
    (made) => {
      for (const entry of extension(made))
        if (entry.type === 'query') entry.parameters.forEach((one) => (one.title = ''));
    },
  ],
  ['The commands of the message extension', 'one that nobody answers', (made) => void extension(made).pop()],
];

describe('the rules of the store', () => {
  test('take the package, for production and for trying', () => {
    expect(() => makePackage(readEnvironment(given))).not.toThrow();
    const trial = { ...given, suffix: 'test', publicUrl: 'https://abc-3978.euw.devtunnels.ms' };
    expect(() => makePackage(readEnvironment(trial))).not.toThrow();
  });

  test.each(spoilers)('%s ...: not with %s', (begins, _what, spoil) => {
    const [rule, ...others] = storeRules.filter(({ says }) => says.startsWith(begins));
    expect([rule?.says, others]).toEqual([expect.any(String), []]);
    const made = aPackage();
    expect(rule?.broken(made)).toEqual([]);
    spoil(made);
    expect(rule?.broken(made)).not.toEqual([]);
  });

  test('each have something here that breaks them', () => {
    const unproven = storeRules.filter(({ says }) => !spoilers.some(([begins]) => says.startsWith(begins)));
    expect(unproven.map(({ says }) => says)).toEqual([]);
  });

  test('what breaks one keeps the package from being made, with the rule and the reason', () => {
    const environment = readEnvironment({ ...given, operator: 'Microsoft België' });
    expect(assemble(environment).manifest.developer.name).toBe('Microsoft België');
    expect(() => makePackage(environment)).toThrow(
      /werkwijzer would not be taken:\n {2}The developer is named, and is not Microsoft\. developer\.name/,
    );
  });
});
