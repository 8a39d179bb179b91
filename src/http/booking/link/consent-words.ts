import type { FileConsent } from '../../../booking/client-file.ts';
import { textVersions } from '../../../consent/new-consent.ts';
import { listed, say } from '../../../i18n/index.ts';
import type { Lang } from '../../../lang.ts';
import type { OwnVisit } from './visit.ts';

type Words = { lang: Lang; site: OwnVisit['site'] };

/** What it is for, in a few words. */
export function consentTitle(lang: Lang, { purpose, recipient }: FileConsent): string {
  return say(lang, `care.purpose.${purpose}`, { name: recipient.name ?? '' });
}

/** What a client agreed to, in the words in which they did. */
export function consentWords({ lang, site }: Words, { purpose, recipient, categories }: FileConsent): string {
  const things = categories.map((category) => say(lang, `care.what.${category}`));
  return say(lang, `consent.${textVersions[purpose]}`, {
    ...{ site: site.name, name: recipient.name ?? '', what: listed(lang, things) },
  });
}
