import type { Transaction } from '../database/scope.ts';
import type { Consent } from '../generated/prisma/client.ts';
import { idOf, type Disclosure } from './disclosure.ts';

declare const decided: unique symbol;

/**
 * That something about a client may go to someone. Only `mayDisclose` makes it, and a message about a client cannot be put in
 * the outbox without it (design, invariant 1).
 */
export type Decision = Disclosure & { consentId: string; readonly [decided]: true };

/**
 * The one gate: whether the client agreed to this, and still does at `now`. Asked when a message is put in the outbox, in the
 * transaction of the change, and again before it is delivered or opened.
 * @returns undefined when nothing the client agreed to covers all of it.
 */
export async function mayDisclose(
  tx: Transaction,
  disclosure: Disclosure,
  now: Date,
): Promise<Decision | undefined> {
  const { clientId, purpose } = disclosure;
  const consents = await tx.consent.findMany({ where: { clientId, purpose }, include: { withdrawal: true } });
  for (const { withdrawal, ...consent } of consents) {
    if (withdrawal) continue;
    const decision = decideBy(consent, disclosure, now);
    if (decision) return decision;
  }
  return undefined;
}

type Covers = Pick<
  Consent,
  | 'id'
  | 'clientId'
  | 'purpose'
  | 'recipientKind'
  | 'recipientId'
  | 'channels'
  | 'categories'
  | 'from'
  | 'until'
>;

/** The same by a consent that is written in the transaction of the message, and so cannot have been withdrawn. */
export function decideBy(consent: Covers, disclosure: Disclosure, now: Date): Decision | undefined {
  const { clientId, purpose, recipient, channel, categories } = disclosure;
  const covers =
    consent.clientId === clientId &&
    consent.purpose === purpose &&
    consent.recipientKind === recipient.kind &&
    consent.recipientId === idOf(recipient) &&
    consent.channels.includes(channel) &&
    categories.length > 0 &&
    categories.every((category) => consent.categories.includes(category));
  if (!covers || consent.from > now || consent.until <= now) return undefined;
  return { ...disclosure, consentId: consent.id } as Decision;
}
