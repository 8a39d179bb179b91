import { createInstance } from 'i18next';
import { LRUCache } from 'lru-cache';
import { languages, type Lang } from '../lang.ts';
import enAbout from './en/about.json' with { type: 'json' };
import enAnswers from './en/answers.json' with { type: 'json' };
import enBooking from './en/booking.json' with { type: 'json' };
import enCards from './en/cards.json' with { type: 'json' };
import enCare from './en/care.json' with { type: 'json' };
import enConsent from './en/consent.json' with { type: 'json' };
import enChat from './en/chat.json' with { type: 'json' };
import enExtension from './en/extension.json' with { type: 'json' };
import enOutside from './en/outside.json' with { type: 'json' };
import enAdmin from './en/admin.json' with { type: 'json' };
import enCurator from './en/curator.json' with { type: 'json' };
import enErrors from './en/errors.json' with { type: 'json' };
import enMail from './en/mail.json' with { type: 'json' };
import enSheets from './en/sheets.json' with { type: 'json' };
import enTab from './en/tab.json' with { type: 'json' };
import frAbout from './fr/about.json' with { type: 'json' };
import frAnswers from './fr/answers.json' with { type: 'json' };
import frBooking from './fr/booking.json' with { type: 'json' };
import frCards from './fr/cards.json' with { type: 'json' };
import frCare from './fr/care.json' with { type: 'json' };
import frConsent from './fr/consent.json' with { type: 'json' };
import frChat from './fr/chat.json' with { type: 'json' };
import frExtension from './fr/extension.json' with { type: 'json' };
import frOutside from './fr/outside.json' with { type: 'json' };
import frAdmin from './fr/admin.json' with { type: 'json' };
import frCurator from './fr/curator.json' with { type: 'json' };
import frErrors from './fr/errors.json' with { type: 'json' };
import frMail from './fr/mail.json' with { type: 'json' };
import frSheets from './fr/sheets.json' with { type: 'json' };
import frTab from './fr/tab.json' with { type: 'json' };
import nlAbout from './nl/about.json' with { type: 'json' };
import nlAnswers from './nl/answers.json' with { type: 'json' };
import nlBooking from './nl/booking.json' with { type: 'json' };
import nlCards from './nl/cards.json' with { type: 'json' };
import nlCare from './nl/care.json' with { type: 'json' };
import nlConsent from './nl/consent.json' with { type: 'json' };
import nlChat from './nl/chat.json' with { type: 'json' };
import nlExtension from './nl/extension.json' with { type: 'json' };
import nlOutside from './nl/outside.json' with { type: 'json' };
import nlAdmin from './nl/admin.json' with { type: 'json' };
import nlCurator from './nl/curator.json' with { type: 'json' };
import nlErrors from './nl/errors.json' with { type: 'json' };
import nlMail from './nl/mail.json' with { type: 'json' };
import nlSheets from './nl/sheets.json' with { type: 'json' };
import nlTab from './nl/tab.json' with { type: 'json' };

// One file an area and language; a test keeps the keys equal and unique.
const nl = {
  ...nlAbout,
  ...nlAnswers,
  ...nlBooking,
  ...nlCards,
  ...nlCare,
  ...nlConsent,
  ...nlChat,
  ...nlExtension,
  ...nlOutside,
  ...nlAdmin,
  ...nlCurator,
  ...nlErrors,
  ...nlMail,
  ...nlSheets,
  ...nlTab,
};
const fr = {
  ...frAbout,
  ...frAnswers,
  ...frBooking,
  ...frCards,
  ...frCare,
  ...frConsent,
  ...frChat,
  ...frExtension,
  ...frOutside,
  ...frAdmin,
  ...frCurator,
  ...frErrors,
  ...frMail,
  ...frSheets,
  ...frTab,
};
const en = {
  ...enAbout,
  ...enAnswers,
  ...enBooking,
  ...enCards,
  ...enCare,
  ...enConsent,
  ...enChat,
  ...enExtension,
  ...enOutside,
  ...enAdmin,
  ...enCurator,
  ...enErrors,
  ...enMail,
  ...enSheets,
  ...enTab,
};

export type TextKey = keyof typeof nl;

/** Every text, for whoever checks them all. */
export const texts: Record<Lang, Record<string, string>> = { nl, fr, en };

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

/** A text that begins a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
