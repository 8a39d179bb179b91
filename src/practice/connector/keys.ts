import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose';
import type { JWK, JWTPayload } from 'jose';
import type { ConnectorUrls, TokenOverrides } from './types.ts';

/** The audience of every token that a bot sends to a Bot Framework connector. */
const CONNECTOR_AUDIENCE = 'https://api.botframework.com';
const INBOUND_SECONDS = 3600;
export const OUTBOUND_SECONDS = 600;

export type Keys = {
  jwks: { keys: JWK[] };
  inboundToken(o?: TokenOverrides): Promise<string>;
  outboundToken(): Promise<string>;
  /** Whether an Authorization header holds a live token that `outboundToken` gave. */
  accepts(authorization: string | undefined): Promise<boolean>;
};

/**
 * Two RS256 key pairs, made at start and never stored: one signs what the bot receives and is published, the
 * other signs what the bot sends and stays here. Tokens follow the real clock, because the bot's validation does.
 */
export async function createKeys(appId: string, urls: ConnectorUrls): Promise<Keys> {
  const channel = await generateKeyPair('RS256');
  const sts = await generateKeyPair('RS256');
  const kid = randomUUID();
  const stsIssuer = `${urls.issuer}/sts`;
  const publicKey: JWK = {
    ...(await exportJWK(channel.publicKey)),
    ...{ kid, x5t: kid, use: 'sig', alg: 'RS256', endorsements: ['msteams'] },
  };

  const signInbound = (o: TokenOverrides): Promise<string> => {
    const now = Math.floor(Date.now() / 1000);
    const claims: JWTPayload = {
      serviceurl: o.serviceurl ?? urls.serviceUrl,
      nbf: o.notBefore ?? now - 60,
      exp: o.expiresAt ?? now + INBOUND_SECONDS,
      iss: o.iss ?? urls.issuer,
      aud: o.aud ?? appId,
      ...o.claims,
    };
    const header = { alg: 'RS256', typ: 'JWT', kid: o.kid ?? kid, x5t: o.kid ?? kid };
    return new SignJWT(claims).setProtectedHeader(header).sign(o.key ?? channel.privateKey);
  };
  /** Teams sends the same token with several activities, and signing is slow. */
  let current: { signedAt: number; token: Promise<string> } | undefined;

  return {
    jwks: { keys: [publicKey] },

    async inboundToken(o) {
      if (o) return signInbound(o);
      const now = Math.floor(Date.now() / 1000);
      if (current?.signedAt !== now) current = { signedAt: now, token: signInbound({}) };
      return current.token;
    },

    async outboundToken() {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({ appid: appId, ver: '1.0', jti: randomUUID() })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT' })
        .setIssuer(stsIssuer)
        .setAudience(CONNECTOR_AUDIENCE)
        .setIssuedAt(now)
        .setNotBefore(now)
        .setExpirationTime(now + OUTBOUND_SECONDS)
        .sign(sts.privateKey);
    },

    async accepts(authorization) {
      const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
      if (token === undefined) return false;
      try {
        const rules = { issuer: stsIssuer, audience: CONNECTOR_AUDIENCE, algorithms: ['RS256'] };
        const { payload } = await jwtVerify(token, sts.publicKey, rules);
        return payload.appid === appId;
      } catch {
        return false;
      }
    },
  };
}
