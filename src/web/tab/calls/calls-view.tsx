import type { Call } from '../../../http/tab/shapes.ts';
import { useTab } from '../tab.ts';
import { say } from '../texts.ts';
import { Empty, Show } from '../ui/states.tsx';
import { focusView, ViewHead } from '../ui/view-head.tsx';
import { useLoad } from '../use-load.ts';
import { useFresh } from '../use-minute.ts';
import { CallCard } from './call-card.tsx';

/** Who asked to be called back, longest waiting first. */
export function CallsView() {
  const { api, announce } = useTab();
  const load = useLoad<Call[]>('calls', api.calls);
  useFresh(load.reload);
  const done = (id: string) => {
    load.change((calls) => calls.filter((call) => call.id !== id));
    announce(say('tab.calls.erased'));
    focusView();
  };
  return (
    <section>
      <ViewHead title={say('tab.calls')} />
      <Show load={load}>
        {(calls) =>
          calls.length === 0 ? (
            <Empty title={say('tab.calls.none')}>
              <p>{say('tab.calls.none.what')}</p>
            </Empty>
          ) : (
            <ul class="cards">
              {calls.map((call) => (
                <CallCard key={call.id} call={call} onDone={() => done(call.id)} />
              ))}
            </ul>
          )
        }
      </Show>
    </section>
  );
}
