import type { Lang } from '../lang.ts';
import { checkGlossary } from './check-glossary.ts';
import { checkPhones } from './check-phones.ts';
import { sections, type Article, type ArticleText, type Line, type Section, type Source } from './article.ts';
import { error, warning, type Finding } from './finding.ts';
import type { Loaded } from './load.ts';
import { marksIn, plainText } from './marks.ts';

const MOST_WORDS_SHORT = 80;
const MOST_WORDS_LINE = 40;
const MOST_ITEMS = 14;
/** Sections whose numbers people act on: each needs a source on the same line. */
const NEEDS_SOURCE: readonly Section[] = ['short', 'conditions', 'deadlines', 'exceptions', 'steps'];
const HTML = /<[a-z/!]/i;
/** Pages of parties and politicians are no source for a rule. */
const PARTISAN =
  /(^|\.)(n-va|cdenv|openvld|groen|vooruit|pvda|vlaamsbelang|axelronse|ps|mr|ecolo|lesengages|zijwerkenvooru)\.(be|org|eu|pages\.dev)$/;

/** Whether a page is one of a party or politician. */
export function isPartisan(url: string): boolean {
  return PARTISAN.test(new URL(url).hostname);
}

/** Words we do not use; see voice in the README of this folder. */
export const UNWELCOME: readonly (readonly [RegExp, string])[] = [
  [/\b(u|uw)\b/i, 'Write "je".'],
  [/\b(gewoonweg|simpelweg|zomaar even)\b/i, 'Leave the word out: it belittles the step.'],
  [/\b(invaliden|profiteurs?|niet-toeleidbaar)\b/i, 'Speak of "wie ziek is".'],
];

/** Hosts among sources that belong to a party or politician. */
export function partisanHosts(sources: readonly Pick<Source, 'url'>[]): string[] {
  return sources.flatMap(({ url }) => (url && isPartisan(url) ? [new URL(url).hostname] : []));
}

/** Checks what was loaded, as of a day (ISO date): rules that a schema cannot say. */
export function checkKnowledge(loaded: Loaded, today: string): Finding[] {
  const perArticle = loaded.articles.flatMap((article) => [
    ...checkFields(article, loaded, today),
    ...Object.entries(article.texts).flatMap(([lang, text]) => checkText(article, lang as Lang, text)),
  ]);
  return [
    ...loaded.findings,
    ...perArticle,
    ...checkVersions(loaded.articles),
    ...checkQuestions(loaded.articles),
    ...checkGlossary(loaded),
    ...checkPhones(loaded),
  ];
}

function checkFields(article: Article, { topics, articles }: Loaded, today: string): Finding[] {
  const { file } = article;
  const findings: Finding[] = [];
  for (const slug of article.topics) {
    if (!topics.some((topic) => topic.slug === slug))
      findings.push(error(file, 1, `There is no topic "${slug}".`, 'Use a slug of knowledge/topics.yaml.'));
  }
  for (const id of article.related) {
    if (!articles.some((other) => other.id === id))
      findings.push(
        error(file, 1, `The related article "${id}" does not exist.`, 'Correct the id or leave it out.'),
      );
  }
  if (article.valid_until && article.valid_until < article.valid_from)
    findings.push(error(file, 1, 'valid_until lies before valid_from.', 'Correct one of them.'));
  if (article.review_by <= article.reviewed_on)
    findings.push(
      error(file, 1, 'review_by does not lie after reviewed_on.', 'Choose a later day to look again.'),
    );
  const current = !article.valid_until || article.valid_until >= today;
  if (current && article.review_by < today)
    findings.push(
      warning(
        file,
        1,
        `This article should have been looked at before ${article.review_by}.`,
        'Compare it with its sources and set reviewed_on and review_by.',
      ),
    );
  if (current && article.texts.nl.questions.length < 10)
    findings.push(warning(file, 1, 'There are fewer than ten questions.', 'Add the words people type.'));
  for (const host of partisanHosts(article.sources)) {
    findings.push(
      error(
        file,
        1,
        `${host} is the page of a party or politician.`,
        'Find another source, or move the fact to "Wat niet zeker is".',
      ),
    );
  }
  for (const lang of ['fr', 'en'] as const) {
    if (current && !article.texts[lang])
      findings.push(
        warning(
          file,
          1,
          `There is no ${lang} translation.`,
          `Write ${file.replace('.nl.md', `.${lang}.md`)}.`,
        ),
      );
  }
  return findings;
}

