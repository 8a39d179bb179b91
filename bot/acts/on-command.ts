import { identify, type Identity, type KnownPerson } from '../../src/people/identify.ts';
import type { BookingSite } from '../../src/booking/read-site.ts';
import type { Role } from '../../src/generated/prisma/enums.ts';
import { say, type TextKey } from '../../src/i18n/index.ts';
import { referringRoles } from '../../src/referral/may-refer.ts';
import { languageOf, type Lang } from '../../src/lang.ts';
import { listJoinable } from '../../src/people/join-site.ts';
import { identityOf, type InboundActivity } from '../activity.ts';
import { chooseSite, type ChooseSite } from '../cards/choose-site.ts';
import type { Command } from './commands.ts';
import type { ActParts, Shown, Speaker } from './parts.ts';
import { bookingRoles, hasRole, sitesOf } from '../booking/professional.ts';
import { showOwn } from '../referral/own.ts';
import { showForm as showReferForm } from '../referral/show-form.ts';
import { newRequest, sealRequest, type CardRequest } from './request.ts';
import { showAgenda } from '../booking/show-agenda.ts';
import { showForm as showBookForm } from '../booking/show-form.ts';

/**
 * What a command gets in someone's own chat or dialog: in a group it is handed over there first. Undefined when it is no
 * command for this person: "agenda" means something to coaches only.
 */
export async function onCommand(
  parts: ActParts,
  activity: InboundActivity,
  command: Command,
): Promise<Shown | undefined> {
  const lang = languageOf(activity.locale) ?? 'nl';
  const identity = identityOf(activity);
  const person = identity && (await identify(parts.db, parts.clock, identity));
  switch (command) {
    case 'agenda':
      if (!person || !hasRole(person, ['COACH'])) return undefined;
      return showAgenda(parts, { person, lang });
    case 'book':
      return atSite(parts, { identity, person }, lang, booking);
    case 'refer':
      return atSite(parts, { identity, person }, lang, referring);
    case 'referrals':
      if (!person || !hasRole(person, referringRoles)) return { text: say(lang, 'refer.noRole') };
      return showOwn(parts, { person, lang });
  }
}

/** What is done at a site: for whom, with which form, and the button of the card that asks at which site. */
type AtSite = {
  roles: readonly Role[];
  verb: ChooseSite['verb'];
  noRole: TextKey;
  showForm: (
    parts: ActParts,
    speaker: Speaker,
    site: BookingSite,
    form: { request: CardRequest },
  ) => Promise<Shown>;
};

const booking: AtSite = {
  ...{ roles: bookingRoles, verb: 'book.site', noRole: 'book.noRole', showForm: showBookForm },
};
const referring: AtSite = {
  ...{ roles: referringRoles, verb: 'refer.site', noRole: 'refer.noRole', showForm: showReferForm },
};

async function atSite(
  parts: ActParts,
  { identity, person }: { identity: Identity | undefined; person: KnownPerson | undefined },
  lang: Lang,
  { roles, verb, noRole, showForm }: AtSite,
): Promise<Shown> {
  const sites = person ? await sitesOf(parts, person, roles) : [];
  const [site] = sites;
  if (!person || !site) {
    const joinable = identity && !person?.roles.length ? await listJoinable(parts, identity) : [];
    return refused(lang, say(lang, noRole), joinable.length > 0);
  }
  const speaker: Speaker = { person, lang };
  if (sites.length === 1)
    return showForm(parts, speaker, site, { request: newRequest(person, { siteId: site.id }) });
  const request = sealRequest(parts.sealer, newRequest(person));
  return { card: chooseSite(lang, { sites, request, verb }), blank: true };
}

/** Who works at no site reads whom to ask, and where their organisation lets them choose a site, how. */
function refused(lang: Lang, text: string, mayJoin: boolean): Shown {
  if (!mayJoin) return { text };
  return { text, inChat: { hint: say(lang, 'join.help'), taps: [say(lang, 'join.help.word')] } };
}
