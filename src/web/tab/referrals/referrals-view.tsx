import type { ReferralView } from '../../../http/tab/referral-shapes.ts';
import { useTab } from '../tab.ts';
import { say } from '../texts.ts';
import { Empty, Show } from '../ui/states.tsx';
import { ViewHead } from '../ui/view-head.tsx';
import { useLoad } from '../use-load.ts';
import { useFresh } from '../use-minute.ts';
import { MineCard } from './mine-card.tsx';
import { Undelivered } from './undelivered.tsx';
import { WaitingCard } from './waiting-card.tsx';

/** With so few, each shows all at once. */
const FEW = 3;

/** The referrals a coach is asked about, first, and those they took on. */
export function ReferralsView() {
  const { api } = useTab();
  const load = useLoad('referrals', async () => {
    const [referrals, undelivered] = await Promise.all([api.referrals(), api.undelivered()]);
    return { referrals, undelivered };
  });
  useFresh(load.reload);
  return (
    <section>
      <ViewHead title={say('tab.referrals')} />
      <Show load={load} lines={4}>
        {({ referrals, undelivered }) => (
          <>
            <Undelivered undelivered={undelivered} referrals={referrals} reload={load.reload} />
            <Lists referrals={referrals} reload={load.reload} />
          </>
        )}
      </Show>
    </section>
  );
}

type Props = { referrals: readonly ReferralView[]; reload: () => Promise<void> };

function Lists({ referrals, reload }: Props) {
  const waiting = referrals.filter(({ mine }) => !mine).reverse(); // who waits longest comes first
  const running = referrals.filter(({ mine, state }) => mine && state !== 'COMPLETED');
  const done = referrals.filter(({ mine, state }) => mine && state === 'COMPLETED');
  if (referrals.length === 0)
    return (
      <Empty title={say('tab.referrals.none')}>
        <p>{say('tab.referrals.none.what')}</p>
      </Empty>
    );
  return (
    <>
      {waiting.length > 0 && (
        <section class="day" aria-labelledby="waiting">
          <h2 id="waiting" class="day-name near">
            {say('tab.referrals.waiting')}
          </h2>
          <ul class="cards">
            {waiting.map((one) => (
              <WaitingCard key={one.id} referral={one} reload={reload} />
            ))}
          </ul>
        </section>
      )}
      {running.length > 0 && (
        <section class="day" aria-labelledby="mine">
          <h2 id="mine" class="day-name near">
            {say('tab.referrals.mine')}
          </h2>
          <Mine referrals={running} reload={reload} open={running.length <= FEW} />
        </section>
      )}
      {done.length > 0 && (
        <details class="past">
          <summary>{say('tab.referrals.done', { count: done.length })}</summary>
          <Mine referrals={done} reload={reload} open={false} />
        </details>
      )}
    </>
  );
}

function Mine({ referrals, reload, open }: Props & { open: boolean }) {
  return (
    <ul class="cards">
      {referrals.map((one) => (
        <MineCard key={one.id} referral={one} reload={reload} open={open} />
      ))}
    </ul>
  );
}
