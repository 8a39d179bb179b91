import type { Request, Response } from 'express';
import { say } from '../../../i18n/index.ts';
import type { Contacts } from '../../../knowledge/contacts.ts';
import { ErrorSummary, titleOf, type Problems } from '../../pages/fields.tsx';
import { sendPage } from '../../pages/send-page.tsx';
import { langOf } from '../visitor.ts';
import { CodeForm } from './code-form.tsx';

const none: Problems = new Map();

/**
 * The page of a link that shows nothing: unknown, claimed, changed, cancelled or over. It depends on the language of the
 * browser alone, so that nobody can tell one from the other (design, invariants 1 and 12). A code that the coach told still
 * claims some of them, so the link's own address has a form for it, whatever the link is.
 */
export function sendGone(
  contacts: Contacts,
  request: Request,
  response: Response,
  { status = 404, problems = none }: { status?: number; problems?: Problems } = {},
): void {
  const lang = langOf(request);
  const ofLink = /^\/[^/]+\/?$/.test(request.path);
  sendPage(
    response,
    {
      visit: { lang, contacts, siteLines: [] },
      status,
      languageQuery: request.method === 'GET' ? {} : undefined,
      title: titleOf(lang, say(lang, 'link.gone.title'), problems),
    },
    <div class="narrow stack">
      <ErrorSummary lang={lang} problems={problems} />
      <h1>{say(lang, 'link.gone.title')}</h1>
      <p>{say(lang, 'link.gone.what')}</p>
      <p>{say(lang, 'link.gone.code')}</p>
      <p>{say(lang, 'link.gone.ask')}</p>
      {ofLink && (
        <section class="card stack">
          <h2>{say(lang, 'link.gone.claim.title')}</h2>
          <p>{say(lang, 'link.gone.claim.what')}</p>
          <CodeForm {...{ lang, problems }} action="" primary={false} />
        </section>
      )}
    </div>,
  );
}
