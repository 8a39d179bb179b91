import type { BookingSite } from '../../src/booking/read-site.ts';
import { DomainError } from '../../src/domain-error.ts';
import { say, type TextKey } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import { readSitePolicy } from '../../src/people/site-policy.ts';
import { requireMayRefer } from '../../src/referral/may-refer.ts';
import type { ActParts, Shown, Speaker } from '../acts/parts.ts';
import { sealRequest, type CardRequest } from '../acts/request.ts';
import { emptyReferral, referForm, type ReferProblem, type ReferTyped } from '../cards/refer-form.ts';

type Filled = {
  request: CardRequest;
  typed?: ReferTyped | undefined;
  problems?: readonly ReferProblem[] | undefined;
  error?: TextKey | undefined;
  hint?: boolean | undefined;
};

/** The form to refer to the coaches of a site; or whom to turn to where that cannot be. */
export async function showForm(
  parts: ActParts,
  { person, lang }: Speaker,
  site: BookingSite,
  { request, typed, problems = [], error, hint = false }: Filled,
): Promise<Shown> {
  try {
    requireMayRefer(site, await readSitePolicy(parts.db, site.id), person);
  } catch (problem) {
    if (problem instanceof DomainError) return { text: closedText(parts, lang, site, problem) };
    throw problem;
  }
  const card = referForm(lang, {
    ...{ siteName: site.name, typed: typed ?? emptyReferral(lang), problems, error, hint },
    request: sealRequest(parts.sealer, request),
  });
  return { card, blank: typed === undefined };
}

/** Why someone cannot refer at a site, and who helps instead. */
export function closedText(
  { contacts }: Pick<ActParts, 'contacts'>,
  lang: Lang,
  { name }: BookingSite,
  { code }: DomainError,
): string {
  switch (code) {
    case 'NO_COACH':
      return say(lang, 'refer.noCoach', { site: name, vdab: contacts.vdab });
    case 'REFERRALS_CLOSED':
      return say(lang, 'refer.closed', { site: name });
    default:
      return say(lang, 'refer.noRole');
  }
}
