import { foldWords, PAUSE, STOP } from './fold.ts';
import type { ScreenReason } from './types.ts';

type Courtesy = Extract<ScreenReason, 'thanks' | 'goodbye' | 'greeting' | 'reaction'>;

/** What each courtesy is said with. A message is a courtesy when nothing but such words is in it. */
const SAID: Readonly<Record<Courtesy, string>> = {
  thanks: `
    bedankt|dank|dankjewel|dankuwel|dankje|merci|mercikes|thx|thanks|thank|tnx|dankbaar|remercie|remerciements|cheers
    hartelijk dank|veel dank|dikke merci|bedank`,
  goodbye: `
    doei|doeg|daag|dada|salukes|saluutjes|slaapwel|ciao|bye|goodbye|houdoe|adieu|groetjes|groeten|vaarwel
    salut en kost|salut en de kost|tot ziens|tot later|tot straks|tot morgen|tot binnenkort|tot gauw|tot volgende|tot dan|tot de volgende|tot horens
    fijne dag|prettige dag|fijne avond|prettig weekend|goed weekend|fijn weekend|prettige avond|goeienacht|goede nacht
    au revoir|a bientot|bonne journee|bonne soiree|a plus|bon weekend|a demain
    see you|have a nice day|have a good day|good night|take care`,
  greeting: `
    hallo|hallokes|hoi|hey|heyhey|hei|hi|hello|yo|dag|goeiedag|goeiendag|goeden dag|goedendag|goedemorgen|goeiemorgen|goedemiddag
    goeiemiddag|goedenavond|goeienavond|goeieavond|moogie|mogge|beste|geachte|salut|bonjour|bonsoir|coucou
    goede morgen|goeie morgen|goede middag|goede dag|goede avond|goeie dag|good morning|good afternoon|good evening
    hoe gaat het|hoe gaat het met je|alles goed|alles ok|hoe is het|ca va|comment ca va|how are you|whats up`,
  reaction: `
    ok|oke|okay|okee|okido|ja|jaja|nee|neen|neej|jawel|hmm|hm|mm|aha|oei|amai|goh|wow|tof|top|super|prima|perfect|goed
    duidelijk|begrepen|klopt|inderdaad|juist|snap|zozo|tiens|tja|euh|ah|oh|jammer|spijtig|leuk|fijn|mooi|echt|really
    akkoord|accord|oui|non|yes|yep|no|nope|sure|great|nice|cool|bon|bien|voila|allez|zo zo|i see|got it|weet ik
    ik snap het|ik snap het niet|ik begrijp het|ik begrijp het niet|ik weet het niet|geen idee|interessant|zeker
    dat helpt|dat is duidelijk|is duidelijk|dat klopt|dat is goed|dat is fijn|nog niet|misschien|laat maar|👍`,
};

/** Words that stand around a courtesy and ask for nothing. */
const AROUND = new Set(
  `je jij u jou jullie uw wel heel erg super zeer hartelijk voor de het een uitleg hulp info informatie antwoord tijd
   moeite snelle alvast nog en iedereen allemaal daar hier he hoor dan ook werkwijzer bot coach team ik dat is wij we
   vous te beaucoup bien pour votre ton aide tout le monde infos reponse you very much so a lot for your help the info
   all there everyone good nice that is fijne mooie prettige goede mevrouw meneer mijnheer dames heren collega collegas
   maar nu al alles zo iemand keer eindelijk dan echt graag van harte tot later de groetjes en`
    .split(/\s+/)
    .filter(Boolean),
);

/** Told in this order when a message holds several: "ok, bedankt, tot later" is thanks. */
const ORDER: readonly Courtesy[] = ['thanks', 'goodbye', 'greeting', 'reaction'];

const MOST_CHARACTERS = 100;
const LONGEST = 10;
const LONGEST_PHRASE = 5;
const KNOWN = knownCourtesies();

/** The courtesy that a message consists of, or undefined when it holds anything else. */
export function courtesy(text: string): Courtesy | undefined {
  if (text.length > MOST_CHARACTERS) return undefined;
  if (/^\s*(👍|👌|✅|🆗)/u.test(text)) return 'reaction';
  const words = foldWords(text, 'everything').filter((word) => word !== STOP && word !== PAUSE);
  if (words.length === 0 || words.length > LONGEST) return undefined;
  const met = new Set<Courtesy>();
  for (let i = 0; i < words.length;) {
    const { kind, length } = courtesyAt(words, i);
    if (length === 0) return undefined;
    if (kind) met.add(kind);
    i += length;
  }
  return ORDER.find((kind) => met.has(kind));
}

/** The longest courtesy that begins at a word; a word around it counts for one; 0 when it is neither. */
function courtesyAt(words: readonly string[], at: number): { kind?: Courtesy; length: number } {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length -= 1) {
    const kind = KNOWN.get(words.slice(at, at + length).join(' '));
    if (kind) return { kind, length };
  }
  return { length: AROUND.has(words[at] ?? '') ? 1 : 0 };
}

function knownCourtesies(): ReadonlyMap<string, Courtesy> {
  const known = new Map<string, Courtesy>();
  for (const kind of ORDER) {
    for (const said of SAID[kind].split(/[|\n]/)) {
      const folded = foldWords(said, 'everything').join(' ');
      if (folded !== '' && !known.has(folded)) known.set(folded, kind);
    }
  }
  return known;
}
