import { languages, type Lang } from '../lang.ts';

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
    combien reprendre indemnite temps encore apres pendant c' j' l' d' qu' n' s' veux veut voudrais vouloir vivre mourir tuer mort
    vais fais fait merci bonjour aide aider chez jamais toujours trop quelqu quelque patient patiente depuis`),
  en: set(`the i you he she we they my your his her our their is are was were do does did can could may might must
    should would will what who how when why where which this that these those with without from about and or but not
    work working sick ill illness doctor boss employer benefit benefits if while during still back to for of does
    there have has had get want need help please kill myself die live anymore someone much long am it its`),
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

/** Whether a language's articles use a word. */
export type Knows = (lang: Lang, word: string) => boolean;

const KNOWN_WORD = 0.4;

/**
 * The language of a message: the one that has clearly more telling words. A word that the articles of one language use and
 * those of the others do not counts a little, for messages without small words ("relapse 8 weeks"). Words that tell nothing
 * are in the language that whoever wrote them usually speaks.
 */
export function guessLanguage(text: string, knows: Knows, usual: Lang = 'nl'): Lang {
  const folded = text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('’', "'")
    .toLowerCase();
  const words = folded.match(/[a-z]+'?/g) ?? [];
  const score = { nl: 0, fr: 0, en: 0 };
  for (const word of words) {
    for (const lang of languages) if (!SHARED.has(word) && telling[lang].has(word)) score[lang] += 1;
    const users = word.length > 2 ? languages.filter((lang) => knows(lang, word)) : [];
    if (users.length === 1 && users[0]) score[users[0]] += KNOWN_WORD;
  }
  if (score.fr > score.nl && score.fr >= score.en) return 'fr';
  if (score.en > score.nl && score.en > score.fr) return 'en';
  return score.nl > 0 ? 'nl' : usual;
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}
