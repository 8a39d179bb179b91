import type { Connector } from '../connector/types.ts';
import type { PracticePerson } from '../shared.ts';

export type SharedGroup = { id(): string | null; open(): Promise<void> };

/** The one group chat that everyone in the room shares; opened once, also when several pages ask. */
export function createSharedGroup(connector: Connector, people: PracticePerson[], name: string): SharedGroup {
  let id: string | null = null;
  let opening: Promise<void> | undefined;

  async function open(): Promise<void> {
    const stop = connector.on((event) => {
      // The id is known as soon as the chat exists, before the bot has greeted it.
      if (event.type === 'conversation' && event.conversation.type === 'groupChat')
        id ??= event.conversation.id;
    });
    try {
      const group = await connector.openGroupChat(
        people.map((person) => person.id),
        name,
      );
      id = group.id;
    } finally {
      stop();
    }
  }
  return {
    id: () => id,
    open() {
      opening ??= open().catch((error: unknown) => {
        opening = undefined;
        throw error;
      });
      return opening;
    },
  };
}
