import type { Lang } from '../../lang.ts';

/** A paragraph, or one that ends with a link on a line of its own. */
export type Line = string | { lead: string; href: string };

/** The same words as plain text and as HTML that needs no images, script or style sheet. */
export function wordsOf(lang: Lang, lines: readonly Line[]): { text: string; html: string } {
  const text = lines
    .map((line) => (typeof line === 'string' ? line : `${line.lead}\n${line.href}`))
    .join('\n\n');
  const body = lines.map((line) => `<p>${htmlOf(line)}</p>`).join('\n');
  const html = `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body style="margin:0 auto;max-width:34em;padding:1em;font:17px/1.5 system-ui,sans-serif">
${body}
</body>
</html>
`;
  return { text: `${text}\n`, html };
}

function htmlOf(line: Line): string {
  if (typeof line === 'string') return escaped(line).replaceAll('\n', '<br>');
  const href = escaped(line.href);
  return `${escaped(line.lead)}<br><a href="${href}">${href}</a>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
