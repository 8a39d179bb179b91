import type { OpenedFeedbackView } from '../../../http/tab/referral-shapes.ts';
import { FeedbackText } from '../referrals/feedback-text.tsx';
import { Failure } from '../request.ts';
import { useTab } from '../tab.ts';
import { say } from '../texts.ts';
import { dayOf, dayWords } from '../time.ts';
import { Icon } from '../ui/icon.tsx';
import { Empty, Show } from '../ui/states.tsx';
import { ViewHead } from '../ui/view-head.tsx';
import { useLoad } from '../use-load.ts';
import { useFresh } from '../use-minute.ts';

/** A feedback for this professional, by the id in the address. It is asked anew each time, and may be gone by then. */
export function FeedbackView() {
  const { api } = useTab();
  const id = location.hash.split('/')[1] ?? '';
  const load = useLoad(id, () => api.openFeedback(id).catch(goneOr));
  useFresh(load.reload);
  return (
    <section>
      <ViewHead title={say('tab.read')} />
      <Show load={load}>{(opened) => (opened ? <Opened opened={opened} /> : <Gone />)}</Show>
      <p>
        <a class="reach" href="#referrals">
          {say('tab.read.back')}
        </a>
      </p>
    </section>
  );
}

/** The server never says why there is nothing. */
function goneOr(error: unknown): undefined {
  if (error instanceof Failure && error.kind === 'refused') return undefined;
  throw error;
}

function Opened({ opened: { code, coach, sentAt, text } }: { opened: OpenedFeedbackView }) {
  const day = dayWords(dayOf(new Date(sentAt)));
  return (
    <article class="card referral-body">
      <p class="soft">{say('tab.read.about', { code, coach, day })}</p>
      <FeedbackText text={text} />
      <p class="line">
        <Icon name="lock" />
        <span>{say('tab.read.only')}</span>
      </p>
    </article>
  );
}

function Gone() {
  return (
    <Empty title={say('tab.read.gone')}>
      <p>{say('tab.read.gone.what')}</p>
    </Empty>
  );
}
