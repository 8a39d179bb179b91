import { identify } from '../../src/people/identify.ts';
import { say } from '../../src/i18n/index.ts';
import { languageOf, type Lang } from '../../src/lang.ts';
import type { KnownPerson } from '../../src/people/identify.ts';
import { identityOf, placeOf, type InboundActivity } from '../activity.ts';
import { chooseSite } from '../cards/choose-site.ts';
import type { Command } from './commands.ts';
import type { ChatBookingParts, Shown, Speaker } from './parts.ts';
import { hasRole, sitesOf } from './professional.ts';
import { newRequest, sealRequest } from './request.ts';
import { showAgenda } from './show-agenda.ts';
import { showForm } from './show-form.ts';

/**
 * What a typed command gets. In a group or channel only the words that say where it works. Undefined when it is no command
 * for this person: "agenda" means something to coaches only.
 */
export async function onCommand(
  parts: ChatBookingParts,
  activity: InboundActivity,
  command: Command,
): Promise<Shown | undefined> {
  const lang = languageOf(activity.locale) ?? 'nl';
  const elsewhere: Shown | undefined =
    placeOf(activity) === 'personal' ? undefined : { text: say(lang, 'book.private') };
  if (elsewhere && command === 'book') return elsewhere;
  const identity = identityOf(activity);
  const person = identity && (await identify(parts.db, parts.clock, identity));
  switch (command) {
    case 'agenda':
      if (!person || !hasRole(person, ['COACH'])) return undefined;
      return elsewhere ?? showAgenda(parts, { person, lang });
    case 'book':
      return showBooking(parts, person, lang);
  }
}

async function showBooking(
  parts: ChatBookingParts,
  person: KnownPerson | undefined,
  lang: Lang,
): Promise<Shown> {
  const sites = person ? await sitesOf(parts, person) : [];
  const [site] = sites;
  if (!person || !site) return { text: say(lang, 'book.noRole') };
  const speaker: Speaker = { person, lang };
  if (sites.length === 1) return showForm(parts, speaker, site, { request: newRequest(person, site.id) });
  const request = sealRequest(parts.sealer, newRequest(person));
  return { card: chooseSite(lang, { sites, request }), blank: true };
}
