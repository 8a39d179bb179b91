import type { Request } from 'express';
import type { SignedIn } from './token-check.ts';

const identities = new WeakMap<Request, SignedIn>();

/** Notes whose token came with a request. */
export function noteIdentity(request: Request, identity: SignedIn): void {
  identities.set(request, identity);
}

/** Who is signed in, whether we know them or not. Behind `requireIdentity`. */
export function identityOf(request: Request): SignedIn {
  const identity = identities.get(request);
  if (!identity) throw new TypeError('this route stands outside requireIdentity');
  return identity;
}
