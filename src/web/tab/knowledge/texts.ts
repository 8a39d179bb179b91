import type nl from '../../../i18n/nl/curator.json';
import type { Lang } from '../../../lang.ts';
import { language } from '../texts.ts';

export type CuratorKey = keyof typeof nl;
type Texts = Record<CuratorKey, string>;

// Only curators need these, so they come with their view.
const files: Record<Lang, () => Promise<{ default: Texts }>> = {
  nl: () => import('../../../i18n/nl/curator.json'),
  fr: () => import('../../../i18n/fr/curator.json'),
  en: () => import('../../../i18n/en/curator.json'),
};

let texts: Partial<Texts> = {};

/** Fetches the words of this view, in the language of the tab. */
export async function speakCurator(): Promise<void> {
  texts = (await files[language()]()).default;
}

/** The text of a key of this view with its {{values}} filled in. */
export function say(key: CuratorKey, values: Readonly<Record<string, string | number>> = {}): string {
  return (texts[key] ?? '').replaceAll(/\{\{(\w+)\}\}/g, (_all, name: string) => String(values[name] ?? ''));
}
