import { randomUUID } from 'node:crypto';
import express from 'express';
import type { Router } from 'express';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { JWTPayload } from 'jose';
import { RoomError } from '../connector/errors.ts';
import type { TokenOverrides } from '../connector/types.ts';
import type { PracticePerson } from '../shared.ts';

const LIFETIME_SECONDS = 3600;
/** What an Entra v2 token of a person says it may be used for, in a tab that uses single sign-on. */
const SCOPE = 'access_as_user';

/** Entra of the practice room: says who a person of the room is, to a tab that asks. */
export type Login = {
  /** Issuer of the tokens and address of its keys. */
  issuer: string;
  keysUrl: string;
  /** The token of a person of the room; deviations are for tests of the tab's door. Throws `RoomError`. */
  token(personId: string, o?: Omit<TokenOverrides, 'serviceurl'>): Promise<string>;
  /** To be mounted where the issuer says. */
  router: Router;
};

/** @param url where the router is mounted; @param audience the app id of the tab. */
export async function createLogin(url: string, audience: string, people: PracticePerson[]): Promise<Login> {
  const pair = await generateKeyPair('RS256');
  const kid = randomUUID();
  const keys = [{ ...(await exportJWK(pair.publicKey)), kid, use: 'sig', alg: 'RS256' }];
  const issuer = `${url}/v2.0`;

  const token: Login['token'] = async (personId, o = {}) => {
    const person = people.find(({ id }) => id === personId);
    if (!person) throw new RoomError('UnknownPerson', 'There is no such person.');
    const now = Math.floor(Date.now() / 1000); // the system's clock: whoever checks the token follows it
    const claims: JWTPayload = {
      ...{ iss: o.iss ?? issuer, aud: o.aud ?? audience, iat: now, ver: '2.0', scp: SCOPE },
      ...{ nbf: o.notBefore ?? now - 60, exp: o.expiresAt ?? now + LIFETIME_SECONDS },
      ...{ oid: person.aadObjectId, tid: person.tenantId, sub: person.aadObjectId, name: person.name },
      ...o.claims,
    };
    const header = { alg: 'RS256', typ: 'JWT', kid: o.kid ?? kid };
    return new SignJWT(claims).setProtectedHeader(header).sign(o.key ?? pair.privateKey);
  };

  const router = express.Router();
  router.get('/discovery/v2.0/keys', (_req, res) => {
    res.json({ keys });
  });
  return { issuer, keysUrl: `${url}/discovery/v2.0/keys`, token, router };
}
