import { maskPersonalData, mustStop, scanPersonalData } from '../../privacy/scan/index.ts';

/** What is left of a message once nobody can be recognised in it. */
export type Cleaned = { text: string; masked: boolean; stop: boolean };

/** National and account numbers stop the question; names, phones and addresses are taken out before anything reads on. */
export function cleanPersonalData(text: string): Cleaned {
  const found = scanPersonalData(text);
  if (found.length === 0) return { text, masked: false, stop: false };
  return { text: maskPersonalData(text, found), masked: true, stop: mustStop(found) };
}
