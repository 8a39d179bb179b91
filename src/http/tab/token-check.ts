import { createRemoteJWKSet, decodeJwt, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { Identity } from '../../people/identify.ts';

/** Who signs tokens, where the keys are, and whose people the tokens may be about. */
export type TabIssuer = { issuer: string; keysUrl: string; tenants: ReadonlySet<string> };

export type TabTokenPolicy = {
  /** As which app the tab is known; a token may name it as an id or as a URI. */
  audiences: readonly string[];
  issuers: readonly TabIssuer[];
};

/** Who is signed in; by what name they go in their organisation, when the token tells it. */
export type SignedIn = Identity & { name?: string };

/** Who an Authorization header speaks for; undefined when it speaks for nobody, and never why. */
export type TabTokenCheck = (authorization: string | undefined) => Promise<SignedIn | undefined>;

const guid = z.guid().transform((value) => value.toLowerCase());
/** `scp` stands only in a token of a person who is signed in, not in one of an app for itself. */
const claims = z.looseObject({
  ...{ oid: guid, tid: guid, scp: z.string() },
  name: z.string().trim().min(1).max(200).optional().catch(undefined),
});
const SCOPE = 'access_as_user';
const CLOCK_TOLERANCE_SECONDS = 60;
const TIMEOUT_MS = 5000;
/** What jose says when it was answered no keys: too late, not 200, no JSON, no key set. */
const withoutKeys = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JOSE_GENERIC', 'ERR_JWKS_INVALID']);

/**
 * Checks signature, issuer, audience, lifetime and scope of a token of the tab, and that its tenant is one that this issuer
 * speaks for. https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 * @throws when the issuer's keys cannot be fetched: then nobody can tell whether the token is good.
 */
export function createTabTokenCheck({ audiences, issuers }: TabTokenPolicy): TabTokenCheck {
  const keys = new Map<string, JWTVerifyGetKey>();
  const keysOf = ({ issuer, keysUrl }: TabIssuer) => {
    const known = keys.get(issuer) ?? createRemoteJWKSet(new URL(keysUrl), { timeoutDuration: TIMEOUT_MS });
    keys.set(issuer, known);
    return known;
  };
  return async (authorization) => {
    const token = /^Bearer ([\w.-]+)$/.exec(authorization ?? '')?.[1];
    if (!token || audiences.length === 0) return undefined;
    try {
      const { iss } = decodeJwt(token);
      const from = issuers.find(({ issuer }) => issuer === iss);
      if (!from) return undefined;
      const { payload } = await jwtVerify(token, keysOf(from), {
        issuer: from.issuer,
        audience: [...audiences],
        algorithms: ['RS256'],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        requiredClaims: ['exp'],
      });
      const parsed = claims.safeParse(payload);
      if (!parsed.success) return undefined;
      const { oid, tid, scp, name } = parsed.data;
      if (!from.tenants.has(tid) || !scp.split(' ').includes(SCOPE)) return undefined;
      return { tenantId: tid, objectId: oid, ...(name && { name }) };
    } catch (error) {
      if (error instanceof errors.JOSEError && !withoutKeys.has(error.code)) return undefined;
      throw error;
    }
  };
}
