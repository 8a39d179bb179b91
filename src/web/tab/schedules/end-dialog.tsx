import type { ScheduleView } from '../../../http/tab/shapes.ts';
import { useTab } from '../tab.ts';
import { say } from '../texts.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { readRule } from './recurrence.ts';
import { hoursWords, recurrenceWords } from './words.ts';

type Props = { schedule: ScheduleView; onClose: () => void; onDone: () => Promise<void> };

/** Asks once more before a schedule ends. */
export function EndDialog({ schedule, onClose, onDone }: Props) {
  const { api } = useTab();
  return (
    <ChangeDialog
      title={say('tab.end.title')}
      submit={say('tab.end.yes')}
      send={(choices) => api.endSchedule(schedule.id, choices)}
      onClose={onClose}
      onDone={onDone}
      danger
    >
      {() => (
        <div class="fields">
          <p class="talk-line">
            <strong class="first-up">{recurrenceWords(readRule(schedule.rule))}</strong>
            <span>{hoursWords(schedule)}</span>
            <span class="soft">{schedule.place}</span>
          </p>
          <p>{say('tab.end.what')}</p>
        </div>
      )}
    </ChangeDialog>
  );
}
