import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

/** The focus goes to the heading of a view that is still on its way. */
let wanted = false;

/** The heading of a view, which gets the focus when the view opens, and what can be done there. */
export function ViewHead({ title, children }: { title: string; children?: ComponentChildren }) {
  useEffect(() => {
    if (wanted) focusView();
  }, []);
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
  const title = document.querySelector<HTMLElement>('#view-title');
  wanted = title === null;
  title?.focus();
}
