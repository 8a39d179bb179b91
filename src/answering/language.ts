import type { Lang } from '../lang.ts';

/**
 * Small words that give a language away. Letter statistics (franc and its like) fail on short chat lines; the small
 * words are nearly always there. Words that two of our languages share count for neither.
 */
const telling: Record<Lang, ReadonlySet<string>> = {
  nl: set(`de het een ik je jij gij ge mijn niet geen wat wie hoe wanneer waarom mag kan moet wil naar van voor met bij
    als ook nog maar dat dit deze zijn heb heeft ben wordt worden zonder tijdens ziek werk werken krijg hij zij ze wij
    ons uw uitkering ziekenfonds mutualiteit baas dokter er om dan toch eens hoeveel welke bestaat tegen wegens terug`),
  fr: set(`le la les un une des du je tu il elle nous vous ils mon ma mes son sa ses est suis sont etre avoir ai peut
    peux puis pouvez dois doit faut que qui quoi comment quand pourquoi quel quelle pour avec sans dans sur chez et ou
    mais pas ne si au aux ce cette travail travailler maladie malade mutuelle mutualite medecin patron employeur
    combien reprendre indemnite temps encore apres pendant c j l d qu est-ce`),
  en: set(`the i you he she we they my your his her our their is are was were do does did can could may might must
    should would will what who how when why where which this that these those with without from about and or but not
    work working sick ill illness doctor boss employer benefit benefits if while during still back to for of does
    there have has had been get`),
};

const SHARED = new Set([
  'de',
  'en',
  'is',
  'on',
  'me',
  'an',
  'been',
  'die',
  'of',
  'was',
  'had',
  'will',
  'met',
  'man',
]);

/**
 * The language of a message: Dutch unless another one has clearly more telling words. "en" and the like are ignored,
 * so that a Dutch line with an English term stays Dutch.
 */
export function guessLanguage(text: string): Lang {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .match(/[a-z]+/g);
  if (!words) return 'nl';
  const hits = (lang: Lang) => words.filter((word) => !SHARED.has(word) && telling[lang].has(word)).length;
  const dutch = hits('nl');
  const french = hits('fr');
  const english = hits('en');
  if (french > dutch && french >= english) return 'fr';
  if (english > dutch && english > french) return 'en';
  return 'nl';
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}
