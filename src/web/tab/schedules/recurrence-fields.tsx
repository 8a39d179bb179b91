import { say } from '../texts.ts';
import { weekdayWords } from '../time.ts';
import { SelectField, TextField } from '../ui/fields.tsx';
import { MOST_WEEKS, nths, writeRule, type Recurrence } from './recurrence.ts';
import type { DraftProps } from './schedule-dialog.tsx';
import { nthWords } from './words.ts';

const weekdays = [0, 1, 2, 3, 4, 5, 6];

/** On which days: every so many weeks, once a month, or a rule of one's own. */
export function RecurrenceFields({ draft, set, problemOf }: DraftProps) {
  const { recurrence } = draft;
  const change = (to: Recurrence) => set({ recurrence: to });
  return (
    <>
      <SelectField
        label={say('tab.rule.how')}
        value={kindOf(recurrence)}
        options={options()}
        onChange={(kind) => change(ofKind(kind, recurrence))}
      />
      {recurrence.kind === 'WEEKLY' && <Weekdays recurrence={recurrence} onChange={change} />}
      {recurrence.kind === 'MONTHLY' && (
        <div class="pair">
          <SelectField
            label={say('tab.rule.nth')}
            value={String(recurrence.nth)}
            options={nths.map((nth) => ({ value: String(nth), words: nthWords(nth) }))}
            onChange={(nth) => change({ ...recurrence, nth: Number(nth) })}
          />
          <SelectField
            label={say('tab.rule.day')}
            value={String(recurrence.day)}
            options={weekdays.map((day) => ({ value: String(day), words: weekdayWords(day) }))}
            onChange={(day) => change({ ...recurrence, day: Number(day) })}
          />
        </div>
      )}
      {recurrence.kind === 'RULE' && (
        <TextField
          label={say('tab.rule.text')}
          hint={say('tab.rule.text.hint')}
          value={recurrence.rule}
          required
          maxLength={200}
          problem={problemOf('rule')}
          onInput={(rule) => change({ kind: 'RULE', rule })}
        />
      )}
    </>
  );
}

type Weekly = Extract<Recurrence, { kind: 'WEEKLY' }>;

function Weekdays({ recurrence, onChange }: { recurrence: Weekly; onChange: (to: Weekly) => void }) {
  const { days } = recurrence;
  const toggle = (day: number) =>
    onChange({
      ...recurrence,
      days: days.includes(day) ? days.filter((one) => one !== day) : [...days, day].sort((a, b) => a - b),
    });
  return (
    <fieldset class="weekdays">
      <legend>{say('tab.rule.days')}</legend>
      <div class="chips">
        {weekdays.map((day) => (
          <label key={day} class="slot">
            <input type="checkbox" checked={days.includes(day)} onChange={() => toggle(day)} />
            <span>{weekdayWords(day)}</span>
          </label>
        ))}
      </div>
      {days.length === 0 && <p class="problem">{say('tab.rule.noDay')}</p>}
    </fieldset>
  );
}

function options() {
  const weeks = Array.from({ length: MOST_WEEKS }, (_, n) => n + 1);
  return [
    ...weeks.map((every) => ({
      value: `WEEKLY ${every}`,
      words: every === 1 ? say('tab.rule.everyWeek') : say('tab.rule.everyWeeks', { every }),
    })),
    { value: 'MONTHLY', words: say('tab.rule.everyMonth') },
    { value: 'RULE', words: say('tab.rule.other') },
  ];
}

function kindOf(recurrence: Recurrence): string {
  return recurrence.kind === 'WEEKLY' ? `WEEKLY ${recurrence.every}` : recurrence.kind;
}

/** The same days as far as the other kind knows them. */
function ofKind(value: string, before: Recurrence): Recurrence {
  const [kind, every] = value.split(' ');
  const days = before.kind === 'WEEKLY' ? before.days : before.kind === 'MONTHLY' ? [before.day] : [0];
  if (kind === 'WEEKLY') return { kind, every: Number(every), days };
  if (kind === 'MONTHLY') return { kind, nth: 1, day: days[0] ?? 0 };
  return { kind: 'RULE', rule: writeRule(before) };
}
