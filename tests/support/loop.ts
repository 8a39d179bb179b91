import { randomUUID } from 'node:crypto';
import type { Contact } from '../../src/booking/client.ts';
import type { Choice } from '../../src/consent/give-consent.ts';
import { giveConsent } from '../../src/consent/give-consent.ts';
import { feedbackCategories } from '../../src/consent/disclosure.ts';
import { asSystem } from '../../src/database/scope.ts';
import type { FeedbackText } from '../../src/feedback/fields.ts';
import { sendFeedback } from '../../src/feedback/send-feedback.ts';
import { writeFeedback } from '../../src/feedback/write-feedback.ts';
import type { SitePolicyUncheckedCreateInput } from '../../src/generated/prisma/models.ts';
import type { Message } from '../../src/practice/index.ts';
import { acceptReferral } from '../../src/referral/accept-referral.ts';
import { referClient, type Referred } from '../../src/referral/refer-client.ts';
import { fingerprint } from './fingerprint.ts';
import { newAddress, partsOf, person } from './talks.ts';
import { clock, type Running } from './werkwijzer.ts';

// The loop, through its use cases: refer, take on, agree, feed back.

export const SITE_ID = 'de300000-0000-4000-8000-000000000013';

export type Loop = Referred & { referralId: string; clientId: string };

/** Words that are found nowhere else, so that a test can look for them everywhere. */
export const NAME = 'Zilverreiger';
export const QUESTION = 'wil weten of halftijds herbeginnen in de drukkerij kan';
export const TEXT: FeedbackText = {
  discussed: 'Besproken: wat halftijds herbeginnen betekent.',
  steps: 'Stap: de bedrijfsarts is gebeld.',
  support: 'Nog nodig: een aangepast uurrooster.',
  possible: 'Kan: vier uur per dag. Kan niet: tillen.',
};

export type Wish = { name?: string; question?: string; contact?: Contact; now?: () => Date };

/** A nurse refers a client to the coaches of the demo site. */
export async function refer(running: Running, wish: Wish = {}): Promise<Loop> {
  const { name = NAME, question = QUESTION, now = clock } = wish;
  const contact: Contact = wish.contact ?? { kind: 'MAIL', value: newAddress() };
  const referralId = randomUUID();
  const nurse = await person(running, 'Demo Verpleegkundige', now);
  const referred = await referClient(partsOf(running, now), SITE_ID, nurse, {
    ...{ id: referralId, client: { name, contact, language: 'nl' }, question, agreement: { how: 'SPOKEN' } },
  });
  const row = await asSystem(running.db, (tx) =>
    tx.referral.findUniqueOrThrow({ where: { id: referralId } }),
  );
  return { ...referred, referralId, clientId: row.clientId ?? '' };
}

/** The same, taken on by the demo coach. */
export async function accepted(running: Running, wish: Wish = {}): Promise<Loop> {
  const loop = await refer(running, wish);
  const coach = await person(running, 'Demo Coach', wish.now);
  await acceptReferral(partsOf(running, wish.now), coach, loop.referralId);
  return loop;
}

/** The client agrees, by telling the coach, that the nurse hears how it went. */
export async function agrees(
  running: Running,
  { clientId }: Pick<Loop, 'clientId'>,
  choice?: Choice,
  now: () => Date = clock,
): Promise<void> {
  const nurse = await person(running, 'Demo Verpleegkundige', now);
  const coach = await person(running, 'Demo Coach', now);
  const usual: Choice = { purpose: 'FEEDBACK', personId: nurse.id, categories: feedbackCategories };
  await giveConsent(
    partsOf(running, now),
    { as: 'COACH', person: coach },
    { clientId, choice: choice ?? usual, how: 'SPOKEN' },
  );
}

/** The coach writes a feedback and sends it. */
export async function feedBack(
  running: Running,
  { referralId }: Pick<Loop, 'referralId'>,
  text: FeedbackText = TEXT,
  now: () => Date = clock,
): Promise<string> {
  const parts = partsOf(running, now);
  const coach = await person(running, 'Demo Coach', now);
  const { feedbackId } = await writeFeedback(parts, coach, { referralId, text });
  await sendFeedback(parts, coach, { feedbackId });
  return feedbackId;
}

/** How the demo site works; what is not named stays as it is usually. */
export async function setPolicy(
  { db }: Running,
  policy: Omit<SitePolicyUncheckedCreateInput, 'siteId'>,
): Promise<void> {
  await asSystem(db, (tx) =>
    tx.sitePolicy.upsert({
      where: { siteId: SITE_ID },
      create: { siteId: SITE_ID, ...policy },
      update: policy,
    }),
  );
}

/** Every message in the personal chat of someone, as it stands now. */
export async function chatOf({ connector }: Running, who: string): Promise<Message[]> {
  const chat = await connector.openPersonalChat(who);
  return connector.conversation(chat.id).messages;
}

/** All that can be read in someone's chat now. */
export async function readIn(running: Running, who: string): Promise<string> {
  return JSON.stringify(await chatOf(running, who));
}

/** All of the loop that a press could change, to compare before and after. */
export async function everythingIn({ db }: Running): Promise<string> {
  const tables = await fingerprint(db, [
    ...['referral', 'referral_offer', 'client', 'consent', 'consent_withdrawal', 'feedback'],
    ...['chat_post', 'outbox_message', 'audit_entry'],
  ]);
  return JSON.stringify(tables);
}
