import type { Lang } from '../src/lang.ts';
import en from './texts/en.json' with { type: 'json' };
import fr from './texts/fr.json' with { type: 'json' };
import nl from './texts/nl.json' with { type: 'json' };

export type ManifestTextKey = keyof typeof nl;

/** What Teams shows of the app, in each language. Not in `src/i18n`: the server never says any of it. */
export const manifestTexts: Record<Lang, Record<ManifestTextKey, string>> = { nl, fr, en };
