import type { OwnReferralView } from '../../../http/tab/referral-shapes.ts';
import { whenWords } from '../referrals/words.ts';
import { useTab, useToday } from '../tab.ts';
import { say } from '../texts.ts';
import { Empty, Show } from '../ui/states.tsx';
import { ViewHead } from '../ui/view-head.tsx';
import { useLoad } from '../use-load.ts';
import { useFresh } from '../use-minute.ts';

/** The referrals a professional made: a code, and how each stands; nothing about whom. */
export function OwnReferralsView() {
  const { api } = useTab();
  const load = useLoad('own referrals', api.ownReferrals);
  useFresh(load.reload);
  return (
    <section>
      <ViewHead title={say('tab.own')} />
      <Show load={load}>
        {(referrals) =>
          referrals.length === 0 ? (
            <Empty title={say('tab.own.none')}>
              <p>{say('tab.own.none.what')}</p>
            </Empty>
          ) : (
            <div class="stack">
              <ul class="cards">
                {referrals.map((one) => (
                  <Line key={one.id} referral={one} />
                ))}
              </ul>
              <p class="soft narrow">{say('tab.own.discretion')}</p>
            </div>
          )
        }
      </Show>
    </section>
  );
}

function Line({ referral: { code, site, sentAt, shown } }: { referral: OwnReferralView }) {
  const when = whenWords(sentAt, useToday());
  return (
    <li class="card talk-what">
      <div class="talk-head">
        <h2>{say('tab.referral.code', { code })}</h2>
        <span class="mark">{say(`tab.own.state.${shown}`)}</span>
      </div>
      <ul class="facts">
        <li>{say('tab.own.sent', { when })}</li>
        <li>{site}</li>
      </ul>
    </li>
  );
}
