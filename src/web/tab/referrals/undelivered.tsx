import type { ReferralView, UndeliveredView } from '../../../http/tab/referral-shapes.ts';
import { useTab, useToday } from '../tab.ts';
import { say } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Problem } from '../ui/states.tsx';
import { focusView } from '../ui/view-head.tsx';
import { useAction } from '../use-action.ts';
import { whenWords } from './words.ts';

type Props = {
  undelivered: readonly UndeliveredView[];
  /** By which a message is known by the client's name. */
  referrals: readonly ReferralView[];
  reload: () => Promise<void>;
};

/** What did not arrive or could not be taken back, why, and another try. */
export function Undelivered({ undelivered, referrals, reload }: Props) {
  if (undelivered.length === 0) return null;
  return (
    <section class="day" aria-labelledby="undelivered">
      <h2 id="undelivered" class="day-name near">
        {say('tab.undelivered')}
      </h2>
      <ul class="cards">
        {undelivered.map((one) => (
          <Line
            key={one.id}
            message={one}
            name={referrals.find(({ id }) => id === one.referralId)?.name}
            reload={reload}
          />
        ))}
      </ul>
    </section>
  );
}

type LineProps = { message: UndeliveredView; name: string | undefined; reload: () => Promise<void> };

function Line({ message: { id, what, why, since }, name, reload }: LineProps) {
  const { api, announce } = useTab();
  const { busy, problem, run } = useAction();
  const when = whenWords(since, useToday());
  const words = say(`tab.undelivered.${what}`);
  const about = name === undefined ? words : say('tab.undelivered.about', { what: words, name });
  const again = async () => {
    if (!(await run(() => api.tryAgain(id)))) return;
    announce(say('tab.undelivered.again'));
    await reload();
    focusView();
  };
  return (
    <li class="card waits exception">
      <div class="talk-what">
        <h3>{about}</h3>
        <p>{say(`tab.why.${why}`)}</p>
        <p class="soft">{say('tab.undelivered.since', { when })}</p>
        <Problem words={problem} />
      </div>
      <Button of={about} busy={busy} onClick={() => void again()}>
        {say('tab.retry')}
      </Button>
    </li>
  );
}
