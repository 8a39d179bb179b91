import type { ComponentChildren } from 'preact';

type Kind = 'primary' | 'plain' | 'quiet' | 'danger';

export type ButtonProps = {
  kind?: Kind;
  /** What it is about, for a screen reader that does not see what stands around it; then the words are one text. */
  of?: string;
  busy?: boolean | undefined;
  disabled?: boolean | undefined;
  pressed?: boolean | undefined;
  expanded?: boolean | undefined;
  submit?: boolean;
  class?: string;
  onClick?: () => void;
  children: ComponentChildren;
};

/** A button; while busy it stays where it is, focus and all, and does nothing. */
export function Button({ kind = 'plain', of, busy, disabled, pressed, expanded, ...rest }: ButtonProps) {
  const { submit = false, class: extra = '', onClick, children } = rest;
  return (
    <button
      type={submit ? 'submit' : 'button'}
      class={`button ${kind} ${extra}`.trimEnd()}
      aria-label={of !== undefined && typeof children === 'string' ? `${children}: ${of}` : undefined}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-disabled={busy ? true : undefined}
      disabled={disabled}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.();
      }}
    >
      {children}
    </button>
  );
}
