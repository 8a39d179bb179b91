/**
 * Words of a crisis that must be recognised however they are typed. Only long words: around short ones ("dood",
 * "leven") lie too many ordinary words; their common misspellings stand in fold.ts.
 */
const CRISIS_WORDS =
  `zelfmoord zelfdoding zelfmoordgedachten zelfmoordgedachte zelfmoordpoging zelfmoordplannen
  zelfdodingsgedachten suicide suicidaal suicidale suicidaire suicidaires suicidal suicidegedachten suicidepoging
  suicider springen verhangen ophangen verdrinken overdosis overdose vermoorden vermoordt doodslaan doodsteken
  doodmaken doodgaan afscheid afscheidsbrief afscheidsbrieven mishandeld mishandelt misbruikt verkracht verkrachting
  aangerand geslagen gewurgd bedreigt uitstappen verdwijnen zelfverwonding automutilatie automutileert mezelf myself
  beeindigen wanhoopsdaad sterven mourir disparaitre reveiller frappe killing suicides`
    .split(/\s+/)
    .filter(Boolean);

/** Real words that are one letter away from a crisis word. */
const ORDINARY_NEIGHBOURS = new Set(
  `verlangen vervangen verhuren verhalen verhandelen opvangen ophalen behangen ontvangen verwoorden verwoordt
   geslapen geslaagd doorgaan doorslaan doodgaat afscheidt gescheiden springende sprongen springend zwingen sprinten
   streven sterren sterken steven stelden stierven overdoses suivider bedriegt bedrieglijk beredigt uitstapjes uitstapje uitstippen uitstappend uitslapen instappen
   opstappen afstappen verdwenen verdwijnt nourir courir sourir pourrir nourrir reveille apparaitre frappee frapper
   filling willing billing milling chilling killings mezelve himself itself gedurfd misbruik mishandel behandeld
   behandelt verhandeld verdrinkend bedreig bedreigd bewerkt`
    .split(/\s+/)
    .filter(Boolean),
);

const SHORTEST = 6;
/** From here on a word with the same letters in another order is the same word too: "zelfmrood". */
const LONG = 8;
const EXACT = new Set(CRISIS_WORDS);
const BY_LETTER = byLetter(CRISIS_WORDS);
const LONG_WORDS = CRISIS_WORDS.filter((word) => word.length >= LONG);
const BY_LETTERS = new Map(LONG_WORDS.map((word) => [lettersOf(word), word]));
/** Few words have the ends and the length of a crisis word: only of those the letters are sorted. */
const SHAPES = new Set(LONG_WORDS.map(shapeOf));

/**
 * The crisis word that a word is a slip of (one letter missing, added, wrong, or two swapped; of a long word, the
 * letters between the first and the last in any order), or the word itself.
 */
export function mendTypo(word: string): string {
  if (word.length < SHORTEST) return word;
  const near = BY_LETTER.get(word.charCodeAt(0));
  if (near === undefined || EXACT.has(word) || ORDINARY_NEIGHBOURS.has(word)) return word;
  return near.find((meant) => isOneSlip(word, meant)) ?? jumbled(word) ?? word;
}

function jumbled(word: string): string | undefined {
  return SHAPES.has(shapeOf(word)) ? BY_LETTERS.get(lettersOf(word)) : undefined;
}

function shapeOf(word: string): string {
  return `${word.charAt(0)}${word.length}${word.at(-1) ?? ''}`;
}

function lettersOf(word: string): string {
  return `${word.charAt(0)}${Array.from(word.slice(1, -1)).sort().join('')}${word.at(-1) ?? ''}`;
}

function isOneSlip(word: string, meant: string): boolean {
  const longer = word.length - meant.length;
  if (longer > 1 || longer < -1) return false;
  let i = 0;
  while (i < word.length && word.charCodeAt(i) === meant.charCodeAt(i)) i += 1;
  if (longer === 1) return sameFrom(word, i + 1, meant, i);
  if (longer === -1) return sameFrom(word, i, meant, i + 1);
  const swapped = word[i] === meant[i + 1] && word[i + 1] === meant[i];
  return sameFrom(word, i + 1, meant, i + 1) || (swapped && sameFrom(word, i + 2, meant, i + 2));
}

function sameFrom(a: string, i: number, b: string, j: number): boolean {
  if (a.length - i !== b.length - j) return false;
  for (let k = 0; i + k < a.length; k += 1) {
    if (a.charCodeAt(i + k) !== b.charCodeAt(j + k)) return false;
  }
  return true;
}

/** By first letter, and by second for a slip in the first: a message has many words, and few begin like a crisis. */
function byLetter(words: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const all = new Map<number, string[]>();
  for (const word of words) {
    for (const letter of new Set([word.charCodeAt(0), word.charCodeAt(1)])) {
      all.set(letter, [...(all.get(letter) ?? []), word]);
    }
  }
  return all;
}
