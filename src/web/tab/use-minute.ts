import { useEffect, useState } from 'preact/hooks';

const TICK_MS = 30_000;
const STALE_MS = 2 * 60_000;

/** Draws again every half minute, so that a talk that begins shows what can be done after it. */
export function useMinute(): void {
  const [, setTick] = useState(0);
  useEffect(() => {
    const stop = setInterval(() => setTick((tick) => tick + 1), TICK_MS);
    return () => clearInterval(stop);
  }, []);
}

/** Reads anew when someone comes back to the page after a while, or when the network does. */
export function useFresh(reload: () => Promise<void>): void {
  useEffect(() => {
    let last = Date.now();
    const again = () => {
      last = Date.now();
      void reload();
    };
    const back = () => {
      if (document.visibilityState === 'visible' && Date.now() - last > STALE_MS) again();
    };
    document.addEventListener('visibilitychange', back);
    window.addEventListener('online', again);
    return () => {
      document.removeEventListener('visibilitychange', back);
      window.removeEventListener('online', again);
    };
  }, [reload]);
}
