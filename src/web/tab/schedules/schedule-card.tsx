import { useState } from 'preact/hooks';
import type { ScheduleView } from '../../../http/tab/shapes.ts';
import { CopyLine } from '../agenda/copy-line.tsx';
import { modeIcon, modeWords } from '../agenda/words.ts';
import { useSiteName } from '../tab.ts';
import { say } from '../texts.ts';
import { shortDayWords } from '../time.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { EndDialog } from './end-dialog.tsx';
import { MovedDayDialog } from './moved-day-dialog.tsx';
import { readRule } from './recurrence.ts';
import { ScheduleDialog } from './schedule-dialog.tsx';
import { factsOf, hoursWords, recurrenceWords } from './words.ts';

type Open = 'EDIT' | 'DAY' | 'END';

/** One schedule: its days in words, its next days as dates, and what can be done with it. */
export function ScheduleCard({ schedule, onDone }: { schedule: ScheduleView; onDone: () => Promise<void> }) {
  const [open, setOpen] = useState<Open>();
  const site = useSiteName(schedule.siteId);
  const close = () => setOpen(undefined);
  const title = recurrenceWords(readRule(schedule.rule));
  const act = (what: Open, words: string) => (
    <Button kind="quiet" of={title} onClick={() => setOpen(what)}>
      {words}
    </Button>
  );
  return (
    <li class="card schedule">
      <h2>
        <span class="first-up">{title}</span> <span class="hours">{hoursWords(schedule)}</span>
      </h2>
      <p class="where">
        <Icon name={modeIcon(schedule.mode)} />
        <span>
          {modeWords(schedule.mode)}: {schedule.place}
          {site && <span class="soft"> · {site}</span>}
        </span>
      </p>
      <ul class="facts">
        {factsOf(schedule).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <NextDays days={schedule.days} />
      {schedule.reservedUrl && (
        <CopyLine label={say('tab.schedule.reservedLink')} value={schedule.reservedUrl} />
      )}
      <div class="acts">
        {act('EDIT', say('tab.schedule.edit'))}
        {schedule.days.length > 0 && act('DAY', say('tab.schedule.day'))}
        {act('END', say('tab.schedule.end'))}
      </div>
      {open === 'EDIT' && <ScheduleDialog schedule={schedule} onClose={close} onDone={onDone} />}
      {open === 'DAY' && <MovedDayDialog schedule={schedule} onClose={close} onDone={onDone} />}
      {open === 'END' && <EndDialog schedule={schedule} onClose={close} onDone={onDone} />}
    </li>
  );
}

function NextDays({ days }: { days: readonly string[] }) {
  if (days.length === 0) return <p class="soft">{say('tab.schedule.noDays')}</p>;
  return (
    <p class="next-days">
      <span class="soft">{say('tab.schedule.days')}</span>{' '}
      {days.slice(0, 5).map((day) => (
        <span key={day} class="mark">
          {shortDayWords(day)}
        </span>
      ))}
    </p>
  );
}
