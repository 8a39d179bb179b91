import type { Mode } from '../config.ts';

const notes: Record<Mode, (origin: string, mailbox: boolean) => string[]> = {
  teams: (origin) => [`messages       ${origin}/api/messages (Teams)`],
  practice: (origin, mailbox) => [
    `practice room  ${origin}/try`,
    `messages       ${origin}/api/messages`,
    `client page    ${origin}/b/demo (poster with QR code: /b/demo/affiche)`,
    mailbox ? `mail           ${origin}/try/mail` : 'mail           leaves through SMTP_URL',
    `Demo organisations and people only${mailbox ? '; nothing leaves this machine' : ''}.`,
  ],
  playground: (origin) => [
    `messages       ${origin}/api/messages (without tokens, for the Agents Playground on this machine)`,
  ],
  closed: () => ['The bot accepts no messages: set MicrosoftAppId, or leave the demo on (see README).'],
};

/** Prints what runs where; the last line says that it is ready. `mailbox`: mail stays in the practice room. */
export function announce(mode: Mode, origin: string, { mailbox }: { mailbox: boolean }): void {
  const health = `health         ${origin}/healthz, ${origin}/readyz`;
  for (const line of [...notes[mode](origin, mailbox), health, `ready ${origin}`]) console.log(line);
}
