import { plainWords } from '../talk/plain-words.ts';

/** Words that, alone in a message, ask for an action instead of an answer. */
const words = {
  book: [
    ...[
      'afspraak',
      'boek',
      'boeken',
      'afspraak maken',
      'afspraak boeken',
      'maak afspraak',
      'maak een afspraak',
    ],
    ...['boek afspraak', 'boek een afspraak', 'rendez-vous', 'rendezvous', 'rdv', 'prendre rendez-vous'],
    ...['reserver', 'book', 'booking', 'appointment', 'book appointment', 'book an appointment'],
    ...['make an appointment', '/afspraak', '/book'],
  ],
  refer: [
    ...[
      'doorverwijzen',
      'doorverwijs',
      'doorverwijzing',
      'verwijs door',
      'iemand doorverwijzen',
      'client doorverwijzen',
    ],
    ...['doorsturen', 'verwijzen', 'orienter', 'orientation', 'orienter un patient', 'orienter un client'],
    ...['refer', 'referral', 'refer a patient', 'refer a client', '/doorverwijzen', '/refer'],
  ],
  referrals: [
    ...[
      'mijn doorverwijzingen',
      'doorverwijzingen',
      'mes orientations',
      'orientations',
      'my referrals',
      'referrals',
    ],
    ...['/doorverwijzingen', '/referrals'],
  ],
  agenda: ['agenda', 'mijn agenda', 'mon agenda', 'my agenda', '/agenda'],
} as const;

export type Command = keyof typeof words;

/** The command that a message is, and nothing but; undefined for a question that only mentions one. */
export function actIn(message: string): Command | undefined {
  const said = plainWords(message);
  return (['book', 'refer', 'referrals', 'agenda'] as const).find((command) =>
    words[command].some((word) => word === said),
  );
}

const begins = /^\s*(?:\/?doorverwij[sz]\w*|verwijs door|orienter|refer)\b/iu;

/** Someone began to refer in a message of their own, instead of on the form. */
export function startsToRefer(message: string): boolean {
  return begins.test(message.normalize('NFD').replaceAll(/\p{M}/gu, ''));
}
