import { say, type TextKey } from '../../../i18n/index.ts';
import { hrefOf } from '../../pages/visit.ts';
import { clockWords, dayWords } from '../../../when.ts';
import type { OwnHold } from '../../../booking/holds-of-browser.ts';
import { namesOf } from '../names.ts';
import type { ShownSlots } from '../slots/choose-slots.ts';
import { SlotDays } from '../slots/slot-days.tsx';
import { SlotPager } from '../slots/slot-pager.tsx';
import { About, Promises } from './about.tsx';
import { ClosedOffer } from './closed.tsx';
import type { Closed } from './offer.ts';
import { RatherCall } from './rather-call.tsx';
import { typedPairs, type Typed } from './typed.ts';
import type { SiteVisit } from './visit.ts';

export type ListPageProps = {
  visit: SiteVisit;
  offer: { open: true; shown: ShownSlots } | { open: false; why: Closed };
  /** What this browser chose before and did not confirm. */
  holds: readonly OwnHold[];
  /** What went wrong with the moment that was chosen before this page. */
  problem?: TextKey | undefined;
  /** What was typed before another moment had to be chosen. */
  typed?: Typed | undefined;
};

/** Step 1: what the coach does, and the moments to choose from. */
export function ListPage({ visit, offer, holds, problem, typed }: ListPageProps) {
  const { lang, site } = visit;
  return (
    <>
      {problem && <Problem visit={visit} problem={problem} typed={typed} />}
      {offer.open && <p class="step">{say(lang, 'booking.step', { step: 1 })}</p>}
      <h1>{say(lang, 'booking.title')}</h1>
      <p class="soft" lang="nl">
        {site.name}
      </p>
      <p class="lead">{say(lang, 'booking.lead')}</p>
      <Promises lang={lang} />
      <div class="columns">
        <div>
          {offer.open ? (
            <>
              {holds.map((hold) => (
                <Continue key={hold.holdId} visit={visit} hold={hold} />
              ))}
              <Moments visit={visit} shown={offer.shown} typed={typed} />
            </>
          ) : (
            <ClosedOffer visit={visit} why={offer.why} />
          )}
        </div>
        <div>
          {offer.open && <RatherCall visit={visit} />}
          <About lang={lang} />
        </div>
      </div>
    </>
  );
}

function Problem({ visit, problem, typed }: Pick<ListPageProps, 'visit' | 'typed'> & { problem: TextKey }) {
  return (
    <div class="notice" role="alert">
      <p>
        <strong>{say(visit.lang, problem)}</strong>
      </p>
      {typed && <p>{say(visit.lang, 'booking.typedKept')}</p>}
      <a href="#momenten">{say(visit.lang, 'booking.toMoments')}</a>
    </div>
  );
}

function Continue({ visit, hold }: { visit: SiteVisit; hold: OwnHold }) {
  const { lang } = visit;
  const day = dayWords(lang, hold.startsAt);
  const values = { day, time: clockWords(lang, hold.startsAt), until: clockWords(lang, hold.expiresAt) };
  return (
    <div class="notice good">
      <p>{say(lang, 'booking.held', values)}</p>
      <a href={hrefOf(visit, `/moment/${hold.holdId}`)}>{say(lang, 'booking.continue')}</a>
    </div>
  );
}

/** One form with a button for each moment; what was typed before goes along, never through an address. */
function Moments({ visit, shown, typed }: { visit: SiteVisit; shown: ShownSlots; typed: Typed | undefined }) {
  const { lang, site } = visit;
  const names = namesOf(site);
  const [onlyCoach] = names.size === 1 ? names.values() : [];
  if (shown.slots.length === 0) return <NoMoments visit={visit} />;
  return (
    <section class="card" id="momenten" aria-labelledby="momenten-titel">
      <h2 id="momenten-titel">{say(lang, 'booking.choose')}</h2>
      {onlyCoach && <p class="soft">{say(lang, 'booking.with', { coach: onlyCoach })}</p>}
      <form method="post" action={hrefOf(visit, '/moment')}>
        {typed &&
          typedPairs(typed).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
        <SlotDays
          lang={lang}
          slots={shown.slots}
          names={names}
          press={(slot, words) => (
            <button class="slot" name="slotId" value={slot.slotId}>
              {words}
            </button>
          )}
        />
        <SlotPager lang={lang} shown={shown} turn={(week, words) => turn(visit, typed, week, words)} />
      </form>
    </section>
  );
}

/** To other moments: a link, or a button that takes along what was typed. */
function turn(visit: SiteVisit, typed: Typed | undefined, week: string | undefined, words: string) {
  if (!typed)
    return (
      <a class="button" href={`${hrefOf(visit, '', { week })}#momenten`}>
        {words}
      </a>
    );
  return (
    <button class="button" formaction={`${hrefOf(visit, '/momenten', { week })}#momenten`}>
      {words}
    </button>
  );
}

function NoMoments({ visit }: { visit: SiteVisit }) {
  const { lang } = visit;
  return (
    <section class="card stack" id="momenten">
      <h2>{say(lang, 'booking.none.title')}</h2>
      <p>{say(lang, 'booking.none.what')}</p>
    </section>
  );
}
