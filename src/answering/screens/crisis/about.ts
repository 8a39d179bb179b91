import { find } from '../find.ts';
import { isStop, readingOf, type Reading, type Word } from '../lexicon.ts';
import { phrases } from '../phrases.ts';

/** Words of a message, from `from` up to and without `to`. */
type Place = { from: number; to: number };

/** Words that say of whom a sentence speaks; the nearest one to the phrase counts. */
const MYSELF = new Set('ik mij mezelf mijzelf mezelve wij ons je me moi i myself us'.split(' '));
const SOMEONE_ELSE = new Set(
  `hij zij ze ie hem haar hen hun zich zichzelf iemand zoon dochter dochtertje zoontje kind kinderen vriend vriendin man
   vrouw broer zus vader moeder partner collega collegas bewoner bewoonster bewoners client cliente clienten patient
   patiente patienten leerling medewerker medewerkster werknemer werkneemster buurvrouw buurman gast il elle lui se fils
   fille mari femme collegue patiente client cliente he she him her they them himself herself themselves client patient
   colleague son daughter brother sister husband wife friend someone resident jongere student`.split(/\s+/),
);

/** Someone else is being quoted: "mijn cliënt zegt: dan spring ik". */
const QUOTED = phrases(
  `
  @wie .... @zegt
  @zegt mijn @wie
  `,
  {
    wie: `client cliente clienten patient patiente patienten bewoner bewoonster collega leerling medewerker werknemer
      zoon dochter broer zus vriend vriendin moeder vader iemand hij zij ze man vrouw jongere student mari femme fils
      fille ami amie son daughter brother sister friend colleague husband wife he she`,
    zegt: `zegt zei gezegd zeggen vertelt vertelde schrijft schreef appt appte belt belde stuurt stuurde mailt mailde
      dreigt roept dit disait ecrit says said told tells writes wrote texted texts`,
  },
);

/**
 * Of whom a crisis phrase speaks: of the writer, unless the words around it say that a client, a colleague or a
 * relative is meant. Takes the whole message and the place of the phrase.
 */
export function aboutWhom({ words }: Reading, found: Place): 'self' | 'other' {
  let begin = found.from;
  while (begin > 0 && !isStop(words[begin - 1])) begin -= 1;
  if (find(readingOf(words.slice(begin, found.to)), QUOTED) && !hurtsTheWriter(words, found)) return 'other';
  const near = Math.max(begin, found.from - 2);
  for (let i = near; i <= found.to; i += 1) {
    if (MYSELF.has(words[i]?.text ?? '')) return 'self';
  }
  for (let i = found.to - 1; i >= begin; i -= 1) {
    const word = words[i]?.text ?? '';
    if (MYSELF.has(word)) return 'self';
    if (SOMEONE_ELSE.has(word)) return 'other';
  }
  for (let i = found.to; i < words.length && !isStop(words[i]); i += 1) {
    const word = words[i]?.text ?? '';
    if (MYSELF.has(word)) return 'self';
    if (SOMEONE_ELSE.has(word)) return 'other';
  }
  return 'self';
}

function hurtsTheWriter(words: readonly Word[], found: Place): boolean {
  return words.slice(found.from, found.to).some((word) => word.text === 'mij' || word.text === 'me');
}
