import { languageOf } from '../../../lang.ts';
import type { Host } from './host.ts';

type Answer = { type: 'werkwijzer:token'; id: number; token: string };

const ANSWER_MS = 5000;
let asked = 0;

/** The practice room around this page, from our own origin: asks the page it stands in for a token. */
export async function practiceHost(): Promise<Host> {
  await askToken();
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const theme = () => (dark.matches ? 'dark' : 'light');
  return {
    lang: languageOf(navigator.language) ?? 'nl',
    theme: theme(),
    onTheme: (handler) => dark.addEventListener('change', () => handler(theme())),
    token: askToken,
    ready: () => undefined,
  };
}

function askToken(): Promise<string> {
  if (window.parent === window) return Promise.reject(new Error('nobody around'));
  const id = ++asked;
  return new Promise((resolve, reject) => {
    const stop = setTimeout(() => end(() => reject(new Error('no answer'))), ANSWER_MS);
    const hear = ({ source, origin, data }: MessageEvent<unknown>) => {
      if (source !== window.parent || origin !== location.origin || !isAnswer(data, id)) return;
      end(() => resolve(data.token));
    };
    const end = (how: () => void) => {
      clearTimeout(stop);
      window.removeEventListener('message', hear);
      how();
    };
    window.addEventListener('message', hear);
    window.parent.postMessage({ type: 'werkwijzer:token?', id }, location.origin);
  });
}

function isAnswer(data: unknown, id: number): data is Answer {
  const { type, id: of, token } = (data ?? {}) as Partial<Record<keyof Answer, unknown>>;
  return type === 'werkwijzer:token' && of === id && typeof token === 'string';
}
