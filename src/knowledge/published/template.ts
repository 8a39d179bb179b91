import { headingOf } from '../headings.ts';
import type { ArticleTexts } from './texts.ts';

const REVIEW_MONTHS = 3;

/** A new article to fill in, as of a day (ISO date). Its translations come when the Dutch text stands. */
export function templateOf(key: string, today: string): ArticleTexts {
  const [id = key, version = today] = key.split('.');
  const review = new Date(`${today}T00:00:00Z`);
  review.setUTCMonth(review.getUTCMonth() + REVIEW_MONTHS);
  const nl = [
    '---',
    `id: ${id}`,
    'title: ',
    'topics: []',
    'audience: [client, care_professional, coach]',
    'level: federal',
    `valid_from: ${version}`,
    'valid_until:',
    `reviewed_on: ${today}`,
    `review_by: ${review.toISOString().slice(0, 10)}`,
    'confidence: medium',
    'related: []',
    'sources:',
    '  - title: ',
    '    publisher: ',
    '    url: ',
    '    dated: "n.d."',
    'questions:',
    '  - ',
    'synonyms: []',
    '---',
    '',
    ...(['short', 'audience', 'conditions', 'steps', 'contacts', 'uncertain'] as const).flatMap((section) => [
      `## ${headingOf('nl', section)}`,
      '',
      '',
    ]),
  ];
  return { nl: nl.join('\n'), fr: null, en: null };
}
