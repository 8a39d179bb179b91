import type { ComponentChildren } from 'preact';

/** The heading of a view, which gets the focus when the view opens, and what can be done there. */
export function ViewHead({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <header class="view-head">
      <h1 id="view-title" tabIndex={-1}>
        {title}
      </h1>
      <div class="view-acts">{children}</div>
    </header>
  );
}

/** Puts the focus on the heading: after a change of view, and when what had the focus is gone. */
export function focusView(): void {
  document.querySelector<HTMLElement>('#view-title')?.focus();
}
