import express, { Router } from 'express';
import type { PublicParts } from '../booking/parts.ts';
import { foreignForm } from '../pages/errors.ts';
import { pageHeaders, privateHeaders } from '../pages/headers.ts';
import { ownFormsOnly } from '../pages/same-site.ts';
import { sendGone } from './gone.ts';
import { sendReferral } from './send-referral.tsx';
import { showForm } from './show-form.tsx';
import { takeBack } from './take-back.tsx';

/** What the link of a professional without Teams opens, for /verwijs. GET changes nothing. */
export function referPages(parts: PublicParts): Router {
  const { contacts, publicUrl } = parts;
  const router = Router();
  router.use(
    pageHeaders,
    privateHeaders,
    // The token in the address is the secret that a foreign form does not have.
    ownFormsOnly(publicUrl, foreignForm(contacts), { nullOrigin: true }),
    express.urlencoded({ extended: false, limit: '16kb', parameterLimit: 20 }),
  );
  router.get('/:token', showForm(parts));
  router.post('/:token', sendReferral(parts));
  router.post('/:token/intrekken', takeBack(parts));
  router.use((request, response) => sendGone(contacts, request, response));
  return router;
}
