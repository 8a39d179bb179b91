/** Words that people type as one, by accident or to stay unread: "ikwildood", "wilniet", "iwanttodie". */
const PARTS = [
  words(`ik je hij ze wil wou kan ga zou mag hoef ben niet nie meer nooit dood doodgaan leven sterven zelfmoord plegen
    mij mezelf er zijn zo geen zin einde springen`),
  words('je veux vais plus ne vivre mourir me suicider tuer en finir'),
  words('i want to wanna die kill myself live not dont do my life end be dead it all'),
];
/** At least one of these is among them, or the word is left as it stands: "erik" is a name. */
const HEAVY =
  words(`dood doodgaan niet nie meer nooit leven sterven zelfmoord mezelf springen vivre mourir suicider tuer
  die kill myself live life dead`);

const SHORTEST = 7;
/** Nearly every word is told at its first letters to be no such thing. No two rows of parts spell the same: it cannot explode. */
const OF_PARTS = new RegExp(PARTS.map((parts) => `^(?:${[...parts].join('|')})+$`).join('|'));

/** The words that a word is glued together from, or undefined when it is a word of its own. */
export function unglue(word: string): string[] | undefined {
  if (word.length < SHORTEST || !OF_PARTS.test(word)) return undefined;
  return PARTS.map((parts) => split(word, parts)).find((parts) => parts?.some((part) => HEAVY.has(part)));
}

/** From the end backwards, the longest part first; every place is tried once, so that no word takes long. */
function split(word: string, parts: ReadonlySet<string>): string[] | undefined {
  if (parts.has(word)) return undefined;
  const from: (string[] | undefined)[] = [];
  from[word.length] = [];
  for (let begin = word.length - 1; begin >= 0; begin -= 1) {
    for (let end = word.length; end > begin; end -= 1) {
      const rest = from[end];
      const part = rest && word.slice(begin, end);
      if (!part || !parts.has(part)) continue;
      from[begin] = [part, ...rest];
      break;
    }
  }
  return from[0];
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
