import type { BookingSite } from '../../src/booking/read-site.ts';
import { DomainError } from '../../src/domain-error.ts';
import { keepReferrerCard } from '../../src/referral/keep-referrer-card.ts';
import { readOwnReferrals } from '../../src/referral/own-referrals.ts';
import { referClient } from '../../src/referral/refer-client.ts';
import type { ActParts, Shown, Speaker } from '../acts/parts.ts';
import { sealRequest, type CardRequest } from '../acts/request.ts';
import type { Press } from '../acts/verbs.ts';
import type { ReferTyped } from '../cards/refer-form.ts';
import { referrerCard } from '../cards/referrer.ts';
import { readForm, type FilledReferral } from './read-form.ts';
import { closedText, showForm } from './show-form.ts';

/** Sends what the form says; the card that takes its place holds none of it. Pressed again, it shows the same referral. */
export async function send(
  parts: ActParts,
  { speaker, request, place }: Press,
  site: BookingSite,
  typed: ReferTyped,
): Promise<Shown> {
  const form = readForm(typed);
  if ('problems' in form) {
    const { problems } = form;
    return showForm(parts, speaker, site, { request, typed, problems, error: 'error.INVALID' });
  }
  if (form.filled.read.health && !request.hinted)
    return showForm(parts, speaker, site, { request: { ...request, hinted: true }, typed, hint: true });
  try {
    const { token } = await refer(parts, speaker, site, request, form.filled);
    if (place) await keepReferrerCard(parts, speaker.person, request.id, { ...place, lang: speaker.lang });
    return await showSent(parts, speaker, request, form.filled, token);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { text: closedText(parts, speaker.lang, site, error) };
  }
}

function refer(
  parts: ActParts,
  { person }: Speaker,
  { id }: BookingSite,
  request: CardRequest,
  { client, how, read }: FilledReferral,
) {
  return referClient(parts, id, person, {
    ...{ id: request.id, client, question: read.question, agreement: { how } },
  });
}

async function showSent(
  parts: ActParts,
  { person, lang }: Speaker,
  request: CardRequest,
  { client, read }: FilledReferral,
  token: string,
): Promise<Shown> {
  const [own] = await readOwnReferrals(parts, person, request.id);
  if (!own) throw new DomainError('NOT_FOUND', 'the referral is gone already');
  const fresh = {
    ...{ mailed: client.contact.kind === 'MAIL', masked: read.masked, clientLang: client.language },
    link: `${parts.publicUrl}/a/${token}`,
  };
  const about = sealRequest(parts.sealer, { id: request.id, personId: person.id, referralId: own.id });
  return { card: referrerCard(lang, { own, request: about, fresh }), blank: true };
}
