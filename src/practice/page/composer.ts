import { act } from './client.ts';
import { button, h, setAttr } from './dom.ts';
import { searchButton } from './extension-search.ts';
import { icon } from './icons.ts';
import type { Place } from './place.ts';
import { texts } from './texts.ts';

const MENTION = /^\s*@werkwijzer\b[\s,:]*/i;

export type Composer = { root: HTMLElement; update(enabled: boolean): void };

/** Where someone types: Enter sends, Shift+Enter starts a line. In a group a chip adds the mention. */
export function createComposer(
  name: () => string,
  shared: boolean,
  place: () => Place | undefined,
  lead?: HTMLElement,
): Composer {
  const field = h('textarea', {
    class: 'composer-field',
    attrs: {
      ...{ rows: '1', maxlength: '8000', 'data-testid': 'composer', enterkeyhint: 'send' },
      placeholder: shared ? texts.placeholderGroup : texts.placeholder,
    },
  });
  const submit = h(
    'button',
    {
      class: 'send',
      attrs: { type: 'submit', 'data-testid': 'send', 'aria-label': texts.send, title: texts.send },
    },
    icon('send'),
  );
  const problem = h('p', { class: 'problem', attrs: { role: 'alert', hidden: '' } });
  const mention = shared ? mentionChip() : undefined;
  const search = searchButton(place);
  const line = h('div', { class: 'composer-line' }, search.root, field, submit);
  const root = h(
    'form',
    { class: 'composer' },
    problem,
    mention && h('div', { class: 'composer-lead' }, lead, mention.chip),
    line,
  );

  function send(): void {
    const at = place();
    const typed = field.value;
    const text = shared ? typed.replace(MENTION, '').trim() : typed.trim();
    if (!at || text === '') return;
    const named = shared && (mention?.isOn() === true || MENTION.test(typed));
    field.value = '';
    problem.hidden = true;
    const ids = { conversationId: at.conversationId, personId: at.viewer() };
    void act({ type: 'say', ...ids, text, ...(named && { mention: true }) }).then(({ ok }) => {
      if (ok) return;
      problem.textContent = texts.sendFailed;
      problem.hidden = false;
      if (field.value === '') field.value = typed;
    });
  }

  root.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
    field.focus();
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  });

  return {
    root,
    update(enabled) {
      setAttr(field, 'aria-label', texts.composerFor(name()));
      if (submit.disabled === enabled) submit.disabled = !enabled;
      search.update();
    },
  };
}

function mentionChip() {
  let on = true;
  const chip = button(
    {
      class: 'chip mention-chip',
      attrs: { 'data-testid': 'mention', 'aria-pressed': 'true' },
      onClick: () => {
        on = !on;
        chip.setAttribute('aria-pressed', String(on));
        chip.title = on ? texts.mentionOn : texts.mentionOff;
      },
    },
    texts.mention,
  );
  chip.title = texts.mentionOn;
  return { chip, isOn: () => on };
}
