import type { ContactKind } from '../../../generated/prisma/enums.ts';
import { say, type TextKey } from '../../../i18n/index.ts';
import type { Problems } from '../../pages/fields.tsx';
import { hrefOf } from '../../pages/visit.ts';
import { CodeForm } from './code-form.tsx';
import type { LinkVisit } from './visit.ts';

export type ClaimPartProps = {
  visit: LinkVisit;
  contactKind: ContactKind;
  sent: boolean;
  problems: Problems;
  why: TextKey;
  byMail: TextKey;
};

/** How a client makes a link their own: with a code sent to their own address, or told by the coach. */
export function ClaimPart({ visit, contactKind, sent, problems, why, byMail: mailWords }: ClaimPartProps) {
  const { lang } = visit;
  const byMail = contactKind === 'MAIL' && visit.mails;
  return (
    <section class="card stack no-print">
      <h2>{say(lang, 'link.claim.title')}</h2>
      <p>{say(lang, why)}</p>
      {sent && (
        <p class="notice good" role="status">
          {say(lang, 'link.claim.sent')}
        </p>
      )}
      {byMail ? (
        <form method="post" action={hrefOf(visit, '/code')}>
          <p>{say(lang, mailWords)}</p>
          <p class="actions">
            <button class={sent ? 'button' : 'button primary'}>
              {say(lang, sent ? 'link.claim.sendAgain' : 'link.claim.send')}
            </button>
          </p>
        </form>
      ) : (
        <p>{say(lang, 'link.claim.byCoach')}</p>
      )}
      <CodeForm {...{ lang, problems }} action={hrefOf(visit)} primary={!byMail || sent} />
    </section>
  );
}
