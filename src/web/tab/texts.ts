import nl from '../../i18n/nl/tab.json';
import type { Lang } from '../../lang.ts';

export type TextKey = keyof typeof nl;

// The other languages come only when they are needed.
const files: Record<Lang, () => Promise<Record<TextKey, string>>> = {
  nl: () => Promise.resolve(nl),
  fr: () => import('../../i18n/fr/tab.json').then((file) => file.default),
  en: () => import('../../i18n/en/tab.json').then((file) => file.default),
};

let texts: Record<TextKey, string> = nl;
let spoken: Lang = 'nl';

/** Chooses the language of everything that is said from now on. */
export async function speak(lang: Lang): Promise<void> {
  texts = await files[lang]().catch(() => nl);
  spoken = texts === nl ? 'nl' : lang;
  document.documentElement.lang = spoken;
}

export function language(): Lang {
  return spoken;
}

/** The text of a key with its {{values}} filled in. */
export function say(key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
  return texts[key].replaceAll(/\{\{(\w+)\}\}/g, (_all, name: string) => String(values[name] ?? ''));
}
