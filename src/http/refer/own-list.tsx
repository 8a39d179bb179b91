import { say } from '../../i18n/index.ts';
import type { OwnReferral } from '../../referral/own-referrals.ts';
import { clockWords, dayWords } from '../../when.ts';
import { hrefOf } from '../pages/visit.ts';
import type { ReferVisit } from './visit.ts';

const MOST = 20;

type OwnListProps = { visit: ReferVisit; own: readonly OwnReferral[] };

/** What was referred by this link, newest first, without a word about whom or about what became of them. */
export function OwnList({ visit, own }: OwnListProps) {
  const { lang } = visit;
  return (
    <section class="section" aria-labelledby="mijn">
      <h2 id="mijn">{say(lang, 'outside.own')}</h2>
      {own.length === 0 ? (
        <p class="section">{say(lang, 'card.referrals.none')}</p>
      ) : (
        <ul class="plain-list section">
          {own.slice(0, MOST).map((one) => (
            <Line key={one.id} visit={visit} one={one} />
          ))}
        </ul>
      )}
      <p class="soft section">{say(lang, 'card.referrer.discretion')}</p>
      <p class="soft section">{say(lang, 'outside.feedback')}</p>
    </section>
  );
}

function Line({ visit, one }: { visit: ReferVisit; one: OwnReferral }) {
  const { lang } = visit;
  const { code, sentAt, shown } = one;
  const when = { code, day: dayWords(lang, sentAt), time: clockWords(lang, sentAt) };
  return (
    <li class="own-line">
      <p>
        <strong>{say(lang, 'outside.line', when)}</strong>
        <br />
        {say(lang, `card.referrer.${shown}`)}
      </p>
      {isRevocable(one) && (
        <form method="post" action={hrefOf(visit, '/intrekken')}>
          <button class="button" name="code" value={code}>
            {say(lang, 'card.referrer.revoke')} <span class="hidden">{code}</span>
          </button>
        </form>
      )}
    </li>
  );
}

/** Whether it can still be taken back, as far as its referrer may know. */
export function isRevocable({ shown }: OwnReferral): boolean {
  return shown === 'SENT' || shown === 'TAKEN_OR_HANDED_ON';
}
