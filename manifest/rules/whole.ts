import { LOCALIZATION_SCHEMA, MANIFEST_SCHEMA } from '../build-manifest.ts';
import { isTranslatable, textsIn } from '../localisation.ts';
import { when, type Rule } from './rule.ts';

const LOWEST = 10;

export const packageRules: Rule[] = [
  {
    says: 'The schema is a released one, 1.10 or newer, and the manifest names the same version twice.',
    broken: ({ manifest: { $schema, manifestVersion } }) => {
      const [, minor] = /^1\.(\d+)$/.exec(manifestVersion) ?? [];
      const fits = Number(minor) >= LOWEST && $schema.includes(`/v${manifestVersion}/`);
      return when(!fits || $schema !== MANIFEST_SCHEMA, `${manifestVersion} and ${$schema}`);
    },
  },
  {
    says: 'The translations name the same version of the schema.',
    broken: ({ translations }) =>
      Object.entries(translations).flatMap(([lang, { $schema = '' }]) =>
        when($schema !== LOCALIZATION_SCHEMA, `${lang}: ${$schema}`),
      ),
  },
  {
    says: 'The version of the app is three numbers.',
    broken: ({ manifest }) =>
      when(!/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/.test(manifest.version), manifest.version),
  },
  {
    says: 'The default language is Dutch, and every other language has a file of its own.',
    broken: ({ manifest: { localizationInfo }, translations, files }) => {
      const { defaultLanguageTag, additionalLanguages } = localizationInfo;
      const tags = additionalLanguages.map(({ languageTag }) => languageTag);
      return [
        ...when(defaultLanguageTag !== 'nl', defaultLanguageTag),
        ...when(tags.sort().join() !== Object.keys(translations).sort().join(), tags.join(', ')),
        ...additionalLanguages.flatMap(({ file }) => when(!(file in files), `${file} is not there`)),
      ];
    },
  },
  {
    says: 'Each language says everything that can be said in it, and nothing else.',
    broken: ({ manifest, translations }) => {
      const wanted = [...textsIn(manifest).keys()].filter(isTranslatable);
      return Object.entries(translations).flatMap(([lang, texts]) => [
        ...wanted.flatMap((path) => when(!texts[path]?.trim(), `${lang} has no ${path}`)),
        ...Object.keys(texts).flatMap((path) =>
          when(path !== '$schema' && !wanted.includes(path), `${lang} has ${path}`),
        ),
      ]);
    },
  },
  {
    says: 'The package holds what the manifest names, and no file more.',
    broken: ({ manifest: { icons, localizationInfo }, files }) => {
      const named = ['manifest.json', icons.color, icons.outline].concat(
        localizationInfo.additionalLanguages.map(({ file }) => file),
      );
      return [
        ...named.flatMap((name) => when(!(name in files), `${name} is not there`)),
        ...Object.keys(files).flatMap((name) => when(!named.includes(name), `${name} is one too many`)),
      ];
    },
  },
  {
    says: 'The files hold what was checked.',
    broken: ({ manifest, translations, files }) =>
      Object.entries({ manifest, ...translations }).flatMap(([name, value]) => {
        const file = new TextDecoder().decode(files[`${name}.json`]);
        return when(file.trim() !== JSON.stringify(value, null, 2), `${name}.json`);
      }),
  },
];
