import { SelectField, TextField } from '../ui/fields.tsx';
import { CheckField, NumberField } from './fields.tsx';
import type { PolicyProps } from './policy-dialog.tsx';
import { hints } from './policy-draft.ts';
import { tell } from './texts.ts';

const modes = ['CARD', 'TEXT', 'CLIENT'] as const;

/** How feedback goes, and how long consents and data last. */
export function CareFields({ draft, set, problemOf }: PolicyProps) {
  return (
    <>
      <SelectField
        label={tell('admin.policy.mode')}
        hint={tell('admin.policy.mode.hint')}
        value={draft.feedbackMode}
        options={modes.map((value) => ({ value, words: tell(`admin.policy.mode.${value}`) }))}
        onChange={(feedbackMode) => set({ feedbackMode })}
      />
      <CheckField
        label={tell('admin.policy.previews')}
        checked={draft.clientPreviews}
        onChange={(clientPreviews) => set({ clientPreviews })}
      />
      <details class="more">
        <summary>{tell('admin.policy.hints')}</summary>
        {hints.map((name) => (
          <TextField
            key={name}
            label={tell(`admin.policy.hint.${name}`)}
            maxLength={300}
            rows={2}
            value={draft.feedbackHints[name]}
            problem={problemOf(`feedbackHints.${name}`)}
            onInput={(words) => set({ feedbackHints: { ...draft.feedbackHints, [name]: words } })}
          />
        ))}
      </details>
      <NumberField
        label={tell('admin.policy.consent')}
        hint={tell('admin.policy.consent.hint')}
        value={draft.consentMonths}
        problem={problemOf('consentMonths')}
        onInput={(consentMonths) => set({ consentMonths })}
      />
      <NumberField
        label={tell('admin.policy.retention')}
        hint={tell('admin.policy.retention.hint')}
        value={draft.retentionMonths}
        problem={problemOf('retentionMonths')}
        onInput={(retentionMonths) => set({ retentionMonths })}
      />
    </>
  );
}
