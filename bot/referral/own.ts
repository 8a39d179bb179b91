import { z } from 'zod';
import { readOwnReferrals } from '../../src/referral/own-referrals.ts';
import { revokeReferral } from '../../src/referral/revoke-referral.ts';
import type { ActParts, Shown, Speaker } from '../acts/parts.ts';
import { newRequest, sealRequest } from '../acts/request.ts';
import type { Press } from '../acts/verbs.ts';
import { myReferralsCard } from '../cards/my-referrals.ts';
import { referrerCard } from '../cards/referrer.ts';
import { revokeCard } from '../cards/revoke.ts';

/** A professional's own referrals. */
export async function showOwn(parts: ActParts, { person, lang }: Speaker): Promise<Shown> {
  const own = await readOwnReferrals(parts, person);
  const request = sealRequest(parts.sealer, newRequest(person));
  return { card: myReferralsCard(lang, { own, request }), blank: true };
}

const picked = z.strictObject({ referral: z.guid().or(z.literal('')).optional() });

/** Asks first: of the card's own referral, or of the one that was picked from the list. */
export async function askRevoke(
  parts: ActParts,
  { speaker, request, inputs }: Press,
): Promise<Shown | undefined> {
  const input = picked.safeParse(inputs);
  if (!input.success) return undefined;
  const id = request.referralId ?? input.data.referral;
  if (!id) return showOwn(parts, speaker);
  const [own] = await readOwnReferrals(parts, speaker.person, id);
  if (!own) return undefined;
  const about = sealRequest(parts.sealer, newRequest(speaker.person, { referralId: own.id }));
  return { card: revokeCard(speaker.lang, { own, request: about }), blank: false };
}

export async function revoke(parts: ActParts, press: Press): Promise<Shown | undefined> {
  const { referralId } = press.request;
  const [own] = referralId ? await readOwnReferrals(parts, press.speaker.person, referralId) : [];
  if (!own) return undefined;
  await revokeReferral(parts, press.speaker.person, own.id);
  return showOne(parts, press, { blank: true });
}

/** Nothing changes: what stands in the chat stays, with the text for the client that may be on it. */
export async function keep(parts: ActParts, press: Press): Promise<Shown | undefined> {
  return showOne(parts, press, { blank: false });
}

/** The card as it is now, for whoever sees it come by; the message is left as it is. */
export async function status(parts: ActParts, press: Press): Promise<Shown | undefined> {
  return showOne(parts, press, { blank: false });
}

async function showOne(
  parts: ActParts,
  { speaker, request }: Press,
  { blank }: { blank: boolean },
): Promise<Shown | undefined> {
  const { person, lang } = speaker;
  const [own] = request.referralId ? await readOwnReferrals(parts, person, request.referralId) : [];
  if (!own) return undefined;
  const about = sealRequest(parts.sealer, newRequest(person, { referralId: own.id }));
  return { card: referrerCard(lang, { own, request: about }), blank };
}
