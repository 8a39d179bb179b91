import { languages } from '../../lang.ts';
import type { Article } from '../article.ts';
import { checkParameters } from '../check-parameters.ts';
import { checkTranslations } from '../check-translations.ts';
import { checkKnowledge } from '../check.ts';
import type { Finding } from '../finding.ts';
import type { Loaded } from '../load.ts';
import { loadParameters } from '../parameters.ts';
import { withArticles } from './read-published.ts';
import { filesOf, type ArticleTexts } from './texts.ts';

/** What a change of an article would come to: the article as it would read, and what is wrong or worth a look. */
export type Change = { article: Article | undefined; loaded: Loaded; findings: Finding[] };

/**
 * Checks a change beside everything else that is published, as of a day (ISO date): all that `npm run knowledge -- check` says
 * about this article, and every error that it would cause elsewhere.
 * @param texts null: the article goes.
 */
export function checkChange(loaded: Loaded, key: string, texts: ArticleTexts | null, today: string): Change {
  const next = withArticles(loaded, [key], texts ? filesOf(key, texts) : []);
  const article = next.articles.find(({ file }) => file === `articles/${key}.nl.md`);
  const own = new Set(languages.map((lang) => `articles/${key}.${lang}.md`));
  const beside = article
    ? [
        ...checkTranslations(article),
        ...checkParameters([article], loadParameters(loaded.folder), today).filter(({ file }) =>
          own.has(file),
        ),
      ]
    : [];
  const findings = [...checkKnowledge(next, today), ...beside].filter(
    ({ file, severity }) => own.has(file) || severity === 'error',
  );
  return { article, loaded: next, findings };
}

export function errorsIn(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity === 'error');
}
