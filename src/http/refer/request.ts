import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Sealer } from '../../privacy/seal.ts';

const CONTEXT = 'refer form';

const schema = z.strictObject({
  /** The referral gets it, so that the same form sent twice makes no second one. */
  id: z.guid(),
  linkId: z.guid(),
  /** The hint about health words was shown. */
  hinted: z.boolean(),
});

/** What a form is about, made when it is drawn. */
export type ReferRequest = z.infer<typeof schema>;

export function newRequest(linkId: string): ReferRequest {
  return { id: randomUUID(), linkId, hinted: false };
}

/** The request as the form carries it: opaque, and worthless behind any other link. */
export function sealRequest(sealer: Sealer, request: ReferRequest): string {
  return Buffer.from(sealer.seal(JSON.stringify(request), CONTEXT)).toString('base64url');
}

/** The request of a form of this link; a new one for what we did not make, so that nothing typed is lost. */
export function openRequest(sealer: Sealer, linkId: string, sealed: string): ReferRequest {
  try {
    const request = schema.parse(JSON.parse(sealer.open(Buffer.from(sealed, 'base64url'), CONTEXT)));
    if (request.linkId === linkId) return request;
  } catch {
    // changed on the way, or sealed with another key
  }
  return newRequest(linkId);
}
