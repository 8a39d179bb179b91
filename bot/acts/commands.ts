import { languages, type Lang } from '../../src/lang.ts';
import { plainWords } from '../talk/plain-words.ts';

/** Words that, alone in a message, ask for an action instead of an answer; `any` are words of more than one language. */
const words: Record<Command, Partial<Record<Lang | 'any', readonly string[]>>> = {
  book: {
    nl: [
      ...['afspraak', 'boek', 'boeken', 'afspraak maken', 'afspraak boeken', 'maak afspraak'],
      ...['maak een afspraak', 'boek afspraak', 'boek een afspraak', '/afspraak'],
    ],
    fr: ['rendez-vous', 'rendezvous', 'rdv', 'prendre rendez-vous', 'reserver'],
    en: [
      ...['book', 'booking', 'appointment', 'book appointment', 'book an appointment'],
      ...['make an appointment', '/book'],
    ],
  },
  refer: {
    nl: [
      ...['doorverwijzen', 'doorverwijs', 'doorverwijzing', 'verwijs door', 'iemand doorverwijzen'],
      ...['client doorverwijzen', 'doorsturen', 'verwijzen', '/doorverwijzen'],
    ],
    fr: ['orienter', 'orientation', 'orienter un patient', 'orienter un client'],
    en: ['refer', 'referral', 'refer a patient', 'refer a client', '/refer'],
  },
  referrals: {
    nl: ['mijn doorverwijzingen', 'doorverwijzingen', '/doorverwijzingen'],
    fr: ['mes orientations', 'orientations'],
    en: ['my referrals', 'referrals', '/referrals'],
  },
  agenda: { any: ['agenda', '/agenda'], nl: ['mijn agenda'], fr: ['mon agenda'], en: ['my agenda'] },
};

export type Command = 'book' | 'refer' | 'referrals' | 'agenda';

const commandOf = new Map<string, { command: Command; lang: Lang | undefined }>(
  (Object.keys(words) as Command[]).flatMap((command) =>
    ([...languages, 'any'] as const).flatMap((spoken) =>
      (words[command][spoken] ?? []).map(
        (word) => [word, { command, lang: spoken === 'any' ? undefined : spoken }] as const,
      ),
    ),
  ),
);

/**
 * The command that a message is, and nothing but, with the language it is said in; undefined for a question that only mentions
 * one.
 */
export function actIn(message: string): { command: Command; lang: Lang | undefined } | undefined {
  return commandOf.get(plainWords(message));
}

const begins = /^\s*(?:\/?doorverwij[sz]\w*|verwijs door|orienter|refer)\b/iu;

/** Someone began to refer in a message of their own, instead of on the form. */
export function startsToRefer(message: string): boolean {
  return begins.test(message.normalize('NFD').replaceAll(/\p{M}/gu, ''));
}
