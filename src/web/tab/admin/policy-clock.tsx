import { useLoad } from '../use-load.ts';
import { Show } from '../ui/states.tsx';
import { SelectField, TextField } from '../ui/fields.tsx';
import { CheckField, NumberField } from './fields.tsx';
import type { PolicyProps } from './policy-dialog.tsx';
import { tell } from './texts.ts';
import { useAdmin } from './use-admin.ts';

/** Whether and how fast referrals are answered, and who hears when they are not. */
export function ClockFields({
  organisationId,
  draft,
  set,
  problemOf,
}: PolicyProps & { organisationId: string }) {
  const api = useAdmin();
  const load = useLoad('people', api.people);
  return (
    <>
      <CheckField
        label={tell('admin.policy.open')}
        hint={tell('admin.policy.open.hint')}
        checked={draft.referralsOpen}
        onChange={(referralsOpen) => set({ referralsOpen })}
      />
      <div class="pair">
        <TextField
          label={tell('admin.policy.from')}
          type="time"
          value={draft.workFrom}
          problem={problemOf('workFrom')}
          onInput={(workFrom) => set({ workFrom })}
        />
        <TextField
          label={tell('admin.policy.until')}
          type="time"
          value={draft.workUntil}
          problem={problemOf('workUntil')}
          onInput={(workUntil) => set({ workUntil })}
        />
      </div>
      <div class="pair">
        <NumberField
          label={tell('admin.policy.remind')}
          hint={tell('admin.policy.hours.hint', { most: 166 })}
          value={draft.remindMinutes}
          problem={problemOf('remindMinutes')}
          onInput={(remindMinutes) => set({ remindMinutes })}
        />
        <NumberField
          label={tell('admin.policy.handOn')}
          hint={tell('admin.policy.hours.hint', { most: 333 })}
          value={draft.handOnMinutes}
          problem={problemOf('handOnMinutes')}
          onInput={(handOnMinutes) => set({ handOnMinutes })}
        />
      </div>
      <Show load={load} lines={1}>
        {(all) => (
          <SelectField
            label={tell('admin.policy.contact')}
            hint={tell('admin.policy.contact.hint')}
            value={draft.contactPersonId ?? ''}
            options={[
              { value: '', words: tell('admin.policy.contact.none') },
              ...(all.find((one) => one.organisationId === organisationId)?.people ?? []).map((one) => ({
                ...{ value: one.id, words: `${one.name} · ${one.of}` },
              })),
            ]}
            onChange={(id) => set({ contactPersonId: id || null })}
          />
        )}
      </Show>
      <NumberField
        label={tell('admin.policy.closed')}
        hint={tell('admin.policy.closed.hint')}
        value={draft.closedAfterDays}
        problem={problemOf('closedAfterDays')}
        onInput={(closedAfterDays) => set({ closedAfterDays })}
      />
    </>
  );
}
