/** The languages Werkwijzer speaks, the master language first. */
export const languages = ['nl', 'fr', 'en'] as const;

export type Lang = (typeof languages)[number];

/** The language of a locale such as `nl-BE`; undefined for one we do not speak. */
export function languageOf(locale: string | undefined): Lang | undefined {
  const prefix = locale?.slice(0, 2).toLowerCase();
  return languages.find((lang) => lang === prefix);
}
