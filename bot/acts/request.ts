import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { KnownPerson } from '../../src/people/identify.ts';
import type { Sealer } from '../../src/privacy/seal.ts';

const CONTEXT = 'card request';
const LONGEST = 1000;

const schema = z.strictObject({
  id: z.guid(),
  personId: z.guid(),
  siteId: z.guid().optional(),
  after: z.string().max(80).optional(),
  referralId: z.guid().optional(),
  feedbackId: z.guid().optional(),
  /** Of a form: the hint about health words was shown. */
  hinted: z.boolean().optional(),
});

/**
 * What a card is about, made when it is drawn. `id` makes a booking happen once however often the button is pressed;
 * `after` is the slot id behind which the list of moments begins; `referralId` and `feedbackId` what a card of one is about.
 */
export type CardRequest = z.infer<typeof schema>;

export function newRequest(
  person: Pick<KnownPerson, 'id'>,
  about: Pick<CardRequest, 'siteId' | 'referralId' | 'feedbackId'> = {},
): CardRequest {
  return { id: randomUUID(), personId: person.id, ...about };
}

/** The request as a card carries it: opaque, and worthless to anyone but the person it was made for. */
export function sealRequest(sealer: Sealer, request: CardRequest): string {
  return Buffer.from(sealer.seal(JSON.stringify(request), CONTEXT)).toString('base64url');
}

/** The request that a card of this person's carries; undefined for what we did not make, or made for someone else. */
export function openRequest(sealer: Sealer, person: KnownPerson, sealed: unknown): CardRequest | undefined {
  if (typeof sealed !== 'string' || sealed.length > LONGEST) return undefined;
  try {
    const request = schema.parse(JSON.parse(sealer.open(Buffer.from(sealed, 'base64url'), CONTEXT)));
    return request.personId === person.id ? request : undefined;
  } catch {
    return undefined; // changed on the way, or sealed with another key
  }
}

/** The same press has its effect once; a key says nothing about another person's press. */
export function idempotencyKeyOf({ id, personId }: CardRequest): string {
  return `card ${personId} ${id}`;
}
