import type { FileConsent } from '../../../booking/client-file.ts';
import { textVersions } from '../../../consent/new-consent.ts';
import { say } from '../../../i18n/index.ts';
import type { Lang } from '../../../lang.ts';
import type { OwnVisit } from './visit.ts';

type Words = { lang: Lang; site: OwnVisit['site'] };

/** What a client agreed to, in the words in which they did. */
export function consentWords({ lang, site }: Words, { purpose, recipient, categories }: FileConsent): string {
  return say(lang, `consent.${textVersions[purpose]}`, {
    ...{ site: site.name, name: recipient.name ?? '' },
    what: categories.map((category) => say(lang, `care.what.${category}`)).join(', '),
  });
}
