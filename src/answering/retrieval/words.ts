import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemFrench } from '@orama/stemmers/french';
import { stemmer as stemDutch } from '@orama/stemmers/dutch';
import type { Lang } from '../../lang.ts';

const stemmers: Record<Lang, (word: string) => string> = { nl: stemDutch, fr: stemFrench, en: stemEnglish };

/** Words that carry no subject. Question words stay out too: every question has them. */
const stopWords: Record<Lang, ReadonlySet<string>> = {
  nl: list(`de het een en of maar want dus ik je jij jou jouw u uw ge gij gulder hij zij ze zijn haar hem hun wij we ons
    onze mijn me mij m n k t s d er daar hier dat die dit deze wat wie waar wanneer hoe waarom welke welk hoeveel
    is ben bent was waren wordt word worden werd heb hebt heeft hebben had kan kun kunt kunnen mag mogen moet moeten
    zal zullen zou zouden wil wilt willen ga gaat gaan doe doet doen te in op aan van voor met bij naar uit over om
    als dan ook al nog niet geen wel toch zo te na tot door per zonder binnen eens iets iemand alles veel meer nu af
    nen den da ne nie ni gaan zit zitten staat staan krijg krijgt krijgen wil eigenlijk gewoon even graag a ma mn z
    ie zich zelf dus echt heel erg via tussen onder tegen sinds omdat terwijl of ofwel allemaal alsjeblieft aub hallo`),
  fr: list(`le la les l un une des du de d et ou mais donc je j tu il elle on nous vous ils elles me m te t se s mon ma
    mes ton ta tes son sa ses notre nos votre vos leur leurs ce cet cette ces ca c que qu qui quoi dont ou quand comment
    pourquoi quel quelle quels quelles est suis es sont etre ete etait ai as a avons avez ont avoir peut peux pouvez
    puis dois doit faut fait faire va vais vont dans en au aux sur pour par avec sans chez vers y ne n pas plus si
    aussi encore tres bien tout tous toute apres avant pendant entre lui eux moi toi deja`),
  en: list(`the a an and or but so i you he she it we they me my your his her its our their them us this that these those
    what who where when how why which is am are was were be been do does did have has had can could may might must
    shall should will would to in on at of for from with by as about into if then than not no yes there here any some
    just also still only i m s t re ve d ll get got go going please`),
};

/** The small words of a language, so that a mistyped one ("krijgn") is known for what it is. */
export const smallWords = (lang: Lang): ReadonlySet<string> => stopWords[lang];

const WORD = /[\p{L}\p{N}]+/gu;

/** Lower case, without diacritics, so that "reïntegratie", "re-integratie" and "Reintegratie" can meet. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/re-?integr/g, 'reintegr');
}

/** The words of a text that carry a subject, folded, in order. */
export function contentWords(lang: Lang, text: string): string[] {
  return (fold(text).match(WORD) ?? []).filter((word) => word.length > 1 && !stopWords[lang].has(word));
}

/** All the words, folded: the small ones say whether someone is in need, or asks something else than ours. */
export function wordsOf(text: string): string[] {
  return fold(text).match(WORD) ?? [];
}

const cache = new Map<string, string>();
const CACHE_LIMIT = 50_000;

export function stem(lang: Lang, word: string): string {
  const key = `${lang}${word}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const result = irregular[lang].get(word) ?? stemmers[lang](word);
  if (cache.size < CACHE_LIMIT) cache.set(key, result);
  return result;
}

/** Loan words and verb forms that the Dutch stemmer keeps apart. */
const irregular: Record<Lang, ReadonlyMap<string, string>> = {
  nl: new Map(
    Object.entries({
      coaches: 'coach',
      coachen: 'coach',
      coaching: 'coach',
      jobs: 'job',
      stages: 'stag',
      cheques: 'cheque',
      werkt: 'werk',
      gewerkt: 'werk',
      werken: 'werk',
      werkte: 'werk',
      werkend: 'werk',
      gewerk: 'werk',
      betaald: 'betal',
      betaalt: 'betal',
      betalen: 'betal',
      betaal: 'betal',
      hervat: 'hervat',
      hervatten: 'hervat',
      herbegin: 'herbegin',
      herbegint: 'herbegin',
      herbeginnen: 'herbegin',
      herbegonnen: 'herbegin',
      ziekte: 'ziek',
      zieke: 'ziek',
      zieken: 'ziek',
      verplicht: 'verplicht',
      verplichting: 'verplicht',
      verplichtingen: 'verplicht',
      verplichte: 'verplicht',
      weigert: 'weiger',
      weigeren: 'weiger',
      geweigerd: 'weiger',
      weigering: 'weiger',
      ontslagen: 'ontslag',
      ontslaan: 'ontslag',
      ontslaat: 'ontslag',
      ingeschreven: 'inschrijv',
      inschrijven: 'inschrijv',
      inschrijving: 'inschrijv',
      schrijf: 'schrijv',
    }),
  ),
  fr: new Map(),
  en: new Map(),
};

function list(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter(Boolean));
}

/** A whole message as people type it again: without capitals, accents and signs. */
export function plain(text: string): string {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
