import type { Line } from './article.ts';

/** Lines of an article as plain words, without source marks and emphasis: for paper and pages of our own. */
export function plainLines(lines: readonly Line[]): string[] {
  return lines.map(({ text }) =>
    text
      .replaceAll(/\s*\[\d+\]/g, '')
      .replaceAll('**', '')
      .trim(),
  );
}
