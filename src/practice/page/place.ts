import type { ConversationView, ExtensionCommand } from '../shared.ts';

/** Where something is shown and who acts there: the chat's person, or whoever speaks in the group. */
export type Place = {
  conversationId: string;
  viewer: () => string;
  /** The commands of the message extension that work there. */
  extension: readonly ExtensionCommand[];
};

/** The ids that every action on a message carries. */
export function onMessage(place: Place, messageId: string) {
  return { conversationId: place.conversationId, personId: place.viewer(), messageId };
}

/** Someone's initials, at most two. */
export function initials(name: string): string {
  const words = name.split(' ').filter(Boolean);
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? '').join('');
}

/** One of six quiet colours, always the same for a person. */
export function tint(id: string): string {
  const sum = Array.from(id).reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return `tint-${sum % 6}`;
}

/** Whether messages need a mention to reach the bot. */
export function isShared(conversation: ConversationView): boolean {
  return conversation.type !== 'personal';
}
