import type { Message } from '../shared.ts';
import { act } from './client.ts';
import { button, h } from './dom.ts';
import { icon } from './icons.ts';
import { onMessage } from './place.ts';
import type { Place } from './place.ts';
import { texts } from './texts.ts';

type Reaction = 'like' | 'dislike';
const given = new Map<string, Reaction>();

/** Whether Teams would show thumbs under this message. */
export function asksForThumb({ channelData }: Message): boolean {
  return channelData.feedbackLoopEnabled === true || Boolean(channelData.feedbackLoop);
}

/** Two thumbs; one opens a small form with an optional text, like Teams' default form. */
export function ratingBar(message: Message, place: Place): HTMLElement {
  const bar = h('div', { class: 'rating' });
  const spot = h('div', { class: 'rating-spot' });
  const up = thumb('like');
  const down = thumb('dislike');
  bar.append(h('div', { class: 'thumbs' }, up, down), spot);
  mark(given.get(message.id));

  function thumb(reaction: Reaction): HTMLButtonElement {
    const label = reaction === 'like' ? texts.thumbUp : texts.thumbDown;
    return button(
      {
        class: 'icon-button',
        label,
        onClick: () => {
          open(reaction);
        },
      },
      icon(reaction === 'like' ? 'up' : 'down'),
    );
  }

  function mark(reaction: Reaction | undefined): void {
    up.setAttribute('aria-pressed', String(reaction === 'like'));
    down.setAttribute('aria-pressed', String(reaction === 'dislike'));
  }

  function open(reaction: Reaction): void {
    mark(reaction);
    const form = ratingForm(reaction, {
      onCancel: () => {
        mark(given.get(message.id));
        spot.replaceChildren();
        (reaction === 'like' ? up : down).focus();
      },
      onSend: async (feedback) => {
        const outcome = await act({ type: 'rate', ...onMessage(place, message.id), reaction, feedback });
        const status = outcome.ok ? (outcome.result as { status: number }).status : 0;
        if (status < 200 || status > 299) return false;
        given.set(message.id, reaction);
        spot.replaceChildren(h('p', { class: 'thanks', attrs: { role: 'status' } }, texts.thanks));
        return true;
      },
    });
    spot.replaceChildren(form);
    form.querySelector('textarea')?.focus();
  }

  return bar;
}

function ratingForm(
  reaction: Reaction,
  o: { onCancel: () => void; onSend: (feedback: string) => Promise<boolean> },
): HTMLFormElement {
  const field = h('textarea', { class: 'field', attrs: { rows: '2', maxlength: '2000' } });
  const label = reaction === 'like' ? texts.whatWasGood : texts.whatWasWrong;
  const error = h('p', { class: 'problem', attrs: { role: 'alert' } });
  const form = h(
    'form',
    { class: 'rating-form' },
    h('label', {}, label, field),
    h('p', { class: 'note' }, texts.ratingPrivacy),
    error,
    h(
      'div',
      { class: 'row' },
      h('button', { class: 'button primary', attrs: { type: 'submit' } }, texts.sendRating),
      button({ onClick: o.onCancel }, texts.cancel),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void o.onSend(field.value).then((sent) => {
      if (!sent) error.textContent = texts.ratingFailed;
    });
  });
  return form;
}
