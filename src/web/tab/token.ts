import type { Host } from './host/host.ts';

/** Asked for anew this long before it ends. */
const SPARE_MS = 2 * 60_000;

export type Tokens = { get: () => Promise<string>; forget: () => void };

/** The host's token, kept until it is nearly over. */
export function keepToken(host: Host): Tokens {
  let kept: { token: string; until: number } | undefined;
  return {
    get: async () => {
      if (kept && Date.now() < kept.until) return kept.token;
      const token = await host.token();
      kept = { token, until: endOf(token) - SPARE_MS };
      return token;
    },
    forget: () => {
      kept = undefined;
    },
  };
}

/** When a token ends, as it says itself; at once for one that does not. Whether it is true is for the server. */
function endOf(token: string): number {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const { exp } = JSON.parse(atob(payload)) as { exp?: unknown };
    return typeof exp === 'number' ? exp * 1000 : 0;
  } catch {
    return 0;
  }
}
