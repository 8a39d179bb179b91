import type nl from '../../../i18n/nl/consent.json';
import type { ConsentWords } from '../../../http/tab/referral-shapes.ts';
import type { Lang } from '../../../lang.ts';
import { language } from '../texts.ts';
import { consentKeys } from './consent-keys.ts';

type Texts = typeof nl;

const files: Record<Lang, () => Promise<{ default: Texts }>> = {
  nl: () => import('../../../i18n/nl/consent.json'),
  fr: () => import('../../../i18n/fr/consent.json'),
  en: () => import('../../../i18n/en/consent.json'),
};

/** Fetched when a coach first writes a consent down. */
export async function loadConsentTexts(): Promise<Texts> {
  return (await files[language()]()).default;
}

/** The words for a purpose, with names and what may be told filled in. */
export function wordsToRead(
  texts: Texts,
  purpose: ConsentWords['purpose'],
  values: { name: string; site: string; what: string },
): string | undefined {
  if (purpose === 'CONTACT') return undefined;
  const filled = new Map(Object.entries(values));
  return texts[consentKeys[purpose]].replaceAll(
    /\{\{(\w+)\}\}/g,
    (_all, key: string) => filled.get(key) ?? '',
  );
}
