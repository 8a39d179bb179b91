/** A link into Teams that opens a person's own chat with a bot, with words in the box. */
const CHAT = 'https://teams.microsoft.com/l/chat/0/0?';

export type OpenChat = { personId: string; words: string };

/** Opens the own chat of whoever follows such a link, as Teams does; false for any other address. */
export function openChatLink(url: string, personId: string): boolean {
  if (!url.startsWith(CHAT) || !URL.canParse(url)) return false;
  const asked = new URL(url).searchParams;
  if (!asked.get('users')?.startsWith('28:')) return false;
  const detail: OpenChat = { personId, words: asked.get('message') ?? '' };
  document.dispatchEvent(new CustomEvent('open-chat', { detail }));
  return true;
}

/** Shows the column of that person and puts the words in its box; they are sent by the person, or not at all. */
export function hearChatLinks(show: (personId: string) => void): void {
  document.addEventListener('open-chat', (event) => {
    if (!(event instanceof CustomEvent)) return;
    const { personId, words } = event.detail as OpenChat;
    show(personId);
    const field = document.querySelector<HTMLTextAreaElement>(
      `[data-column="${CSS.escape(personId)}"] textarea[data-testid="composer"]`,
    );
    if (!field) return;
    if (words !== '' && field.value === '') field.value = words;
    field.focus();
  });
}
