import { languages, type Lang } from '../lang.ts';
import type { Knows } from './language.ts';
import { smallWords, wordsOf } from './retrieval/words.ts';

/** The language in which a few words are looked up: the person's own, unless another one knows more of them. */
export function searchLanguage(text: string, own: Lang, knows: Knows): Lang {
  const words = wordsOf(text);
  const known = (lang: Lang) =>
    words.filter((word) => smallWords(lang).has(word) || knows(lang, word)).length;
  return [own, ...languages].reduce((best, lang) => (known(lang) > known(best) ? lang : best));
}
