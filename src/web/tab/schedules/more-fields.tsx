import { say } from '../texts.ts';
import { TextField } from '../ui/fields.tsx';
import type { DraftProps } from './schedule-dialog.tsx';

/** What most schedules leave to the site. */
export function MoreFields({ draft, set, problemOf }: DraftProps) {
  const { leadHours, horizonDays, reservedFor } = draft;
  return (
    <details class="more" open={[leadHours, horizonDays, reservedFor].some((value) => value !== '')}>
      <summary>{say('tab.field.more')}</summary>
      <div class="pair">
        <TextField
          label={say('tab.field.lead')}
          hint={say('tab.field.site.hint')}
          type="number"
          min={0}
          max={720}
          value={leadHours}
          problem={problemOf('leadMinutes')}
          onInput={(lead) => set({ leadHours: lead })}
        />
        <TextField
          label={say('tab.field.horizon')}
          hint={say('tab.field.site.hint')}
          type="number"
          min={1}
          max={365}
          value={horizonDays}
          problem={problemOf('horizonDays')}
          onInput={(horizon) => set({ horizonDays: horizon })}
        />
      </div>
      <TextField
        label={say('tab.field.reserved')}
        hint={say('tab.field.reserved.hint')}
        maxLength={100}
        value={reservedFor}
        problem={problemOf('reservedFor')}
        onInput={(reserved) => set({ reservedFor: reserved })}
      />
    </details>
  );
}
