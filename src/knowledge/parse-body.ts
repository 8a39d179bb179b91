import type { Lang } from '../lang.ts';
import { sections, type Body, type Line, type Section, type Status } from './article.ts';
import { error, type Finding } from './finding.ts';
import { headingOf, sectionOf, statusOf } from './headings.ts';

function emptyBody(): Body {
  const lists = Object.fromEntries(sections.map((section) => [section, [] as Line[]])) as Record<
    Section,
    Line[]
  >;
  return { ...lists, byStatus: {} };
}

/** Reads the fixed headings and the lines under them. What does not fit becomes a finding. */
export function parseBody(
  lang: Lang,
  file: string,
  lines: readonly { text: string; at: number }[],
): { body: Body; findings: Finding[] } {
  const body = emptyBody();
  const findings: Finding[] = [];
  let section: Section | undefined;
  let status: Status | undefined;

  for (const { text, at } of lines) {
    const heading = /^(#{1,6})\s+(.*)$/.exec(text);
    if (heading?.[1] === '##') {
      section = sectionOf(lang, heading[2] ?? '');
      status = undefined;
      if (!section) findings.push(unknownHeading(lang, file, at, text));
      continue;
    }
    if (heading) {
      status =
        heading[1] === '###' && section === 'exceptions' ? statusOf(lang, heading[2] ?? '') : undefined;
      if (!status)
        findings.push(
          error(
            file,
            at,
            `"${text.trim()}" is not a heading of an article.`,
            'Under the exceptions only the status headings of knowledge/README.md may stand, with ###.',
          ),
        );
      continue;
    }
    if (text.trim() === '') continue;
    if (!section) {
      findings.push(
        error(
          file,
          at,
          'This line stands before the first heading.',
          `Put it under "## ${headingOf(lang, 'short')}".`,
        ),
      );
      continue;
    }
    const list = status ? (body.byStatus[status] ??= []) : body[section];
    addLine(list, text, at);
  }
  if (body.short.length === 0) {
    findings.push(
      error(
        file,
        lines[0]?.at ?? 1,
        'There is no short answer.',
        `Add "## ${headingOf(lang, 'short')}" with one to three sentences.`,
      ),
    );
  }
  return { body, findings };
}

/** A list item starts a new line; anything else carries on the one before it. */
function addLine(list: Line[], text: string, at: number): void {
  const item = /^\s*(?:[-*]|\d+\.)\s+(.*)$/.exec(text);
  if (item) {
    list.push({ text: (item[1] ?? '').trim(), at });
    return;
  }
  const last = list.at(-1);
  if (last) last.text += ` ${text.trim()}`;
  else list.push({ text: text.trim(), at });
}

function unknownHeading(lang: Lang, file: string, at: number, text: string): Finding {
  const known = sections.map((section) => headingOf(lang, section)).join(', ');
  return error(file, at, `"${text.trim()}" is not a heading of an article.`, `Use one of: ${known}.`);
}