function checkText(article: Article, lang: Lang, text: ArticleText): Finding[] {
  const file = article.file.replace('.nl.md', `.${lang}.md`);
  const byStatus = Object.values(text.body.byStatus).map((lines) => ['exceptions', lines] as const);
  const parts = [...sections.map((section) => [section, text.body[section]] as const), ...byStatus];
  const quoted = /^["'“]/.test(text.title) && /["'”]$/.test(text.title);
  const title = quoted
    ? [error(file, 1, 'The title stands between quotes.', 'YAML takes one pair away; leave out the other.')]
    : [];
  const html = HTML.test(text.title) ? [error(file, 1, 'HTML stands in the title.', 'Use plain words.')] : [];
  return [
    ...title,
    ...html,
    ...parts.flatMap(([section, lines]) => [
      ...lines.flatMap((line) => checkLine(article, file, lang, section, line)),
      ...(lines.length > MOST_ITEMS
        ? [
            warning(
              file,
              lines[0]?.at ?? 1,
              `There are ${lines.length} items in this section.`,
              'Keep what a reader on a phone needs.',
            ),
          ]
        : []),
    ]),
  ];
}

function checkLine(article: Article, file: string, lang: Lang, section: Section, line: Line): Finding[] {
  const findings: Finding[] = [];
  const marks = marksIn(line.text);
  const words = plainText(line.text);
  const beyond = marks.find((mark) => mark < 1 || mark > article.sources.length);
  if (beyond !== undefined)
    findings.push(
      error(file, line.at, `There is no source [${beyond}].`, `There are ${article.sources.length} sources.`),
    );
  if (NEEDS_SOURCE.includes(section) && /\d/.test(words) && marks.length === 0)
    findings.push(
      error(
        file,
        line.at,
        'A number stands here without a source.',
        'End the line with [n], or move it to what is not certain.',
      ),
    );
  if (/<[a-z/]|\]\(|^\s*\|/i.test(line.text))
    findings.push(
      error(
        file,
        line.at,
        'HTML, a link or a table stands in the text.',
        'Use plain sentences; links belong in the sources.',
      ),
    );
  const most = section === 'short' ? MOST_WORDS_SHORT : MOST_WORDS_LINE;
  const count = words.split(/\s+/).length;
  if (count > most)
    findings.push(warning(file, line.at, `This line has ${count} words.`, `Make it at most ${most}.`));
  if (lang === 'nl') {
    for (const [pattern, remedy] of UNWELCOME) {
      const found = pattern.exec(words);
      if (found) findings.push(warning(file, line.at, `"${found[0]}" is a word we do not use.`, remedy));
    }
  }
  return findings;
}

/** Two versions of one article may not hold on the same day: an undated question must have one answer. */
function checkVersions(articles: Article[]): Finding[] {
  return articles.flatMap((article) =>
    articles
      .filter(
        (other) => other !== article && other.id === article.id && other.valid_from <= article.valid_from,
      )
      .filter((other) => !other.valid_until || other.valid_until >= article.valid_from)
      .map((other) =>
        error(
          other.file,
          1,
          `This version still holds when that of ${article.valid_from} begins.`,
          'Set valid_until to the day before.',
        ),
      ),
  );
}

/** A question belongs to one article. */
function checkQuestions(articles: Article[]): Finding[] {
  const owners = new Map<string, string>();
  const findings: Finding[] = [];
  for (const article of articles) {
    for (const text of Object.values(article.texts)) {
      for (const question of text.questions) {
        const key = question
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim();
        const owner = owners.get(key);
        if (owner && owner !== article.id)
          findings.push(
            error(
              article.file,
              1,
              `"${question}" is a question of ${owner} too.`,
              'Leave it with the article that answers it best.',
            ),
          );
        owners.set(key, article.id);
      }
    }
  }
  return findings;
}
