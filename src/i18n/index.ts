import { createInstance } from 'i18next';
import { LRUCache } from 'lru-cache';
import { languages, type Lang } from '../lang.ts';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

export type TextKey = keyof typeof nl;

const i18n = createInstance();
await i18n.init({
  lng: 'nl',
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false }, // text for chat and cards; HTML pages escape where they print
  resources: { nl: { translation: nl }, fr: { translation: fr }, en: { translation: en } },
});
const speakers = new Map(languages.map((lang) => [lang, i18n.getFixedT(lang)]));

/** i18next does far more per call than we need, and the same few hundred texts go out all day. */
const said = new LRUCache<string, string>({ max: 5000 });

/** The text of a key in a language, with its {{values}} filled in. */
export function say(lang: Lang, key: TextKey, values: Record<string, string | number> = {}): string {
  const name = [lang, key, ...Object.values(values)].join('\n');
  const known = said.get(name);
  if (known !== undefined) return known;
  const text = speakers.get(lang)?.(key, values) ?? key;
  said.set(name, text);
  return text;
}

const dates = new Map(
  languages.map((lang) => [
    lang,
    new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : `${lang}-BE`, { dateStyle: 'long', timeZone: 'UTC' }),
  ]),
);

/** An ISO date written out: "1 januari 2026", "1er janvier 2026" as "1 janvier 2026", "1 January 2026". */
export function longDate(lang: Lang, day: string): string {
  return dates.get(lang)?.format(new Date(`${day}T00:00:00Z`)) ?? day;
}

/** "a, b en c", or with `disjunction` "a, b of c". */
export function listed(
  lang: Lang,
  items: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(lang, { type }).format(items);
}
