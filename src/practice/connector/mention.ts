import type { Attachment, Json } from '../shared.ts';
import { BOT_NAME } from './room.ts';

const MENTION = `<at>${BOT_NAME}</at>`;

/** The text and the entity of a message that starts with a mention of the bot. */
export function withMention(text: string, botId: string): { text: string; entity: Json } {
  const mentioned = { id: botId, name: BOT_NAME };
  return { text: `${MENTION} ${text}`, entity: { type: 'mention', text: MENTION, mentioned } };
}

/** The HTML copy that Teams adds as an attachment to a message with a mention. */
export function htmlCopy(text: string): Attachment {
  const span = `<span itemscope itemtype="http://schema.skype.com/Mention" itemid="0">${BOT_NAME}</span>`;
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return { contentType: 'text/html', content: `<p>${span}&nbsp;${escaped}</p>` };
}
