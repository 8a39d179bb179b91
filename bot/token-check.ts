import { createRemoteJWKSet, decodeJwt, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { tenantsOf, type InboundActivity } from './activity.ts';
import type { TokenIssuer } from './identity.ts';

export type TokenPolicy = {
  /** The app ids of the bot, each with the tenants whose people talk to it. */
  audiences: readonly { appId: string; tenants: readonly string[] }[];
  issuers: readonly TokenIssuer[];
  isAllowedService: (url: string) => boolean;
};

/** Whether an inbound activity may be handed to the bot. */
export type TokenCheck = (authorization: string | undefined, activity: InboundActivity) => Promise<boolean>;

const claims = z.looseObject({ serviceurl: z.string(), aud: z.string() });
const metadata = z.looseObject({ jwks_uri: z.url() });
const CLOCK_TOLERANCE_SECONDS = 300;
const TIMEOUT_MS = 5000;
const REMEMBERED_MS = 5 * 60 * 1000;

/**
 * Checks signature, issuer, audience, lifetime and service URL of the token, and that tenants and service URL are on our
 * lists, the tenant of the conversation on that of the registration it came to, before botbuilder sees the request: botbuilder validates too, but answers some bad tokens with a 500 and
 * prints keys. Every refusal looks the same from outside.
 */
export function createTokenCheck(policy: TokenPolicy): TokenCheck {
  const keys = new Map<string, Promise<JWTVerifyGetKey>>();
  // Teams sends one token for an hour of messages: its signature is checked once in five minutes.
  const verified = new LRUCache<string, { serviceUrl: string; appId: string; until: number }>({ max: 500 });
  const all = new Set(policy.audiences.flatMap(({ tenants }) => tenants));
  const isFor = (appId: string, tenant: string | undefined) =>
    policy.audiences.some(
      (one) => one.appId === appId && tenant !== undefined && one.tenants.includes(tenant),
    );
  const keysOf = (issuer: TokenIssuer) => {
    const known = keys.get(issuer.issuer);
    if (known) return known;
    const fresh = fetchKeys(issuer.metadataUrl);
    keys.set(issuer.issuer, fresh);
    fresh.catch(() => keys.delete(issuer.issuer)); // the next message tries again
    return fresh;
  };
  return async (authorization, activity) => {
    const token = /^Bearer ([\w.-]+)$/.exec(authorization ?? '')?.[1];
    const tenants = tenantsOf(activity);
    const service = activity.serviceUrl;
    if (!token || !service || tenants.length === 0) return false;
    if (!tenants.every((tenant) => all.has(tenant)) || !policy.isAllowedService(service)) return false;
    const fits = (to: { serviceUrl: string; appId: string }) =>
      sameUrl(to.serviceUrl, service) && isFor(to.appId, tenants[0]);
    const known = verified.get(token);
    if (known !== undefined && Date.now() < known.until) return fits(known);
    try {
      const issuer = policy.issuers.find((candidate) => candidate.issuer === decodeJwt(token).iss);
      if (!issuer) return false;
      const { payload } = await jwtVerify(token, await keysOf(issuer), {
        issuer: issuer.issuer,
        audience: policy.audiences.map(({ appId }) => appId),
        algorithms: ['RS256'],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
        requiredClaims: ['exp'],
      });
      const { serviceurl: serviceUrl, aud: appId } = claims.parse(payload);
      const until = Math.min((payload.exp ?? 0) * 1000, Date.now() + REMEMBERED_MS);
      verified.set(token, { serviceUrl, appId, until });
      return fits({ serviceUrl, appId });
    } catch {
      return false;
    }
  };
}

async function fetchKeys(metadataUrl: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(metadataUrl, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  const { jwks_uri } = metadata.parse(await response.json());
  return createRemoteJWKSet(new URL(jwks_uri), { timeoutDuration: TIMEOUT_MS });
}

function sameUrl(a: string, b: string): boolean {
  return a.replace(/\/+$/, '') === b.replace(/\/+$/, '');
}
