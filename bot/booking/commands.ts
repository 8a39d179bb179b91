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
  agenda: ['agenda', 'mijn agenda', 'mon agenda', 'my agenda', '/agenda'],
} as const;

export type Command = keyof typeof words;

/** The command that a message is, and nothing but; undefined for a question that only mentions one. */
export function bookingCommandIn(message: string): Command | undefined {
  const said = message
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/[.!?]+$/, '')
    .trim();
  return (['book', 'agenda'] as const).find((command) => words[command].some((word) => word === said));
}
