import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sections, type Article } from './article.ts';
import { digits, phonesOf } from './contacts.ts';
import { warning, type Finding } from './finding.ts';
import type { Loaded } from './load.ts';

/** 0800 30 700, 02 524 97 97, and the four digits of a service such as 1700. */
const PHONE = /\b0\d{1,3}(?:[ ./]\d{2,3}){2,3}\b|\b1[78]\d\d\b/g;
/** Folders whose lines reach people; the articles are read section by section. */
const OTHERS = ['guides', 'sheets'];

type Said = { file: string; at: number; text: string; unsure: boolean };

/**
 * Every phone number that people are told stands in contacts.yaml, the one place where it is kept right; and one that no
 * source confirms is told only under what is not certain.
 */
export function checkPhones({
  articles,
  contacts,
  folder,
}: Pick<Loaded, 'articles' | 'contacts' | 'folder'>): Finding[] {
  const known = phonesOf(contacts);
  const lines = [...articles.flatMap(linesOf), ...OTHERS.flatMap((name) => linesOfFolder(folder, name))];
  return lines.flatMap(({ file, at, text, unsure }) =>
    [...text.matchAll(PHONE)].flatMap(([phone]) => {
      const one = known.get(digits(phone));
      if (!one) {
        return [warning(file, at, `${phone} is not in contacts.yaml.`, 'Add it there, with its source.')];
      }
      if (!one.unsure || unsure) return [];
      const remedy = 'Move it to what is not certain, or find a source and name it in contacts.yaml.';
      return [warning(file, at, `No source that was read confirms ${phone}.`, remedy)];
    }),
  );
}

function linesOf(article: Article): Said[] {
  return Object.entries(article.texts).flatMap(([lang, { body }]) => {
    const file = article.file.replace('.nl.md', `.${lang}.md`);
    const said = (lines: readonly { text: string; at: number }[], unsure: boolean) =>
      lines.map(({ text, at }) => ({ file, at, text, unsure }));
    return [
      ...sections.flatMap((section) => said(body[section], section === 'uncertain')),
      ...Object.values(body.byStatus).flatMap((lines) => said(lines, false)),
    ];
  });
}

/** Whether a line of these is certain cannot be seen from the line, so only the number is compared. */
function linesOfFolder(folder: string, name: string): Said[] {
  const inside = readdirSync(folder).includes(name) ? readdirSync(join(folder, name)) : [];
  return inside.flatMap((file) =>
    readFileSync(join(folder, name, file), 'utf8')
      .split('\n')
      .map((text, n) => ({ file: `${name}/${file}`, at: n + 1, text, unsure: true })),
  );
}
