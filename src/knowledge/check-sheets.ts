import { languages, type Lang } from '../lang.ts';
import { StartProblem } from '../start-problem.ts';
import { partisanHosts, UNWELCOME } from './check.ts';
import { error, formatFinding, warning, type Finding } from './finding.ts';
import { marksIn, plainText } from './marks.ts';
import { readSheets, sheetParts, type ReadSheet, type Sheet, type SheetPart } from './sheets.ts';

/** What may go without a source: it says that it is not certain, or asks for the reader's own words. */
const FREE: readonly SheetPart[] = ['unsure', 'afterwards'];

/** Checks the sheets as of a day (ISO date): rules that a schema cannot say. */
export function checkSheets(
  isArticle: (id: string) => boolean,
  today: string,
  folder?: string,
): { sheets: Sheet[]; findings: Finding[] } {
  const { sheets, findings } = readSheets(folder);
  const own = sheets.flatMap((read) => [
    ...checkFields(read, isArticle, today),
    ...languages.flatMap((lang) => [...checkPurpose(read, lang), ...checkWords(read, lang)]),
    ...checkTranslations(read),
  ]);
  return {
    sheets: sheets.map(({ sheet }) => sheet),
    findings: [...findings, ...own, ...checkOwners(sheets)],
  };
}

/**
 * The sheets, read and checked.
 * @throws StartProblem naming the first file, line and remedy.
 */
export function openSheets(isArticle: (id: string) => boolean, today: string, folder?: string): Sheet[] {
  const { sheets, findings } = checkSheets(isArticle, today, folder);
  const first = findings.find(({ severity }) => severity === 'error');
  if (first) throw new StartProblem(formatFinding(first));
  return sheets;
}

function checkFields(
  { sheet, file, lineOf }: ReadSheet,
  isArticle: (id: string) => boolean,
  today: string,
): Finding[] {
  const { related, reviewed_on, review_by, sources } = sheet;
  const findings: Finding[] = [];
  for (const [n, id] of related.entries())
    if (!isArticle(id))
      findings.push(
        error(
          file,
          lineOf(['related', n]),
          `The related article "${id}" does not exist.`,
          'Correct the id or leave it out.',
        ),
      );
  const at = lineOf(['review_by']);
  if (review_by <= reviewed_on)
    findings.push(
      error(file, at, 'review_by does not lie after reviewed_on.', 'Choose a later day to look again.'),
    );
  else if (review_by < today)
    findings.push(
      warning(
        file,
        at,
        `This sheet should have been looked at before ${review_by}.`,
        'Compare it with its sources.',
      ),
    );
  for (const host of partisanHosts(sources))
    findings.push(
      error(
        file,
        lineOf(['sources']),
        `${host} is the page of a party or politician.`,
        'Find another source.',
      ),
    );
  const used = new Set(sheetParts.flatMap((part) => sheet.nl[part].flatMap(marksIn)));
  for (const [n] of sources.entries())
    if (!used.has(n + 1))
      findings.push(
        error(file, lineOf(['sources', n]), `No line leans on source [${n + 1}].`, 'Leave the source out.'),
      );
  return findings;
}

/** The purpose stands in chat and in lists without its sources. */
function checkPurpose({ sheet, file, lineOf }: ReadSheet, lang: Lang): Finding[] {
  if (!/\d/.test(sheet[lang].purpose)) return [];
  const at = lineOf([lang, 'purpose']);
  return [error(file, at, 'A number stands in the purpose.', 'Move it to "rights", with its source.')];
}

function checkWords({ sheet, file, lineOf }: ReadSheet, lang: Lang): Finding[] {
  return sheetParts.flatMap((part) =>
    sheet[lang][part].flatMap((text, n) => {
      const at = lineOf([lang, part, n]);
      const marks = marksIn(text);
      const words = plainText(text);
      const findings: Finding[] = [];
      const beyond = marks.find((mark) => mark < 1 || mark > sheet.sources.length);
      if (beyond !== undefined)
        findings.push(
          error(file, at, `There is no source [${beyond}].`, `There are ${sheet.sources.length} sources.`),
        );
      const needs = part === 'rights' || (/\d/.test(words) && !FREE.includes(part));
      if (needs && marks.length === 0)
        findings.push(
          error(
            file,
            at,
            'A rule or number stands here without a source.',
            'End the line with [n], or move it to "unsure".',
          ),
        );
      if (lang === 'nl')
        for (const [pattern, remedy] of UNWELCOME) {
          const found = pattern.exec(words);
          if (found) findings.push(warning(file, at, `"${found[0]}" is a word we do not use.`, remedy));
        }
      return findings;
    }),
  );
}

/** A translation says as much as the Dutch, line by line, from the same sources. */
function checkTranslations({ sheet, file, lineOf }: ReadSheet): Finding[] {
  return (['fr', 'en'] as const).flatMap((lang) =>
    sheetParts
      .filter((part) => sourcesOf(sheet, lang, part) !== sourcesOf(sheet, 'nl', part))
      .map((part) =>
        error(
          file,
          lineOf([lang, part]),
          `${lang}.${part} does not have the lines and sources of nl.${part}.`,
          'Translate line by line, with the same [n].',
        ),
      ),
  );
}

function sourcesOf(sheet: Sheet, lang: Lang, part: SheetPart): string {
  return sheet[lang][part].map((text) => marksIn(text).join()).join(' | ');
}

/** What is typed leads to one sheet, and beside an article at most one is offered. */
function checkOwners(sheets: readonly ReadSheet[]): Finding[] {
  const owners = new Map<string, string>();
  return sheets.flatMap(({ sheet, file, lineOf }) => {
    const claims = [
      ...sheet.related.map((id) => ({ key: id, path: ['related'] })),
      ...languages.flatMap((lang) =>
        [...sheet[lang].start, sheet[lang].title].map((text) => ({
          key: `${text.toLowerCase()} `,
          path: [lang, 'start'],
        })),
      ),
    ];
    return claims.flatMap(({ key, path }) => {
      const owner = owners.get(key) ?? sheet.id;
      owners.set(key, owner);
      if (owner === sheet.id) return [];
      return [
        error(
          file,
          lineOf(path),
          `"${key.trim()}" belongs to the sheet ${owner} too.`,
          'Leave it with one of them.',
        ),
      ];
    });
  });
}
