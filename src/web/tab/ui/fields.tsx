import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

type Wrap = {
  label: string;
  hint?: string | undefined;
  problem?: string | undefined;
  children: (ids: { id: string; describedBy: string | undefined; invalid: boolean }) => ComponentChildren;
};

/** A label with its field, a hint and what is wrong with it. */
export function Field({ label, hint, problem, children }: Wrap) {
  const id = useId();
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, describedBy: described || undefined, invalid: problem !== undefined })}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p class="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}

type Typed = {
  label: string;
  value: string;
  onInput: (value: string) => void;
  type?: 'text' | 'date' | 'time' | 'number';
  hint?: string | undefined;
  problem?: string | undefined;
  required?: boolean;
  min?: string | number | undefined;
  max?: string | number | undefined;
  maxLength?: number;
  rows?: number;
};

/** One line, or several, to type in. */
export function TextField({ label, value, onInput, hint, problem, rows, ...rest }: Typed) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {({ id, describedBy, invalid }) => {
        const common = { id, value, 'aria-describedby': describedBy, 'aria-invalid': invalid || undefined };
        return rows ? (
          <textarea
            {...common}
            rows={rows}
            maxLength={rest.maxLength}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
        ) : (
          <input
            {...common}
            {...(rest as JSX.IntrinsicElements['input'])}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
        );
      }}
    </Field>
  );
}

type Chosen<T extends string> = {
  label: string;
  value: T;
  options: readonly { value: T; words: string }[];
  onChange: (value: T) => void;
  hint?: string;
};

/** One of several, from a list that unfolds. */
export function SelectField<T extends string>({ label, value, options, onChange, hint }: Chosen<T>) {
  return (
    <Field label={label} hint={hint}>
      {({ id, describedBy }) => (
        <select
          id={id}
          value={value}
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.currentTarget.value as T)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
