import { Router } from 'express';
import { languageOf } from '../../lang.ts';
import type { PublicParts } from '../booking/parts.ts';
import { langOf } from '../booking/visitor.ts';
import { pageHeaders } from '../pages/headers.ts';
import { asked } from '../pages/visit.ts';
import { aboutTexts } from './pages.ts';
import { sendAbout } from './send-about.tsx';

/** What this is, privacy and terms: the same for everyone, without cookie and without signing in. */
export function aboutPages({ contacts, operator }: Pick<PublicParts, 'contacts' | 'operator'>): Router {
  const router = Router();
  for (const page of aboutTexts)
    router.get(page.path, pageHeaders, (request, response) => {
      const taal = languageOf(asked(request.query.taal));
      const visit = { lang: langOf(request), contacts, siteLines: [], base: '', kept: taal ? { taal } : {} };
      sendAbout(response, visit, page, operator);
    });
  return router;
}
