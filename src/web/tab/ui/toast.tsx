import { useCallback, useEffect, useState } from 'preact/hooks';

const SHOWN_MS = 5000;

type Said = { words: string; turn: number };

/**
 * A line in the corner that comes and goes; the place itself is always there, so that screen readers hear of it. The same
 * words again are a new line, so they are heard again.
 */
export function useToast() {
  const [said, setSaid] = useState<Said>();
  const announce = useCallback(
    (words: string) => setSaid((before) => ({ words, turn: (before?.turn ?? 0) + 1 })),
    [],
  );
  useEffect(() => {
    if (!said) return undefined;
    const stop = setTimeout(() => setSaid(undefined), SHOWN_MS);
    return () => clearTimeout(stop);
  }, [said]);
  const place = (
    <div class="toasts" role="status">
      {said && (
        <p key={said.turn} class="toast">
          {said.words}
        </p>
      )}
    </div>
  );
  return { announce, place };
}
