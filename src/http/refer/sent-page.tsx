import { say } from '../../i18n/index.ts';
import type { Lang } from '../../lang.ts';
import type { OwnReferral } from '../../referral/own-referrals.ts';
import { clockWords, fullDayWords } from '../../when.ts';
import { Fact } from '../pages/fact.tsx';
import { hrefOf } from '../pages/visit.ts';
import type { ReferVisit } from './visit.ts';

type SentPageProps = {
  visit: ReferVisit;
  own: OwnReferral;
  /** Of the client's copy. */
  link: string;
  /** Whether the copy goes to the client by mail. */
  mailed: boolean;
  /** Something was replaced in the question. */
  masked: boolean;
  clientLang: Lang;
};

/** What was sent and what happens next; nothing of what was typed. */
export function SentPage({ visit, own, link, mailed, masked, clientLang }: SentPageProps) {
  const { lang, site } = visit;
  const { code, sentAt } = own;
  return (
    <div class="narrow">
      <h1 tabIndex={-1} autofocus>
        {say(lang, 'card.referred.title')}
      </h1>
      <dl class="card facts section">
        <Fact name={say(lang, 'card.referrer.code')}>{code}</Fact>
        <Fact name={say(lang, 'card.referral.site')} plain>
          {site.name}
        </Fact>
        <Fact name={say(lang, 'card.referrer.sent')} plain>
          {fullDayWords(lang, sentAt)}, {clockWords(lang, sentAt)}
        </Fact>
      </dl>
      {masked && <p class="notice section">{say(lang, 'card.referred.masked')}</p>}
      <section class="section stack" aria-labelledby="kopie">
        <h2 id="kopie">{say(lang, 'outside.copy')}</h2>
        {mailed ? (
          <p>{say(lang, 'card.referred.mailed')}</p>
        ) : (
          <>
            <p>{say(lang, 'card.referred.handOver')}</p>
            <blockquote class="agreed" lang={clientLang}>
              {say(clientLang, 'card.referred.words', { site: site.name, link })}
            </blockquote>
            <p class="actions">
              <a class="button" href={`${link}/kaart`}>
                {say(lang, 'card.booked.print')}
              </a>
            </p>
          </>
        )}
      </section>
      <section class="section stack" aria-labelledby="verder">
        <h2 id="verder">{say(lang, 'outside.next')}</h2>
        <ol>
          <li>{say(lang, 'outside.next.coach', { site: site.name })}</li>
          <li>{say(lang, 'outside.next.state')}</li>
          <li>{say(lang, 'outside.feedback')}</li>
        </ol>
        <p>{say(lang, 'outside.next.code')}</p>
      </section>
      <p class="actions">
        <a class="button primary" href={hrefOf(visit)}>
          {say(lang, 'outside.back')}
        </a>
      </p>
    </div>
  );
}
