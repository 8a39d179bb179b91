import { texts } from '../page/texts.ts';
import type { MailAttachment, PracticeMail } from './types.ts';

/** The mails that arrived, newest first; undefined where mail leaves through a real server. */
export function mailPage(mails: readonly PracticeMail[] | undefined): string {
  const list = (mails ?? []).map(mailItem).join('\n');
  const nothing = mails ? texts.mailNone : texts.mailElsewhere;
  return `<!doctype html>
<html lang="nl-BE">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(texts.mailTitle)}</title>
<link rel="icon" href="/try/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/try/mail.css">
</head>
<body>
<main>
<h1>${escaped(texts.mailTitle)}</h1>
<p class="soft">${escaped(texts.mailIntro)}</p>
<nav><a href="/try">${escaped(texts.mailBack)}</a> <a href="/try/mail">${escaped(texts.mailAgain)}</a></nav>
${list || `<p class="none">${escaped(nothing)}</p>`}
</main>
</body>
</html>
`;
}

function mailItem(mail: PracticeMail): string {
  const at = new Date(mail.at).toLocaleString('nl-BE', { timeZone: 'Europe/Brussels' });
  return `<article>
<h2>${escaped(mail.subject)}</h2>
<p class="soft">${escaped(texts.mailTo(mail.to.join(', ')))} <time datetime="${mail.at}">${escaped(at)}</time></p>
<div class="text">${linked(mail.text.trim())}</div>
${mail.attachments
  .filter(({ filename }) => filename)
  .map(attached)
  .join('\n')}
</article>`;
}

function attached({ filename, content }: MailAttachment): string {
  return `<details><summary>${escaped(filename)}</summary><pre>${escaped(content)}</pre></details>`;
}

/** Text with its web addresses made into links. */
function linked(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, index) => (index % 2 === 0 ? escaped(part) : link(part)))
    .join('');
}

function link(url: string): string {
  return `<a href="${escaped(url)}" target="_blank" rel="noopener noreferrer">${escaped(url)}</a>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
