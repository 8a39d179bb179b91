import { say } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import { button, card, heading, paragraph, type Card } from './card.ts';
import { choose } from './inputs.ts';

export type DeclineCard = {
  code: string;
  site: string;
  request: string;
  /** Sent without a reason. */
  missing?: boolean;
};

export const declineReasons = [
  'NO_ROOM',
  'NOT_ABOUT_WORK',
  'GUIDED_ELSEWHERE',
  'CLIENT_DOES_NOT_WANT',
] as const;

/** Asks a coach why, before a referral goes to the next coach; nothing about the client is on it. */
export function declineCard(lang: Lang, { code, site, request, missing = false }: DeclineCard): Card {
  const title = say(lang, 'card.decline.title');
  const reasons = declineReasons.map((value) => ({
    value,
    title: say(lang, `card.referral.reason.${value}`),
  }));
  return card({
    ...{ lang, fallbackText: title },
    body: [
      heading(title),
      paragraph(`${code}, ${site}`, { isSubtle: true, spacing: 'none' }),
      paragraph(say(lang, 'card.referral.passOn')),
      choose('reason', say(lang, 'card.referral.reason'), reasons, {
        ...{ value: '', placeholder: say(lang, 'card.referral.reason.placeholder') },
        errorMessage: say(lang, 'card.referral.reason.missing'),
      }),
      ...(missing
        ? [
            paragraph(say(lang, 'card.referral.reason.missing'), {
              ...{ color: 'attention', weight: 'bolder', spacing: 'small' },
            }),
          ]
        : []),
    ],
    actions: [
      button(say(lang, 'card.decline.confirm'), 'referral.decline', request, 'positive'),
      button(say(lang, 'card.back'), 'referral.look', request),
    ],
  });
}
