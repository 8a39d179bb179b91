import { z } from 'zod';
import { StartProblem } from '../start-problem.ts';
import { knowledgeFolder } from './folder.ts';
import { readYaml } from './read-yaml.ts';

const schema = z.array(z.string()).min(1).max(24);

/**
 * The ids of the articles that are offered before anything is asked, the most useful first.
 * @param isArticle whether there is an article of an id.
 * @throws StartProblem naming what does not fit.
 */
export function loadStarters(isArticle: (id: string) => boolean, folder: string = knowledgeFolder): string[] {
  const ids = readYaml(folder, 'starters.yaml', schema);
  const wrong = ids.find((id, n) => !isArticle(id) || ids.indexOf(id) !== n);
  if (wrong !== undefined)
    throw new StartProblem(`knowledge/starters.yaml: "${wrong}" is no article, or stands there twice.`);
  return ids;
}
