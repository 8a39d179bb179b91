import { useMemo } from 'preact/hooks';
import { useTab } from '../tab.ts';
import { createKnowledgeApi } from './api.ts';
import { ArticlePage } from './article-page.tsx';
import { ArticleList } from './article-list.tsx';

/** The articles: all of them, or the one of the address. */
export function KnowledgeView() {
  const { api } = useTab();
  const knowledge = useMemo(() => createKnowledgeApi(api.send), [api]);
  const key = location.hash.split('/')[1] ?? '';
  if (key === '') return <ArticleList api={knowledge} />;
  return <ArticlePage key={key} api={knowledge} articleKey={key} />;
}

export const addressOf = (key: string) => `#fiches/${key}`;
