/** Longer than any message in Teams; a guard for whoever sends more. */
const LONGEST = 50_000;

const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' },
};

/**
 * The words of a message as Teams hands it to an action: HTML without its tags. Whoever is mentioned becomes a word that
 * names nobody, and pictures and files are left out. What is not closed goes on to the end, or not far, so that no part is
 * read again and again.
 */
export function messageText(content: string): string {
  return content
    .slice(0, LONGEST)
    .replace(/<(script|style|attachment)\b[^>]{0,500}>.*?(?:<\/\1\s*>|$)/gis, ' ')
    .replace(/<at\b[^>]{0,500}>.{0,500}?<\/at\s*>/gis, ' [naam] ')
    .replace(/<!--.*?(?:-->|$)/gs, ' ')
    .replace(/<[a-z/!?][^>]*>?/gi, ' ')
    .replace(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/gi,
      (whole, decimal?: string, hex?: string, name?: string) =>
        name === undefined ? character(decimal, hex) : (entities[name.toLowerCase()] ?? whole),
    )
    .replace(/\s+/g, ' ')
    .trim();
}

function character(decimal: string | undefined, hex: string | undefined): string {
  const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}
