import { useState } from 'preact/hooks';
import { useTab, useToday } from '../tab.ts';
import { say } from '../texts.ts';
import { TextField } from '../ui/fields.tsx';
import { ChangeDialog } from './change-dialog.tsx';

/** Days on which the coach is away, at every site. */
export function LeaveDialog({ onClose, onDone }: { onClose: () => void; onDone: () => Promise<void> }) {
  const { api } = useTab();
  const today = useToday();
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState(today);
  const start = (day: string) => {
    setFrom(day);
    if (until < day) setUntil(day);
  };
  return (
    <ChangeDialog
      title={say('tab.leave')}
      submit={say('tab.save')}
      send={(choices) => api.addLeave({ from, until }, choices)}
      onClose={onClose}
      onDone={onDone}
    >
      {(problemOf) => (
        <div class="fields">
          <p>{say('tab.leave.what')}</p>
          <div class="pair">
            <TextField
              label={say('tab.leave.from')}
              type="date"
              required
              min={today}
              value={from}
              problem={problemOf('from')}
              onInput={start}
            />
            <TextField
              label={say('tab.leave.until')}
              type="date"
              required
              min={from}
              value={until}
              problem={problemOf('until')}
              onInput={setUntil}
            />
          </div>
        </div>
      )}
    </ChangeDialog>
  );
}
