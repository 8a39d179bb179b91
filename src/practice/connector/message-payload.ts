import type { Json, Message } from '../shared.ts';
import { BOT_NAME } from './room.ts';
import type { Room } from './room.ts';

/** A message as Teams hands it to an action: as HTML, with who wrote it. */
export function messagePayload(room: Room, message: Message): Json {
  const { id, text, at, from, fromName, editedAt = null, deleted = false, replyToId = null } = message;
  return {
    ...{ id, replyToId, createdDateTime: at, lastModifiedDateTime: editedAt, deleted },
    ...{ subject: null, summary: null, importance: 'normal', locale: 'nl-be' },
    body: { contentType: 'html', content: `<div><div>${html(text)}</div></div>` },
    from: from === 'bot' ? application(room) : user(room, from, fromName),
    ...{ reactions: [], mentions: [], attachments: [] },
  };
}

function user(room: Room, personId: string, displayName: string): Json {
  const id = room.people.find((one) => one.id === personId)?.aadObjectId;
  const identity = { userIdentityType: 'aadUser', id, displayName };
  return { device: null, conversation: null, application: null, user: identity };
}

function application({ appId }: Room): Json {
  const identity = { applicationIdentityType: 'bot', id: appId, displayName: BOT_NAME };
  return { device: null, conversation: null, user: null, application: identity };
}

/** Mentions stay tags, everything else is text. */
function html(text: string): string {
  let mentioned = -1;
  return text
    .split(/(<at>.*?<\/at>)/)
    .map((part) => {
      const name = /^<at>(.*?)<\/at>$/.exec(part)?.[1];
      if (name === undefined) return escape(part).replaceAll('\n', '<br>');
      mentioned += 1;
      return `<at id="${mentioned}">${escape(name)}</at>`;
    })
    .join('');
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
