import type { Mode } from '../config.ts';

const notes: Record<Mode, (origin: string) => string[]> = {
  teams: (origin) => [`messages       ${origin}/api/messages (Teams)`],
  practice: (origin) => [
    `practice room  ${origin}/try`,
    `messages       ${origin}/api/messages`,
    'Demo organisations and people only; nothing leaves this machine.',
  ],
  playground: (origin) => [
    `messages       ${origin}/api/messages (without tokens, for the Agents Playground on this machine)`,
  ],
  closed: () => ['The bot accepts no messages: set MicrosoftAppId, or leave the demo on (see README).'],
};

/** Prints what runs where; the last line says that it is ready. */
export function announce(mode: Mode, origin: string): void {
  const health = `health         ${origin}/healthz, ${origin}/readyz`;
  for (const line of [...notes[mode](origin), health, `ready ${origin}`]) console.log(line);
}
