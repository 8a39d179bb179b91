import { useState } from 'preact/hooks';
import type { Schedules } from '../../../http/tab/shapes.ts';
import { useTab } from '../tab.ts';
import { say } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Empty, Show } from '../ui/states.tsx';
import { focusView, ViewHead } from '../ui/view-head.tsx';
import { useLoad } from '../use-load.ts';
import { useFresh } from '../use-minute.ts';
import { ExceptionList } from './exception-list.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { ScheduleCard } from './schedule-card.tsx';
import { ScheduleDialog } from './schedule-dialog.tsx';

/** When and where a coach sits, and what departs from it. */
export function SchedulesView() {
  const { api } = useTab();
  const load = useLoad<Schedules>('schedules', api.schedules);
  useFresh(load.reload);
  const [open, setOpen] = useState<'NEW' | 'LEAVE'>();
  const close = () => setOpen(undefined);
  const done = async () => {
    await load.reload();
    focusView();
  };
  return (
    <section>
      <ViewHead title={say('tab.schedules')}>
        <Button onClick={() => setOpen('LEAVE')}>{say('tab.leave')}</Button>
        <Button kind="primary" onClick={() => setOpen('NEW')}>
          <Icon name="plus" />
          {say('tab.schedule.new')}
        </Button>
      </ViewHead>
      <Show load={load} lines={5}>
        {({ schedules, exceptions }) => (
          <>
            {schedules.length === 0 && (
              <Empty title={say('tab.schedules.none')}>
                <p>{say('tab.schedules.none.what')}</p>
              </Empty>
            )}
            <ul class="cards">
              {schedules.map((schedule) => (
                <ScheduleCard key={schedule.id} schedule={schedule} onDone={done} />
              ))}
            </ul>
            <ExceptionList exceptions={exceptions} schedules={schedules} onDone={done} />
          </>
        )}
      </Show>
      {open === 'NEW' && <ScheduleDialog onClose={close} onDone={done} />}
      {open === 'LEAVE' && <LeaveDialog onClose={close} onDone={done} />}
    </section>
  );
}
