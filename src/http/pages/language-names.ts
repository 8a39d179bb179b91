import type { Lang } from '../../lang.ts';

/** Each language in its own words. */
export const languageNames: Record<Lang, string> = { nl: 'Nederlands', fr: 'Français', en: 'English' };
