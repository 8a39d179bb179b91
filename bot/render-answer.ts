import type { Activity } from 'botbuilder';
import type { Answer, Citation, OwnPage } from '../src/answering/answer.ts';
import type { Place } from './activity.ts';

const LONGEST = { name: 80, abstract: 160, keyword: 28, step: 60 };
const MOST_CITATIONS = 20;
/** As many suggested actions as Teams shows. */
const MOST_STEPS = 6;
/** A thumb is about articles that were shown. */
const UNRATED: readonly Answer['reason'][] = ['guide', 'key_dates', 'sheet'];

/**
 * An answer as a Teams message: text with citations and rating buttons. No AI label: every word is quoted from a
 * reviewed article. `publicUrl` is where links to our own pages begin. Buttons to ask on only in a personal chat, the one place where Teams shows them.
 */
export function renderAnswer(answer: Answer, place: Place, publicUrl: string): Partial<Activity> {
  const fromArticle = answer.behaviour === 'answer' && !UNRATED.includes(answer.reason);
  const rateable = fromArticle || answer.reason === 'not_covered';
  return {
    type: 'message',
    textFormat: 'markdown',
    text: answer.page ? withPage(answer.markdown, answer.page, publicUrl) : answer.markdown,
    ...(answer.citations.length > 0 && { entities: [messageEntity(answer.citations)] }),
    ...(rateable && { channelData: { feedbackLoop: { type: 'default' } } }),
    ...(place === 'personal' &&
      answer.nextSteps.length > 0 && {
        suggestedActions: {
          to: [],
          actions: answer.nextSteps.slice(0, MOST_STEPS).map(({ label, question }) => ({
            type: 'imBack',
            title: cut(label, LONGEST.step),
            value: question,
          })),
        },
      }),
  };
}

/** The link stands in the text: Teams shows no suggested action that opens a page. */
function withPage(markdown: string, { label, path }: OwnPage, publicUrl: string): string {
  return `${markdown}\n\n[${label}](${publicUrl}${path})`;
}

function messageEntity(citations: readonly Citation[]) {
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    citation: citations.slice(0, MOST_CITATIONS).map((citation) => ({
      '@type': 'Claim',
      position: citation.position,
      appearance: {
        '@type': 'DigitalDocument',
        name: cut(citation.title, LONGEST.name),
        abstract: cut(`${citation.publisher}, ${citation.dated}`, LONGEST.abstract),
        keywords: [cut(citation.publisher, LONGEST.keyword)],
        ...(citation.url && { url: citation.url }),
      },
    })),
  };
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
