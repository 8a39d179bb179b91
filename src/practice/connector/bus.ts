import type { RoomEvent } from '../shared.ts';

export type Bus = { emit(event: RoomEvent): void; on(listener: (event: RoomEvent) => void): () => void };

/** Tells everyone in the room what happened. A listener that throws does not stop the others. */
export function createBus(): Bus {
  const listeners = new Set<(event: RoomEvent) => void>();
  return {
    emit(event) {
      for (const listener of [...listeners]) {
        try {
          listener(event);
        } catch (error) {
          console.error('practice room: a listener failed', error);
        }
      }
    },
    on(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
