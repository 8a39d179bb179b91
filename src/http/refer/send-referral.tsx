import type { RequestHandler, Response } from 'express';
import { say } from '../../i18n/index.ts';
import { readOwnReferrals } from '../../referral/own-referrals.ts';
import { referClient } from '../../referral/refer-client.ts';
import { parse } from '../booking/api.ts';
import { sendCrisis } from '../booking/crisis-page.tsx';
import type { PublicParts } from '../booking/parts.ts';
import { langOf } from '../booking/visitor.ts';
import { sendMessage } from '../pages/send-message.tsx';
import { sendPage } from '../pages/send-page.tsx';
import { hrefOf } from '../pages/visit.ts';
import { wordsFor } from './closed.ts';
import { readForm, referForm, type Filled } from './form.ts';
import { openRequest, type ReferRequest } from './request.ts';
import { SentPage } from './sent-page.tsx';
import { sendAgain } from './show-form.tsx';
import { liveOnly, openVisit, type ReferParams, type ReferVisit } from './visit.ts';

/**
 * The form sent: the same referral as from Teams, to the same coaches, with the same clock. Words of a crisis come before
 * anything else. Sent again, it shows what the first one made.
 */
export function sendReferral(parts: PublicParts): RequestHandler<ReferParams> {
  return async (request, response, next) => {
    const { key, ...typed } = parse(referForm, request.body);
    const words = [typed.name, typed.contact, typed.question];
    const ownLines = async () => (await openVisit(parts, request))?.siteLines ?? [];
    if (await sendCrisis(parts, response, { lang: langOf(request), typed: words, ownLines })) return;
    const live = liveOnly(parts, async (visit) => {
      const asked = openRequest(parts.sealer, visit.referrer.id, key);
      const form = readForm(typed);
      if ('problems' in form) {
        sendAgain(parts, response, visit, { typed, request: asked, problems: form.problems });
        return;
      }
      if (form.filled.read.health && !asked.hinted) {
        sendAgain(parts, response, visit, { typed, request: { ...asked, hinted: true }, hint: true });
        return;
      }
      await refer(parts, response, visit, asked, form.filled);
    });
    await live(request, response, next);
  };
}

async function refer(
  parts: PublicParts,
  response: Response,
  visit: ReferVisit,
  { id }: ReferRequest,
  { client, how, read }: Filled,
): Promise<void> {
  const { lang, site, referrer } = visit;
  try {
    const wanted = { id, client, question: read.question, agreement: { how } };
    const { token } = await referClient(parts, site.id, referrer, wanted);
    const [own] = await readOwnReferrals(parts, referrer, id);
    if (!own) throw new TypeError('a referral is not there for who made it');
    const link = `${parts.publicUrl}/a/${token}`;
    const mailed = client.contact.kind === 'MAIL' && parts.mails;
    sendPage(
      response,
      { visit, title: say(lang, 'card.referred.title') },
      <SentPage {...{ visit, own, link, mailed, masked: read.masked, clientLang: client.language }} />,
    );
  } catch (error) {
    sendMessage(response, {
      ...{ visit, status: 403, title: say(lang, 'page.stopped.title'), words: [wordsFor(visit, error)] },
      next: { href: hrefOf(visit), label: say(lang, 'outside.back') },
    });
  }
}
