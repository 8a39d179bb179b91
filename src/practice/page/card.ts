import { AdaptiveCard, ExecuteAction, OpenUrlAction, Strings, SubmitAction } from 'adaptivecards';
import type { Action } from 'adaptivecards';
import { record, string } from '../read.ts';
import type { Json } from '../shared.ts';
import { h } from './dom.ts';
import { hostConfig } from './host-config.ts';
import { mayOpen, renderCardText } from './markdown.ts';
import { texts } from './texts.ts';
import { toast } from './toasts.ts';

/** What the card's buttons do; `false` means that it failed and the inputs must stay. */
export type CardActs = {
  execute(verb: string, data: Json): Promise<true | string>;
  submit(data: Json): Promise<true | string>;
};

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = renderCardText(text);
  result.didProcess = true;
};
Strings.defaults.overflowButtonText = () => texts.moreActions;
Strings.defaults.overflowButtonTooltip = () => texts.moreActions;

/** Microsoft's renderer with our look. While an action runs the card waits; what was typed stays on failure. */
export function renderCard(content: unknown, acts: CardActs): HTMLElement {
  // A form of its own: radio buttons of the same card in two columns must not switch each other off.
  const frame = h('form', { class: 'card', attrs: { novalidate: '' } });
  frame.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  const note = h('p', { class: 'card-note', attrs: { role: 'status' } });
  const card = new AdaptiveCard();
  card.hostConfig = hostConfig;
  card.onExecuteAction = (action) => {
    void run(action, acts, frame, note);
  };
  card.onAnchorClicked = (_element, anchor) => {
    if (mayOpen(anchor.href)) return false;
    toast(texts.onlyHttps, 'error');
    return true;
  };
  const drawn = draw(card, content);
  frame.append(
    drawn ?? h('p', { class: 'note' }, string(record(content).fallbackText) ?? texts.cardFailed),
    note,
  );
  return frame;
}

function draw(card: AdaptiveCard, content: unknown): HTMLElement | undefined {
  try {
    card.parse(content);
    return card.render();
  } catch (error) {
    console.error('card', error);
    return undefined;
  }
}

async function run(action: Action, acts: CardActs, frame: HTMLElement, note: HTMLElement): Promise<void> {
  if (action instanceof OpenUrlAction) {
    const url = action.url ?? '';
    // The room may know the address itself, as Teams knows that of a tab.
    const event = new CustomEvent('open-url', { detail: url, bubbles: true, cancelable: true });
    if (!frame.dispatchEvent(event)) return;
    if (mayOpen(url)) window.open(url, '_blank', 'noopener,noreferrer');
    else toast(texts.onlyHttps, 'error');
    return;
  }
  const started = start(action, acts);
  if (!started || frame.classList.contains('busy')) return;
  frame.classList.add('busy');
  frame.setAttribute('aria-busy', 'true');
  note.textContent = texts.cardBusy;
  const outcome = await started();
  frame.classList.remove('busy');
  frame.removeAttribute('aria-busy');
  note.textContent = outcome === true ? '' : outcome;
}

function start(action: Action, acts: CardActs): (() => Promise<true | string>) | undefined {
  if (action instanceof ExecuteAction) return () => acts.execute(action.verb, record(action.data));
  if (action instanceof SubmitAction) return () => acts.submit(dataOf(action.data));
  return undefined;
}

/** A submit without inputs may carry a bare string. */
function dataOf(data: unknown): Json {
  return typeof data === 'string' ? { data } : record(data);
}
