import type { Source } from '../../knowledge/article.ts';
import { marksIn, renumber } from '../../knowledge/marks.ts';
import type { Citation } from '../answer.ts';

/** Numbers the sources that the answer leans on, in order of appearance, from 1; the others are left out. */
export function cite(
  { sources }: { sources: readonly Source[] },
  markdown: string,
): { markdown: string; citations: Citation[] } {
  const order = [...new Set(marksIn(markdown))].filter((mark) => sources[mark - 1]);
  const citations = order.map((mark, n): Citation => {
    const source = sources[mark - 1];
    return {
      position: n + 1,
      title: source?.title ?? '',
      publisher: source?.publisher ?? '',
      url: source?.url,
      dated: source?.dated ?? 'n.d.',
    };
  });
  const numberOf = (mark: number) => {
    const at = order.indexOf(mark);
    return at < 0 ? undefined : at + 1;
  };
  return { markdown: renumber(markdown, numberOf), citations };
}
