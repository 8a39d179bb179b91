import { languageOf, type Lang } from '../../src/lang.ts';
import { plainWords } from './plain-words.ts';

const names: Record<string, Lang> = {
  ...{ nederlands: 'nl', vlaams: 'nl', neerlandais: 'nl', flamand: 'nl', dutch: 'nl', flemish: 'nl' },
  ...{ frans: 'fr', francais: 'fr', french: 'fr' },
  ...{ engels: 'en', anglais: 'en', english: 'en' },
};

/** With one name of a language among them, and nothing else, these ask to speak it. */
const AROUND = new Set(
  `in het kan kun kunt je jij spreek praat antwoord schrijf spreken praten antwoorden schrijven ik wil liever graag verder
   voortaan ga zet de taal op naar aub alsjeblieft alstublieft met me mij maar
   en stp au parle parles parlez parler moi reponds repondez repondre svp s'il vous te plait prefere veux voudrais peux tu pouvez
   langue changer change passe passez la le je
   speak talk write answer reply please can you could do we switch to language i prefer want would like me the let's`
    .split(/\s+/)
    .filter(Boolean),
);

const ASKS = new Set([
  ...['taal', 'langue', 'language', 'languages', 'talen', 'langues'],
  ...[
    'andere taal',
    'welke taal',
    'welke talen',
    'taal kiezen',
    'kies taal',
    'taal veranderen',
    'taal wijzigen',
  ],
  ...['verander taal', 'verander de taal', 'verander van taal', 'wijzig taal', 'wijzig de taal'],
  ...[
    'welke talen spreek je',
    'in welke talen spreek je',
    'autre langue',
    'changer de langue',
    'changer langue',
  ],
  ...['change de langue', 'choisir la langue', 'quelles langues parlez-vous', 'other language'],
  ...['another language', 'change language', 'change the language', 'choose language', 'set language'],
  ...['which languages do you speak', 'what languages do you speak'],
]);

const MOST_WORDS = 8;

/**
 * A message that is about the language we speak, and nothing but: with `lang` the one to speak from now on, without it the
 * question which one. Undefined for any other message.
 */
export function languageIn(message: string): { lang?: Lang } | undefined {
  const said = plainWords(message).replace(/^\//, '');
  if (ASKS.has(said)) return {};
  const words = said.split(/[\s,:-]+/);
  if (words.length > MOST_WORDS) return undefined;
  const [first = '', code = '', ...more] = words;
  if (ASKS.has(first) && more.length === 0 && /^(nl|fr|en)$/.test(code))
    return { lang: languageOf(code) ?? 'nl' };
  const named = words.flatMap((word) => names[word] ?? []);
  const [lang] = named;
  const bare = words.every((word) => Object.hasOwn(names, word) || AROUND.has(word));
  return bare && lang && named.length === 1 ? { lang } : undefined;
}
