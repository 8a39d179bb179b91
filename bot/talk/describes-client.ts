import { scanPersonalData } from '../../src/privacy/scan/index.ts';
import { plainWords } from './plain-words.ts';

/** One of them: several are nobody. */
const WHO = `(?:patient|client|bewoner|bewoonster|cursist|deelnemer|deelneemster|kandidaat|zorgvrager)e?`;
const SOMEONE = `(?:${WHO}|vrouw|man|jongen|meisje|moeder|vader|dame|heer)`;
const SOME = String.raw`(?:\w+ ){0,2}`;

/** "Ik heb een patiënt die ..." anywhere, or a message that begins with "mijn cliënt ...". */
const describes = [
  String.raw`\b(?:ik|we|wij|ge) (?:\w+ ){0,2}(?:heb|hebben|zit|zitten|begeleid|begeleiden|volg|volgen|zie|zien|ken|kennen) (?:\w+ ){0,2}(?:een|mijn|onze) ${SOME}${WHO}\b`,
  String.raw`\b(?:heb|hebben|zit|is|zijn) (?:hier|er|ik|we|wij) (?:\w+ ){0,2}(?:een|mijn|onze|twee|drie) ${SOME}${WHO}\b`,
  String.raw`\b(?:ik|we|wij) (?:\w+ )?(?:begeleid|begeleiden|volg|volgen|behandel|behandelen) (?:\w+ )?een ${SOME}${SOMEONE}\b`,
  String.raw`\b(?:een )?${WHO} van (?:mij|ons|me)\b`,
  String.raw`\bvraag(?:je)? (?:over|van|voor) (?:een|mijn|onze) ${SOME}${WHO}\b`,
  String.raw`\b(?:question|vraag) (?:sur|about|over|au sujet d') ?(?:un|une|mon|ma|a|my) ${SOME}${WHO}\b`,
  String.raw`^casus\b`,
  String.raw`\b(?:er|hier) (?:is|zit|was|ligt) (?:\w+ ){0,2}een ${SOME}${WHO}\b`,
  String.raw`^(?:\w+,? ){0,2}(?:een van )?(?:mijn|onze) ${SOME}${WHO}\b`,
  String.raw`\b(?:j'ai|on a|nous avons|j'accompagne|je suis|nous suivons|je vois) (?:ici )?(?:un|une|mon|ma) ${SOME}${WHO}\b`,
  String.raw`^(?:\w+,? ){0,2}(?:mon|ma|notre|un de mes|une de mes) ${SOME}${WHO}\b`,
  String.raw`\b(?:i|we) (?:\w+ ){0,2}(?:have|see|treat|know|got|support) (?:here )?(?:a|an|my|this|our) ${SOME}${WHO}\b`,
  String.raw`^(?:\w+,? ){0,2}(?:my|our|one of my|one of our) ${SOME}${WHO}\b`,
].map((pattern) => new RegExp(pattern, 'u'));

/** A question with these words is about what holds for anyone: "mag mijn patiënt ...", "hoe verwijs ik mijn cliënt door". */
const asks =
  /^(?:mag|kan|kun|moet|hoe|wat|wie|waar|wanneer|waarom|welke?|hoeveel|heeft|krijgt|is|zijn|comment|quand|quel|quelle|qui|que|est-ce|peut|puis|how|what|who|when|where|can|may|must|does|do|is|should) /u;

/** Whether a message begins to tell about a client: names or numbers in it, or the words with which people start to. */
export function describesClient(message: string): boolean {
  if (scanPersonalData(message).length > 0) return true;
  const said = plainWords(message);
  return describes.some(
    (pattern) => !(pattern.source.startsWith('^') && asks.test(said)) && pattern.test(said),
  );
}
