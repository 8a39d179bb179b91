import { isTranslatable, textsIn } from '../localisation.ts';
import type { AppPackage } from '../package.ts';
import type { Told } from './rule.ts';

/** What Teams shows of the package, once for each language. */
export function toldIn({ manifest, translations }: AppPackage): Told[] {
  const own = textsIn(manifest);
  return [
    { lang: 'nl', text: (path) => own.get(path) ?? '' },
    { lang: 'fr', text: (path) => translations.fr[path] ?? own.get(path) ?? '' },
    { lang: 'en', text: (path) => translations.en[path] ?? own.get(path) ?? '' },
  ];
}

/** Every text that Teams shows, with the language and the place it stands at. */
export function everyText(made: AppPackage): { where: string; text: string }[] {
  const places = [...textsIn(made.manifest).keys()].filter(isTranslatable);
  return toldIn(made).flatMap(({ lang, text }) =>
    places.map((path) => ({ where: `${lang} ${path}`, text: text(path) })),
  );
}
