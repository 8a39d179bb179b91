import type { Activity } from 'botbuilder';
import type { Answer, Citation } from '../src/answering/answer.ts';
import type { Place } from './activity.ts';

const LONGEST = { name: 80, abstract: 160, keyword: 28 };
const MOST_CITATIONS = 20;
/** A thumb is about articles that were shown. */
const UNRATED: readonly Answer['reason'][] = ['guide', 'key_dates'];

/**
 * An answer as a Teams message: text with citations and rating buttons. No AI label: every word is quoted from a
 * reviewed article. Buttons to ask on only in a personal chat, the one place where Teams shows them.
 */
export function renderAnswer(answer: Answer, place: Place): Partial<Activity> {
  const rateable =
    (answer.behaviour === 'answer' && !UNRATED.includes(answer.reason)) || answer.reason === 'not_covered';
  return {
    type: 'message',
    textFormat: 'markdown',
    text: answer.markdown,
    ...(answer.citations.length > 0 && { entities: [messageEntity(answer.citations)] }),
    ...(rateable && { channelData: { feedbackLoop: { type: 'default' } } }),
    ...(place === 'personal' &&
      answer.nextSteps.length > 0 && {
        suggestedActions: {
          to: [],
          actions: answer.nextSteps.map(({ label, question }) => ({
            type: 'imBack',
            title: label,
            value: question,
          })),
        },
      }),
  };
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
