import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { StartProblem } from '../start-problem.ts';
import { knowledgeFolder } from './load.ts';
import { readYaml } from './read-yaml.ts';

/** As many buttons as a chat shows under a message. */
export const MOST_CHOICES = 6;
const LONGEST_LABEL = 60;

const text = z.string().trim().min(2);
const words = z.strictObject({ nl: text, fr: text, en: text });
const label = text.max(LONGEST_LABEL);
const labels = z.strictObject({ nl: label, fr: label, en: label });

const question = z.strictObject({
  ask: words,
  choices: z
    .array(z.strictObject({ say: labels, to: z.string() }))
    .min(2)
    .max(MOST_CHOICES),
});
const end = z.strictObject({
  /** The first step. */
  text: words,
  /** Said after it where the site has a coach. */
  with_coach: words.optional(),
  decides: words,
  /** What is still to be confirmed, and by whom. */
  unsure: words.optional(),
  /** Ids of articles that say more. */
  articles: z.array(z.string()).min(1).max(3),
});
const schema = z.strictObject({
  title: words,
  /** What someone types to begin: the whole message. */
  start: z.strictObject({ nl: z.array(text).min(1), fr: z.array(text).min(1), en: z.array(text).min(1) }),
  first: z.string(),
  questions: z.record(z.string(), question),
  ends: z.record(z.string(), end),
});

/** A decision path: questions with a few choices, and ends that name who decides. */
export type Guide = z.infer<typeof schema> & { id: string };
export type GuideQuestion = z.infer<typeof question>;
export type GuideEnd = z.infer<typeof end>;

/**
 * Reads and checks the guides of knowledge/guides, by file name.
 * @param isArticle whether there is an article of an id.
 * @throws StartProblem naming the file and what does not fit.
 */
export function loadGuides(isArticle: (id: string) => boolean, folder: string = knowledgeFolder): Guide[] {
  const files = readdirSync(join(folder, 'guides')).filter((name) => name.endsWith('.yaml'));
  return files.sort().map((file) => loadGuide(file, isArticle, folder));
}

/**
 * Reads and checks one guide by its file name.
 * @throws StartProblem naming the file and what does not fit.
 */
export function loadGuide(
  file: string,
  isArticle: (id: string) => boolean,
  folder: string = knowledgeFolder,
): Guide {
  const guide = { ...readYaml(folder, `guides/${file}`, schema), id: file.replace('.yaml', '') };
  const [wrong] = findWrong(guide, isArticle);
  if (wrong) throw new StartProblem(`knowledge/guides/${file}: ${wrong}.`);
  return guide;
}

/** What does not fit, most of all a way that leads nowhere or round in a circle. */
function findWrong(guide: Guide, isArticle: (id: string) => boolean): string[] {
  const wrong: string[] = [];
  const seen = new Set<string>();
  const visit = (id: string, before: readonly string[]): void => {
    if (before.includes(id)) wrong.push(`"${id}" leads back to itself`);
    else if (guide.questions[id]) {
      seen.add(id);
      for (const { to } of guide.questions[id].choices) visit(to, [...before, id]);
    } else if (guide.ends[id]) seen.add(id);
    else wrong.push(`"${id}" is neither a question nor an end`);
  };
  visit(guide.first, []);
  for (const id of [...Object.keys(guide.questions), ...Object.keys(guide.ends)])
    if (!seen.has(id)) wrong.push(`nothing leads to "${id}"`);
  for (const [id, { articles }] of Object.entries(guide.ends))
    for (const article of articles)
      if (!isArticle(article)) wrong.push(`"${id}" names "${article}", and there is no such article`);
  return wrong;
}
