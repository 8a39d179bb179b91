import type { RoomAction, RoomEvent, RoomState } from '../shared.ts';

const API = '/try/api';

export type Outcome = { ok: true; result: unknown } | { ok: false };

/** The whole room as it is now. Throws when the room does not answer. */
export async function fetchState(): Promise<RoomState> {
  const response = await fetch(`${API}/state`);
  if (!response.ok) throw new Error(`state ${response.status}`);
  return (await response.json()) as RoomState;
}

/** The token with which a person opens the tab; undefined when the room gives none. */
export async function fetchTabToken(personId: string): Promise<string | undefined> {
  try {
    const response = await fetch(`${API}/tab-token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ personId }),
    });
    return response.ok ? ((await response.json()) as { token: string }).token : undefined;
  } catch {
    return undefined;
  }
}

/** Does something in the room. */
export async function act(action: RoomAction): Promise<Outcome> {
  try {
    const response = await fetch(`${API}/actions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(action),
    });
    if (!response.ok) return { ok: false };
    const { result } = (await response.json()) as { result: unknown };
    return { ok: true, result };
  } catch {
    return { ok: false };
  }
}

/** Hears every event with its number. `onOpen` runs after each (re)connection, `onDown` when it is lost. */
export function listen(o: {
  onEvent: (seq: number, event: RoomEvent) => void;
  onOpen: () => void;
  onDown: () => void;
}): void {
  const source = new EventSource(`${API}/events`);
  source.addEventListener('open', o.onOpen);
  source.addEventListener('message', (message: MessageEvent<string>) => {
    o.onEvent(Number(message.lastEventId), JSON.parse(message.data) as RoomEvent);
  });
  source.addEventListener('error', () => {
    o.onDown();
    // A browser gives up for good on some errors (a 503 when the server restarts).
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(() => {
        listen(o);
      }, 2000);
    }
  });
}
