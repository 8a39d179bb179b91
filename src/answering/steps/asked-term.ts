import { allNamesOf, type Term } from '../../knowledge/glossary.ts';
import { plain } from '../retrieval/words.ts';

/** Finds the one term that a whole question is about ("wat is een TNWC?", "VOP?"); undefined for any other question. */
export type AskedTerm = (text: string) => Term | undefined;

/** What people put around a word to ask what it means. Folded, without punctuation; the word itself is the group. */
const FRAMES: readonly RegExp[] = [
  // Dutch
  /^w(?:at|a) (?:is|zijn) (.+)$/,
  /^wie (?:is|zijn) (.+)$/,
  /^w(?:at|a) (?:betekent|betekenen|bedoelen ze met|bedoelt men met|bedoel je met|wordt bedoeld met) (.+)$/,
  /^w(?:at|a) (?:wil|willen) (.+) zeggen$/,
  /^w(?:at|a) houdt (.+) in$/,
  /^waarvoor (?:staat|staan) (.+)$/,
  /^waar (?:staat|staan) (.+) voor$/,
  /^(?:leg|kan je|kun je) (.+) (?:uit|uitleggen)$/,
  /^(?:betekenis|definitie|uitleg) (?:van |over )?(.+)$/,
  /^(.+) (?:betekenis|definitie)$/,
  /^(.+) w(?:at|a) (?:is|betekent) (?:dat|da)$/,
  // French
  /^c est quoi (.+)$/,
  /^(.+) c est quoi$/,
  /^qu est ce que? (?:c est )?(?:que? )?(.+)$/,
  /^(?:que|qu) (?:signifie|veut dire) (.+)$/,
  /^(?:ca|cela) veut dire quoi (.+)$/,
  /^(.+) (?:ca )?(?:veut dire|signifie) quoi$/,
  /^(?:definition|signification) (?:de |du |d )?(.+)$/,
  /^qui est (.+)$/,
  // English
  /^what(?: is| are|s| s) (.+)$/,
  /^what (?:does|do) (.+) (?:mean|stand for)$/,
  /^who (?:is|are) (.+)$/,
  /^(?:define|explain|meaning of|definition of) (.+)$/,
];

const LEADING =
  /^(?:(?:en|et|and|dus|maar|hallo|dag|hoi|bonjour|hello|hi|de|het|een|t|n|nen|ne|den|die|dat|zo|un|une|le|la|les|l|du|des|the|a|an|nu|nou|eigenlijk|juist|precies|exactement|exactly|afkorting|term|woord|begrip|terme|mot|word|abbreviation|abreviation) )+/;
const TRAILING =
  /(?: (?:nu|eigenlijk|juist|precies|exact|dan|weer|ook|concreet|exactement|exactly|please|aub|svp|alstublieft|alsjeblieft))+$/;

/**
 * @param terms of the glossary; a name that two languages share means the same term.
 */
export function createAskedTerm(terms: readonly Term[]): AskedTerm {
  const byName = new Map(
    terms.flatMap((term) => allNamesOf(term).map((name) => [keyOf(name), term] as const)),
  );
  const abbreviations = new Set(
    terms.flatMap(({ nl, fr, en }) => [nl, fr, en].map(({ short }) => short && keyOf(short))),
  );
  return (text) => {
    const said = plain(text);
    if (said.length > LONGEST) return undefined;
    const asked = trim(said);
    const bare = byName.get(joined(asked));
    // A word of its own is a search, unless it is an abbreviation or its article says what it is.
    const meansWhat = bare?.defines ? text.trim().endsWith('?') : abbreviations.has(joined(asked));
    if (bare && meansWhat) return bare;
    for (const frame of FRAMES) {
      const found = frame.exec(asked)?.[1];
      const term = found && byName.get(joined(trim(found)));
      if (term) return term;
    }
    return undefined;
  };
}

/** Nobody needs more words to ask for one. */
const LONGEST = 120;

const trim = (said: string): string => said.replace(LEADING, '').replace(TRAILING, '');
/** Without spaces: "terug naar werk coördinator", "terug-naar-werkcoördinator" and one long word are the same. */
const joined = (said: string): string => said.replaceAll(' ', '');
const keyOf = (name: string): string => joined(plain(name));
