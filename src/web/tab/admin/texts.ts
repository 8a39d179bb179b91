import nl from '../../../i18n/nl/admin.json';
import type { Lang } from '../../../lang.ts';
import { language } from '../texts.ts';

export type AdminKey = keyof typeof nl;

const files: Record<Lang, () => Promise<Record<AdminKey, string>>> = {
  nl: () => Promise.resolve(nl),
  fr: () => import('../../../i18n/fr/admin.json').then((file) => file.default),
  en: () => import('../../../i18n/en/admin.json').then((file) => file.default),
};

let texts: Record<AdminKey, string> = nl;

/** Fetches the words of these views in the language of the tab, before the first of them is drawn. */
export async function speakAdmin(): Promise<void> {
  texts = await files[language()]().catch(() => nl);
}

/** The text of a key with its {{values}} filled in. */
export function tell(key: AdminKey, values: Readonly<Record<string, string | number>> = {}): string {
  return texts[key].replaceAll(/\{\{(\w+)\}\}/g, (_all, name: string) => String(values[name] ?? ''));
}
