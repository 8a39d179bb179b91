type Child = Node | string | null | undefined | false;

type Props = {
  class?: string;
  attrs?: Record<string, string | undefined>;
  on?: Partial<{ [K in keyof HTMLElementEventMap]: (event: HTMLElementEventMap[K]) => void }>;
};

/** Makes an element. Text goes in as text, never as markup. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (props.class) element.className = props.class;
  for (const [name, value] of Object.entries(props.attrs ?? {}))
    if (value !== undefined) element.setAttribute(name, value);
  for (const [name, listener] of Object.entries(props.on ?? {}))
    element.addEventListener(name, listener as EventListener);
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A button with a text or an icon; `label` is what a screen reader says. */
export function button(
  o: {
    class?: string;
    label?: string;
    attrs?: Record<string, string | undefined>;
    onClick: (event: MouseEvent) => void;
  },
  ...children: Child[]
): HTMLButtonElement {
  const attrs = { type: 'button', 'aria-label': o.label, title: o.label, ...o.attrs };
  return h('button', { class: o.class ?? 'button', attrs, on: { click: o.onClick } }, ...children);
}

/** Sets an attribute only when it changes, so that nothing is announced twice. */
export function setAttr(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Replaces the text only when it changes. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
