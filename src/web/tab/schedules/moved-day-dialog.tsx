import { useState } from 'preact/hooks';
import type { ScheduleView } from '../../../http/tab/shapes.ts';
import { useTab, useToday } from '../tab.ts';
import { say } from '../texts.ts';
import { dayWords } from '../time.ts';
import { SelectField, TextField } from '../ui/fields.tsx';
import { ChangeDialog } from './change-dialog.tsx';

type Props = { schedule: ScheduleView; onClose: () => void; onDone: () => Promise<void> };
type How = 'DROP' | 'MOVE';

/** One day of a schedule falls out, or takes place on another day, time or place. */
export function MovedDayDialog({ schedule, onClose, onDone }: Props) {
  const { api } = useTab();
  const today = useToday();
  const [day, setDay] = useState(schedule.days[0] ?? today);
  const [how, setHow] = useState<How>('MOVE');
  const [toDay, setToDay] = useState(schedule.days[0] ?? today);
  const [to, setTo] = useState({
    ...{ startsAt: schedule.startsAt, endsAt: schedule.endsAt, place: schedule.place },
    wayfinding: schedule.wayfinding,
  });
  const chooseDay = (next: string) => {
    if (toDay === day) setToDay(next);
    setDay(next);
  };
  const nowhere = { toDay: null, startsAt: null, endsAt: null, place: null, wayfinding: null };
  const words = () => ({
    ...{ scheduleId: schedule.id, day },
    ...(how === 'DROP' ? nowhere : { toDay, ...changed(schedule, to) }),
  });
  return (
    <ChangeDialog
      title={say('tab.schedule.day')}
      submit={say('tab.save')}
      send={(choices) => api.moveDay(words(), choices)}
      onClose={onClose}
      onDone={onDone}
    >
      {(problemOf) => (
        <div class="fields">
          <SelectField
            label={say('tab.moved.day')}
            value={day}
            options={schedule.days.map((value) => ({ value, words: dayWords(value) }))}
            onChange={chooseDay}
          />
          <SelectField<How>
            label={say('tab.moved.how')}
            value={how}
            options={[
              { value: 'MOVE', words: say('tab.moved.MOVE') },
              { value: 'DROP', words: say('tab.moved.DROP') },
            ]}
            onChange={setHow}
          />
          {how === 'MOVE' && (
            <>
              <TextField
                label={say('tab.moved.toDay')}
                type="date"
                required
                min={today}
                value={toDay}
                problem={problemOf('toDay')}
                onInput={setToDay}
              />
              <div class="pair">
                <TextField
                  label={say('tab.field.startsAt')}
                  type="time"
                  required
                  value={to.startsAt}
                  onInput={(startsAt) => setTo({ ...to, startsAt })}
                />
                <TextField
                  label={say('tab.field.endsAt')}
                  type="time"
                  required
                  value={to.endsAt}
                  problem={problemOf('endsAt')}
                  onInput={(endsAt) => setTo({ ...to, endsAt })}
                />
              </div>
              <TextField
                label={say('tab.field.place')}
                required
                maxLength={200}
                value={to.place}
                onInput={(place) => setTo({ ...to, place })}
              />
              <TextField
                label={say('tab.field.wayfinding')}
                rows={2}
                maxLength={1000}
                value={to.wayfinding}
                onInput={(wayfinding) => setTo({ ...to, wayfinding })}
              />
            </>
          )}
        </div>
      )}
    </ChangeDialog>
  );
}

type To = Pick<ScheduleView, 'startsAt' | 'endsAt' | 'place' | 'wayfinding'>;

/** Only what is different that day: the rest follows the schedule when that changes. */
function changed(schedule: ScheduleView, to: To) {
  const different = <K extends keyof To>(name: K) => (to[name] === schedule[name] ? null : to[name]);
  return {
    startsAt: different('startsAt'),
    endsAt: different('endsAt'),
    place: different('place'),
    wayfinding: different('wayfinding'),
  };
}
