import type { Article, ArticleText } from './article.ts';
import type { Contacts } from './contacts.ts';
import type { Guide } from './guides.ts';
import type { KeyDates } from './key-dates.ts';
import { plainText } from './marks.ts';
import type { Sheet } from './sheets.ts';

type Asked = {
  articles: readonly Article[];
  guides: readonly Guide[];
  keyDates: KeyDates;
  sheets: readonly Sheet[];
  contacts: Contacts;
};

/** What can go wrong for someone who acts on a line that is not certain; worst first. */
const grades = [
  {
    title: 'Kan iemand geld kosten',
    words: /uitkering|sanctie|€|euro|premie|bedrag|loon|voucher|cheque|bijdrage|terugbetal|gratis|boete/i,
  },
  { title: 'Termijnen', words: /\b(dagen|weken|maanden|maand|jaar|termijn|aangetekend|datum)\b/i },
  { title: 'Andere', words: /./ },
] as const;

/**
 * The list of what an owner has confirmed before publication: every line under "Wat niet zeker is" of the newest versions,
 * what guides and sheets call unsure, and the key dates of low certainty, worst first, then the phone numbers without a
 * source, as Markdown.
 */
export function toVerify({ articles, guides, keyDates, sheets, contacts }: Asked): string {
  const said = [
    ...articles.flatMap(({ id, texts }) => uncertain(texts.nl).map((text) => ({ id, text }))),
    ...guides.flatMap(({ id, ends }) =>
      Object.values(ends).flatMap(({ unsure }) => (unsure ? [{ id: `guides/${id}`, text: unsure.nl }] : [])),
    ),
    ...sheets.flatMap(({ id, nl }) =>
      nl.unsure.map((text) => ({ id: `sheets/${id}`, text: plainText(text) })),
    ),
    ...unsureDates(keyDates).map((text) => ({ id: 'key-dates', text })),
  ];
  const lines = said.map((line) => ({
    ...line,
    grade: grades.findIndex(({ words }) => words.test(line.text)),
  }));
  const parts = grades.map(({ title }, grade) => {
    const own = lines.filter((line) => line.grade === grade).sort((a, b) => a.id.localeCompare(b.id));
    return [
      `## ${title} (${own.length})`,
      '',
      ...own.map(({ id, text }) => `- [ ] ${text} (\`${id}\`)`),
    ].join('\n');
  });
  return [
    '# Te laten bevestigen',
    '',
    'Gemaakt uit artikels, wegwijzers, bladen en datums met `npm run knowledge -- to-verify`: wat daar als niet zeker staat. Laat dit bevestigen door het',
    'RIZIV, VDAB, de FOD WASO, de RVA of een ziekenfonds voor je publiceert, het ergste eerst.',
    '',
    parts.join('\n\n'),
    '',
    phones(contacts),
    '',
  ].join('\n');
}

/** Each once: the same rule may be told per kind of worker. */
function unsureDates({ dates, terms }: KeyDates): string[] {
  const low = ({ certainty }: { certainty: string }) => certainty === 'low';
  const told = dates
    .filter(low)
    .map(({ what, confirms }) => [what.nl, confirms?.nl].filter(Boolean).join(' '));
  return [...new Set([...told, ...terms.filter(low).map(({ what }) => what.nl)])];
}

/** Numbers that nobody read in a source: whoever publishes calls them once. */
function phones({ services }: Contacts): string {
  const unread = services.flatMap(({ name, phone, site, own_knowledge }) =>
    phone && own_knowledge ? [`- [ ] ${phone}: ${name.nl}${site ? ` (${site})` : ''}`] : [],
  );
  return [`## Telefoonnummers (${unread.length})`, '', ...unread].join('\n');
}

function uncertain({ body }: ArticleText): string[] {
  return body.uncertain.map(({ text }) => plainText(text));
}
