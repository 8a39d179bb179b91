import { useState } from 'preact/hooks';
import type { ExceptionView, ScheduleView } from '../../../http/tab/shapes.ts';
import { useTab } from '../tab.ts';
import { say } from '../texts.ts';
import { dayWords, shortDayWords } from '../time.ts';
import { Button } from '../ui/button.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { hoursWords } from './words.ts';

type Props = {
  exceptions: readonly ExceptionView[];
  schedules: readonly ScheduleView[];
  onDone: () => Promise<void>;
};

/** Leave, and days that fall out or move; each can be taken back. */
export function ExceptionList({ exceptions, schedules, onDone }: Props) {
  if (exceptions.length === 0) return null;
  return (
    <section aria-labelledby="exceptions">
      <h2 id="exceptions" class="list-name">
        {say('tab.exceptions')}
      </h2>
      <ul class="cards">
        {exceptions.map((one) => (
          <Exception key={one.id} one={one} schedules={schedules} onDone={onDone} />
        ))}
      </ul>
    </section>
  );
}

function Exception({ one, schedules, onDone }: Omit<Props, 'exceptions'> & { one: ExceptionView }) {
  const { api } = useTab();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const words = exceptionWords(one, schedules);
  return (
    <li class="card exception">
      <p>{words}</p>
      <Button kind="quiet" of={words} onClick={() => setOpen(true)}>
        {say('tab.exceptions.back')}
      </Button>
      {open && (
        <ChangeDialog
          title={say('tab.exceptions.backTitle')}
          submit={say('tab.exceptions.back')}
          send={(choices) => api.removeException(one.id, choices)}
          onClose={close}
          onDone={onDone}
        >
          {() => <p>{words}</p>}
        </ChangeDialog>
      )}
    </li>
  );
}

function exceptionWords(one: ExceptionView, schedules: readonly ScheduleView[]): string {
  if (one.kind === 'LEAVE') {
    return one.from === one.until
      ? say('tab.exceptions.leaveDay', { day: dayWords(one.from) })
      : say('tab.exceptions.leave', { from: dayWords(one.from), until: dayWords(one.until) });
  }
  const day = dayWords(one.day);
  if (!one.toDay) return say('tab.exceptions.dropped', { day });
  const usual = schedules.find(({ id }) => id === one.scheduleId);
  const startsAt = one.startsAt ?? usual?.startsAt ?? '';
  const endsAt = one.endsAt ?? usual?.endsAt ?? '';
  const place = one.place ?? usual?.place ?? '';
  const to = shortDayWords(one.toDay);
  return say('tab.exceptions.moved', { day, to, hours: hoursWords({ startsAt, endsAt }), place });
}
