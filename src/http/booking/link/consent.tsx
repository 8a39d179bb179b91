import type { RequestHandler } from 'express';
import { agreeToContact } from '../../../consent/agree-to-contact.ts';
import { withdrawConsent } from '../../../consent/withdraw.ts';
import { DomainError } from '../../../domain-error.ts';
import { say } from '../../../i18n/index.ts';
import { languageOf } from '../../../lang.ts';
import { seeOther, sendPage } from '../../pages/send-page.tsx';
import { hrefOf } from '../../pages/visit.ts';
import type { PublicParts } from '../parts.ts';
import { ownOnly, type LinkParams } from './visit.ts';

/** Asks before a consent is taken back, and says what that does. */
export function askToWithdraw(parts: PublicParts): RequestHandler<LinkParams> {
  return ownOnly(parts, (visit, request, response) => {
    const { lang, kept, file } = visit;
    const { id } = request.params;
    const one = file.consents.find(({ consentId }) => consentId === id);
    if (!one) throw new DomainError('NOT_FOUND', 'no such consent of this client');
    sendPage(
      response,
      { visit, title: say(lang, 'link.withdraw.title'), languageQuery: kept },
      <div class="narrow">
        <h1>{say(lang, 'link.withdraw.title')}</h1>
        <p class="lead">{say(lang, 'link.withdraw.what')}</p>
        <div class="actions">
          <form method="post" action={hrefOf(visit, `/toestemming/${one.consentId}`)}>
            <button class="button danger">{say(lang, 'link.withdraw.yes')}</button>
          </form>
          <a class="button" href={hrefOf(visit, '/gegevens')}>
            {say(lang, 'link.withdraw.no')}
          </a>
        </div>
      </div>,
    );
  });
}

/** Takes the consent back. Pressed twice, the second finds it done. */
export function withdraw(parts: PublicParts): RequestHandler<LinkParams> {
  return ownOnly(parts, async (visit, request, response) => {
    const { id } = request.params;
    if (!visit.file.consents.some(({ consentId }) => consentId === id))
      throw new DomainError('NOT_FOUND', 'no such consent of this client');
    await withdrawConsent(parts, { as: 'CLIENT' }, { clientId: visit.clientId, consentId: id });
    seeOther(response, hrefOf(visit, '/gegevens'));
  });
}

/** The client agrees anew to be reached about their appointments. */
export function agreeAgain(parts: PublicParts): RequestHandler<LinkParams> {
  return ownOnly(parts, async (visit, _request, response) => {
    const language = languageOf(visit.file.language) ?? visit.lang;
    await agreeToContact(parts.db, { clientId: visit.clientId, language, now: parts.clock() });
    seeOther(response, hrefOf(visit, '/gegevens'));
  });
}
