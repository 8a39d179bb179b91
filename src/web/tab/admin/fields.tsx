import { useId } from 'preact/hooks';
import { Field } from '../ui/fields.tsx';

type NumberProps = {
  label: string;
  value: string;
  onInput: (value: string) => void;
  hint?: string;
  problem?: string | undefined;
};

/** A number as people type it here, with a comma if need be; what is none is refused by the server, in words. */
export function NumberField({ label, value, onInput, hint, problem }: NumberProps) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {({ id, describedBy, invalid }) => (
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          value={value}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** "1,5" or "1.5" as a number; what is no number becomes one that JSON has no word for, which the server refuses. */
export function numberIn(typed: string): number {
  const words = typed.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(words) ? Number(words) : Number.NaN;
}

/** Hours as they are typed, in whole minutes. */
export function minutesIn(typed: string): number {
  return Math.round(numberIn(typed) * 60);
}

/** Minutes as hours, with a comma as it is written here. */
export function hoursOf(minutes: number): string {
  return String(Math.round((minutes / 60) * 100) / 100).replace('.', ',');
}

type CheckProps = { label: string; checked: boolean; onChange: (checked: boolean) => void; hint?: string };

/** Something that is on or off, and what that means. */
export function CheckField({ label, checked, onChange, hint }: CheckProps) {
  const id = useId();
  return (
    <div class="field">
      <label class="check">
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={hint && id}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p class="hint" id={id}>
          {hint}
        </p>
      )}
    </div>
  );
}
