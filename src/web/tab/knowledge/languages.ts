import type { TextLang, Texts } from '../../../http/tab/knowledge/shapes.ts';

export const textLanguages: readonly TextLang[] = ['nl', 'fr', 'en'];

/** The languages that one of the texts is in. */
export function languagesOf(...texts: readonly Texts[]): TextLang[] {
  return textLanguages.filter((lang) => texts.some((one) => one[lang] !== null));
}

/** Texts that are none: before the first and after the last. */
export const noTexts: Texts = { nl: '', fr: null, en: null };
