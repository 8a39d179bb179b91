import { z } from 'zod';
import { DomainError } from '../../src/domain-error.ts';
import { say } from '../../src/i18n/index.ts';
import { acceptReferral } from '../../src/referral/accept-referral.ts';
import { declineReferral } from '../../src/referral/decline-referral.ts';
import { readReferralCard } from '../../src/referral/read-referral-card.ts';
import { revealContact } from '../../src/referral/reveal-contact.ts';
import type { ActParts, Shown, Speaker } from '../acts/parts.ts';
import { newRequest, sealRequest } from '../acts/request.ts';
import type { Press } from '../acts/verbs.ts';
import { declineCard, declineReasons } from '../cards/decline.ts';
import { referralCard, type ReferralCardOptions } from '../cards/referral.ts';

/** What an old card sends that has no answer any more: it gets the card as it is now. */
const ended = new Set(['REFERRAL_TAKEN', 'NOT_FOUND', 'MOVED_ON']);

/** A coach takes the referral of a card on. */
export async function accept(parts: ActParts, press: Press): Promise<Shown | undefined> {
  return answer(parts, press, (referralId) => acceptReferral(parts, press.speaker.person, referralId));
}

const reasonInput = z.strictObject({ reason: z.enum(declineReasons).or(z.literal('')).default('') });

/** A coach will not: asked why first, while it is still theirs to answer. */
export async function askDecline(parts: ActParts, { speaker, request }: Press): Promise<Shown | undefined> {
  return request.referralId ? showReasons(parts, speaker, request.referralId) : undefined;
}

/** A coach does not, with a reason. */
export async function decline(parts: ActParts, press: Press): Promise<Shown | undefined> {
  const { speaker, request, inputs } = press;
  const input = reasonInput.safeParse(inputs);
  if (!input.success) return undefined;
  const { reason } = input.data;
  if (reason === '')
    return request.referralId
      ? showReasons(parts, speaker, request.referralId, { missing: true })
      : undefined;
  return answer(parts, press, (referralId) => declineReferral(parts, speaker.person, { referralId, reason }));
}

async function showReasons(
  parts: ActParts,
  { person, lang }: Speaker,
  referralId: string,
  { missing = false } = {},
): Promise<Shown> {
  const { db, sealer, clock } = parts;
  const shown = await readReferralCard({ db, sealer }, { referralId, coachId: person.id }, clock());
  if (shown.view !== 'OPEN') return show(parts, { person, lang }, referralId);
  const { code, site } = shown;
  const request = sealRequest(sealer, newRequest(person, { referralId }));
  return { card: declineCard(lang, { code, site, request, missing }), blank: false };
}

async function answer(
  parts: ActParts,
  { speaker, request: { referralId } }: Press,
  act: (referralId: string) => Promise<void>,
): Promise<Shown | undefined> {
  if (!referralId) return undefined;
  try {
    await act(referralId);
  } catch (error) {
    if (!(error instanceof DomainError) || !ended.has(error.code)) throw error;
  }
  return show(parts, speaker, referralId);
}

/** Name, question and contact on the coach's screen, and nowhere in the chat. */
export async function reveal(parts: ActParts, { speaker, request }: Press): Promise<Shown | undefined> {
  const { referralId } = request;
  if (!referralId) return undefined;
  try {
    const revealed = await revealContact(parts, speaker.person, referralId);
    return await show(parts, speaker, referralId, { revealed });
  } catch (error) {
    if (!(error instanceof DomainError) || !ended.has(error.code)) throw error;
    return show(parts, speaker, referralId);
  }
}

export async function hide(parts: ActParts, { speaker, request }: Press): Promise<Shown | undefined> {
  return request.referralId ? show(parts, speaker, request.referralId) : undefined;
}

/**
 * The card as it is now, for whoever sees it come by. The message is left as it is: an edit would have every device look
 * again. Only when nothing may be seen any more, it is emptied.
 */
export async function look(parts: ActParts, { speaker, request }: Press): Promise<Shown | undefined> {
  const shown = request.referralId && (await show(parts, speaker, request.referralId));
  if (!shown) return undefined;
  return 'text' in shown ? shown : { ...shown, blank: false };
}

/** The card as the records have it now. With a name or a question on it, it is shown and not kept: the outbox keeps those. */
async function show(
  { db, sealer, clock, publicUrl }: ActParts,
  { person, lang }: Speaker,
  referralId: string,
  more: Pick<ReferralCardOptions, 'revealed'> = {},
): Promise<Shown> {
  const card = await readReferralCard({ db, sealer }, { referralId, coachId: person.id }, clock());
  if (card.view === 'EMPTY') return { text: say(lang, 'card.emptied') };
  const request = sealRequest(sealer, newRequest(person, { referralId }));
  const made = referralCard(lang, { card, request, tabUrl: `${publicUrl}/tab#referrals`, ...more });
  return { card: made, blank: card.view !== 'OPEN' && !more.revealed };
}
