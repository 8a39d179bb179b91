import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { StartProblem } from '../start-problem.ts';
import { error, type Finding } from './finding.ts';
import { loadGuide } from './guides.ts';
import type { Loaded } from './load.ts';

/** What points nowhere as of a day (ISO date): a topic that no article answers, an article that sends people to one of the past. */
export function checkLinks({ topics, articles }: Loaded, today: string): Finding[] {
  const holds = articles.filter(({ valid_until }) => !valid_until || valid_until >= today);
  const covered = new Set(holds.flatMap((article) => article.topics));
  const ids = new Set(holds.map(({ id }) => id));
  return [
    ...topics
      .filter(({ slug }) => !covered.has(slug))
      .map(({ slug }) =>
        error(
          'topics.yaml',
          1,
          `No article answers the topic "${slug}".`,
          'Write one, or take the topic out.',
        ),
      ),
    ...holds.flatMap(({ id, file, related }) => [
      ...related
        .filter((other) => !ids.has(other) && articles.some((article) => article.id === other))
        .map((other) =>
          error(file, 1, `The related article "${other}" no longer holds.`, 'Name one that does.'),
        ),
      ...(related.includes(id) ? [error(file, 1, 'The article is related to itself.', 'Leave it out.')] : []),
    ]),
  ];
}

/** What is wrong with the guides: ways or articles that lead nowhere. */
export function checkGuides({ articles }: Loaded, folder: string): Finding[] {
  const ids = new Set(articles.map(({ id }) => id));
  const names = readdirSync(join(folder, 'guides')).filter((name) => name.endsWith('.yaml'));
  return names.sort().flatMap((name) => {
    try {
      loadGuide(name, (id) => ids.has(id), folder);
      return [];
    } catch (problem) {
      if (!(problem instanceof StartProblem)) throw problem;
      return [error(`guides/${name}`, 1, problem.message, 'See knowledge/README.md.')];
    }
  });
}
