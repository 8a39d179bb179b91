import { previewArticle } from '../../../answering/preview-article.ts';
import type { ArticleRatings } from '../../../answering/read-ratings.ts';
import type { ArticleDraft, PublishedArticle } from '../../../generated/prisma/client.ts';
import type { Finding } from '../../../knowledge/finding.ts';
import type { Change } from '../../../knowledge/published/check-change.ts';
import type { Curator } from '../../../knowledge/published/curators.ts';
import type { DeskItem } from '../../../knowledge/published/read-desk.ts';
import { textsIn } from '../../../knowledge/published/settle-conflict.ts';
import { textsOf } from '../../../knowledge/published/texts.ts';
import { languages } from '../../../lang.ts';
import type { ArticleLine, ArticleView, DraftView, FindingView, PreviewView } from './shapes.ts';

/** Beside the articles: who curates, what people thought, and who asks. */
type Around = { curators: readonly Curator[]; ratings: ReadonlyMap<string, ArticleRatings>; me: string };

/** An article in the list. */
export function lineOf(
  { key, row, article, draft, conflict }: DeskItem<Pick<PublishedArticle, 'ownerId'>>,
  { curators, ratings, me }: Around,
): ArticleLine {
  const rated = ratings.get(idOf(key));
  const owner = curators.find(({ id }) => id === row?.ownerId);
  return {
    key,
    title: article?.texts.nl.title ?? key,
    owner: owner ? { id: owner.id, name: owner.name } : null,
    ...{ up: rated?.up ?? 0, down: rated?.down ?? 0, conflict: conflict !== undefined },
    ...(article && { reviewBy: article.review_by, validFrom: article.valid_from }),
    ...(article?.valid_until && { validUntil: article.valid_until }),
    ...(draft && { draft: { state: stateOf(draft), ...authorOf(draft, curators, me) } }),
  };
}

/** An article on its own page. */
export function articleView(item: DeskItem<PublishedArticle>, around: Around): ArticleView {
  const { key, row, draft, conflict } = item;
  const publisher = around.curators.find(({ id }) => id === row?.publishedById);
  return {
    ...lineOf(item, around),
    version: row?.version ?? 0,
    texts: row ? textsOf(row) : null,
    comments: (around.ratings.get(idOf(key))?.comments ?? []).map(({ text, at }) => ({
      text,
      at: at.toISOString(),
    })),
    ...(row && { publishedAt: row.publishedAt.toISOString() }),
    ...(publisher && { publishedBy: publisher.name }),
    ...(conflict && {
      conflictOver: {
        fileHash: conflict.hash,
        texts: textsIn(conflict),
        foundAt: conflict.foundAt.toISOString(),
      },
    }),
    ...(draft && { draftView: draftView(draft, around) }),
  };
}

function draftView(draft: ArticleDraft, { curators, me }: Around): DraftView {
  const { id, version, baseVersion, note, answer, updatedAt } = draft;
  return {
    ...{ id, version, baseVersion, note, answer, state: stateOf(draft), texts: textsOf(draft) },
    ...authorOf(draft, curators, me),
    updatedAt: updatedAt.toISOString(),
  };
}

function stateOf({ state }: ArticleDraft): DraftView['state'] {
  return state === 'RETURNED' ? 'RETURNED' : 'OPEN';
}

function authorOf({ authorId }: ArticleDraft, curators: readonly Curator[], me: string) {
  return { author: curators.find(({ id }) => id === authorId)?.name ?? '', mine: authorId === me };
}

/** Versions of an article share its thumbs. */
function idOf(key: string): string {
  return key.split('.')[0] ?? key;
}

/** What is wrong with a change, and how the bot would say it. */
export function previewOf(key: string, { article, loaded, findings }: Change, today: string): PreviewView {
  const shown: PreviewView['shown'] = {};
  for (const lang of languages) {
    if (!article?.texts[lang]) continue;
    const { markdown, citations } = previewArticle(loaded, article, lang, today);
    shown[lang] = {
      markdown,
      sources: citations.map(({ position, title, publisher, url, dated }) => ({
        ...{ position, title, publisher, dated },
        ...(url !== undefined && { url }),
      })),
    };
  }
  return { findings: findings.map((finding) => findingView(key, finding)), shown };
}

/** A finding with the language of its file, where it is one of this article. */
export function findingView(key: string, { file, line, severity, problem, remedy }: Finding): FindingView {
  const lang = languages.find((one) => file === `articles/${key}.${one}.md`);
  return { line, severity, remedy, ...(lang ? { lang, problem } : { problem: `${file}: ${problem}` }) };
}
