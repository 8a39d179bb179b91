import { record } from '../read.ts';
import { fetchTabToken } from './client.ts';
import { button, h } from './dom.ts';
import { icon } from './icons.ts';
import { texts } from './texts.ts';

/** Opens the tab for a person, in a frame, and plays Teams for it: when it asks who this is, it gets that person's token. */
export function openTab(url: string, person: { id: string; name: string }): void {
  const title = texts.tabOf(person.name);
  const frame = h('iframe', { class: 'tab-frame', attrs: { src: url, title } });
  const dialog = h('dialog', { class: 'dialog tab-dialog', attrs: { 'aria-label': title } });
  const close = button(
    {
      class: 'icon-button',
      label: texts.close,
      onClick: () => {
        dialog.close();
      },
    },
    icon('close'),
  );
  dialog.append(h('header', { class: 'dialog-head' }, h('h2', {}, title), close), frame);

  const answer = async ({ source, origin, data }: MessageEvent<unknown>) => {
    const { type, id } = record(data);
    if (source !== frame.contentWindow || origin !== location.origin || type !== 'werkwijzer:token?') return;
    const token = await fetchTabToken(person.id);
    if (token !== undefined)
      frame.contentWindow?.postMessage({ type: 'werkwijzer:token', id, token }, location.origin);
  };
  const hear = (event: MessageEvent<unknown>) => {
    void answer(event);
  };
  window.addEventListener('message', hear);
  dialog.addEventListener('close', () => {
    window.removeEventListener('message', hear);
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
}
