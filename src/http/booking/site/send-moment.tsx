import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import { say } from '../../../i18n/index.ts';
import { titleOf, type Problems } from '../../pages/fields.tsx';
import { sendPage } from '../../pages/send-page.tsx';
import type { ShownHold } from './held-moment.tsx';
import { MomentPage } from './moment-page.tsx';
import type { Typed } from './typed.ts';
import type { SiteVisit } from './visit.ts';

const none: Problems = new Map();

type Filled = { typed: Typed; problems?: Problems; formKey?: string };

/** The form of step 2, empty or with what was typed. */
export function sendMoment(
  request: Request,
  response: Response,
  visit: SiteVisit,
  hold: ShownHold,
  { typed, problems = none, formKey = randomUUID() }: Filled,
): void {
  const { lang } = visit;
  const options = {
    visit,
    title: titleOf(lang, say(lang, 'booking.you.title'), problems),
    status: problems.size > 0 ? 422 : 200,
    languageQuery: request.method === 'GET' ? visit.kept : undefined,
  };
  sendPage(response, options, <MomentPage {...{ visit, hold, typed, problems, formKey }} />);
}
