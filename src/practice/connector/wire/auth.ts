import { createHash, timingSafeEqual } from 'node:crypto';
import express from 'express';
import type { RequestHandler, Router } from 'express';
import { z } from 'zod';
import { OUTBOUND_SECONDS } from '../keys.ts';
import type { Keys } from '../keys.ts';
import type { ConnectorUrls } from '../types.ts';
import { refuse } from './errors.ts';

const SCOPE = 'https://api.botframework.com/.default';

const tokenRequest = z.looseObject({
  grant_type: z.literal('client_credentials'),
  client_id: z.string(),
  client_secret: z.string(),
  scope: z.string(),
});

/** What the bot needs to trust us (metadata, keys) and to be trusted (a token for its secret). */
export function authRoutes(keys: Keys, urls: ConnectorUrls, appId: string, secret: string): Router {
  const router = express.Router();
  const jwksUri = `${urls.issuer}/v1/.well-known/keys`;

  router.get('/v1/.well-known/openidconfiguration', (_req, res) => {
    res.json({
      issuer: urls.issuer,
      authorization_endpoint: `${urls.issuer}/unused`,
      jwks_uri: jwksUri,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    });
  });
  router.get('/v1/.well-known/keys', (_req, res) => {
    res.json(keys.jwks);
  });

  const form = express.urlencoded({ extended: false, limit: '16kb' });
  router.post(['/oauth2/v2.0/token', '/:tenant/oauth2/v2.0/token'], form, async (req, res) => {
    res.set('cache-control', 'no-store');
    const asked = tokenRequest.safeParse(req.body);
    const deny = (status: number, error: string, description: string) =>
      res.status(status).json({ error, error_description: description });
    if (!asked.success) return deny(400, 'invalid_request', 'Send a client_credentials form.');
    const { client_id: id, client_secret: given, scope } = asked.data;
    if (!same(given, secret) || !same(id, appId))
      return deny(401, 'invalid_client', 'Unknown client or secret.');
    if (scope !== SCOPE) return deny(400, 'invalid_scope', `The scope is ${SCOPE}.`);
    const seconds = { expires_in: OUTBOUND_SECONDS, ext_expires_in: OUTBOUND_SECONDS };
    return res.json({ token_type: 'Bearer', ...seconds, access_token: await keys.outboundToken() });
  });
  return router;
}

/** Lets a call through only with a live token of ours. */
export function requireToken(keys: Keys): RequestHandler {
  return async (req, res, next) => {
    if (await keys.accepts(req.headers.authorization)) {
      next();
      return;
    }
    res.set('www-authenticate', 'Bearer');
    refuse(res, 401, 'Unauthorized', 'Authorization has been denied for this request.');
  };
}

/** Compares in a time that does not depend on where the texts differ. */
function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
