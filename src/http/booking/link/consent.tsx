import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { FileConsent } from '../../../booking/client-file.ts';
import { agreeToContact } from '../../../consent/agree-to-contact.ts';
import { feedbackCategories } from '../../../consent/disclosure.ts';
import { giveConsent } from '../../../consent/give-consent.ts';
import { withdrawConsent } from '../../../consent/withdraw.ts';
import { DomainError } from '../../../domain-error.ts';
import { say } from '../../../i18n/index.ts';
import { languageOf, type Lang } from '../../../lang.ts';
import { seeOther, sendPage } from '../../pages/send-page.tsx';
import { hrefOf } from '../../pages/visit.ts';
import { parse } from '../api.ts';
import type { PublicParts } from '../parts.ts';
import { consentTitle } from './consent-words.ts';
import { ownOnly, type LinkParams, type OwnVisit } from './visit.ts';

/** Asks before a consent is taken back, and says what that does. */
export function askToWithdraw(parts: PublicParts): RequestHandler<LinkParams> {
  return ownOnly(parts, (visit, request, response) => {
    const { lang, kept } = visit;
    const one = consentOf(visit, request.params.id);
    const { title, what } = withdrawWords(lang, one);
    sendPage(
      response,
      { visit, title, languageQuery: kept },
      <div class="narrow">
        <h1>{title}</h1>
        {one.purpose !== 'CONTACT' && <p class="lead">{consentTitle(lang, one)}</p>}
        <p class={one.purpose === 'CONTACT' ? 'lead' : 'section'}>{what}</p>
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

function withdrawWords(lang: Lang, { purpose, recipient }: FileConsent): { title: string; what: string } {
  if (purpose === 'CONTACT')
    return { title: say(lang, 'link.withdraw.title'), what: say(lang, 'link.withdraw.what') };
  const what = say(lang, `care.withdraw.${purpose}`, { name: recipient.name ?? '' });
  return { title: say(lang, 'care.withdraw.title'), what };
}

function consentOf({ file }: OwnVisit, id: string): FileConsent {
  const one = file.consents.find(({ consentId }) => consentId === id);
  if (!one) throw new DomainError('NOT_FOUND', 'no such consent of this client');
  return one;
}

/**
 * Takes the consent back, with every other one for the same to the same: the page said that nothing more is told. Pressed
 * twice, the second finds it done.
 */
export function withdraw(parts: PublicParts): RequestHandler<LinkParams> {
  return ownOnly(parts, async (visit, request, response) => {
    const { clientId, file } = visit;
    const asked = consentOf(visit, request.params.id);
    for (const { consentId } of file.consents.filter((one) => one === asked || alike(one, asked)))
      await withdrawConsent(parts, { as: 'CLIENT' }, { clientId, consentId });
    seeOther(response, hrefOf(visit, '/gegevens'));
  });
}

function alike({ purpose, recipient, withdrawnAt }: FileConsent, asked: FileConsent): boolean {
  const { kind, name } = asked.recipient;
  return !withdrawnAt && purpose === asked.purpose && recipient.kind === kind && recipient.name === name;
}

/** One box that is ticked comes as a word, several as a list. */
const categories = z
  .union([z.array(z.enum(feedbackCategories)), z.enum(feedbackCategories).transform((one) => [one])])
  .default([]);
const personId = z.guid();
const choices = z.discriminatedUnion('purpose', [
  z.strictObject({ purpose: z.literal('FEEDBACK'), personId, categories }),
  z.strictObject({ purpose: z.literal('SHARE_TEAM'), categories }),
  z.strictObject({ purpose: z.literal('TALK_TOGETHER'), personId }),
  z.strictObject({ purpose: z.literal('KEEP_IN_TOUCH') }),
]);

/** The client agrees: anew to be reached about their appointments (a form without fields), or to what the form says. */
export function agree(parts: PublicParts): RequestHandler<LinkParams> {
  return ownOnly(parts, async (visit, request, response) => {
    const { clientId, file, lang } = visit;
    if (isEmpty(request.body)) {
      const language = languageOf(file.language) ?? lang;
      await agreeToContact(parts.db, { clientId, language, now: parts.clock() });
      seeOther(response, hrefOf(visit, '/gegevens'));
      return;
    }
    const choice = parse(choices, request.body);
    // Nothing ticked is nothing agreed to: the page says so, and nothing changes.
    if ('categories' in choice && choice.categories.length === 0) {
      seeOther(response, `${hrefOf(visit, '/gegevens', { akkoord: 'niets' })}#akkoord`);
      return;
    }
    await giveConsent(parts, { as: 'CLIENT' }, { clientId, choice, how: 'ONLINE' });
    seeOther(response, hrefOf(visit, '/gegevens', { akkoord: 'genoteerd' }));
  });
}

function isEmpty(body: unknown): boolean {
  return typeof body !== 'object' || body === null || Object.keys(body).length === 0;
}
