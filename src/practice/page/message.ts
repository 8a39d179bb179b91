import type { Message } from '../shared.ts';
import { avatar } from './avatar.ts';
import { attachmentsFor, renderAttachment } from './card-message.ts';
import { citationsOf, isAiGenerated, sourceList } from './citations.ts';
import { h } from './dom.ts';
import { icon } from './icons.ts';
import { messageMenu } from './message-menu.ts';
import { messageText } from './message-text.ts';
import { ownTools } from './own-message.ts';
import type { Place } from './place.ts';
import { asksForThumb, ratingBar } from './rating.ts';
import { reactionCount, reactionTool } from './reactions.ts';
import { texts } from './texts.ts';

const time = new Intl.DateTimeFormat('nl-BE', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Brussels',
});

/** One message with everything that hangs on it. */
export function renderMessageItem(message: Message, place: Place): HTMLElement {
  const bot = message.from === 'bot';
  const self = message.from === place.viewer();
  const who = bot ? 'bot' : { id: message.from, name: message.fromName };
  return h(
    'article',
    {
      class: `message ${bot ? 'from-bot' : 'from-person'} ${self ? 'self' : ''}`,
      attrs: { 'data-message-id': message.id, 'data-from': bot ? 'bot' : 'person', tabindex: '-1' },
    },
    avatar(who),
    h('div', { class: 'message-body' }, meta(message), ...content(message, place, self)),
    messageMenu(message, place),
  );
}

function meta(message: Message): HTMLElement {
  return h(
    'header',
    { class: 'message-meta' },
    h('span', { class: 'message-name' }, message.fromName),
    h('time', { attrs: { datetime: message.at } }, time.format(new Date(message.at))),
    message.editedAt !== undefined && !message.deleted && h('span', { class: 'edited' }, texts.edited),
    message.via !== undefined && h('span', { class: 'via' }, texts.via(message.via)),
    isAiGenerated(message) &&
      h('span', { class: 'ai-label', attrs: { title: texts.aiHint } }, icon('spark'), texts.aiLabel),
  );
}

function content(message: Message, place: Place, self: boolean): HTMLElement[] {
  if (message.deleted) return [h('p', { class: 'bubble deleted' }, texts.deleted)];
  const citations = citationsOf(message);
  const bubble = h('div', { class: 'bubble' });
  if (message.text) bubble.append(messageText(message, citations));
  if (citations.length > 0) bubble.append(sourceList(citations));
  const cards = attachmentsFor(message, place.viewer()).map((one) => renderAttachment(one, message, place));
  return [
    ...(bubble.hasChildNodes() ? [bubble] : []),
    ...cards,
    ...(asksForThumb(message) ? [ratingBar(message, place)] : []),
    ...notes(message),
    ...reactionCount(message),
    ...(self && message.text === ''
      ? []
      : [self ? ownTools(message, place, bubble) : reactionTool(message, place)]),
  ];
}

function notes(message: Message): HTMLElement[] {
  const list: HTMLElement[] = [];
  if (message.undelivered)
    list.push(
      h(
        'p',
        { class: 'note' },
        message.undelivered === 'noMention' ? texts.notMentioned : texts.notInstalled,
      ),
    );
  if (message.failed) list.push(h('p', { class: 'problem' }, texts.turnFailed(message.failed.status)));
  return list;
}
