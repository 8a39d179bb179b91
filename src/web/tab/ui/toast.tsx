import { useCallback, useEffect, useState } from 'preact/hooks';

const SHOWN_MS = 5000;

/** A line in the corner that comes and goes; the place itself is always there, so that screen readers hear of it. */
export function useToast() {
  const [words, setWords] = useState('');
  const announce = useCallback((next: string) => setWords(next), []);
  useEffect(() => {
    if (words === '') return undefined;
    const stop = setTimeout(() => setWords(''), SHOWN_MS);
    return () => clearTimeout(stop);
  }, [words]);
  const place = (
    <div class="toasts" role="status">
      {words !== '' && <p class="toast">{words}</p>}
    </div>
  );
  return { announce, place };
}
