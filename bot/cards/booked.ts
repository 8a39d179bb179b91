import type { ShownAppointment } from '../../src/booking/open-link.ts';
import { say } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import { card, heading, paragraph, type Card, type CardAction, type CardElement } from './card.ts';
import { placeLabel } from './slot-label.ts';
import { clockWords, fullDayWords } from '../../src/when.ts';

export type BookedCard = {
  shown: Pick<ShownAppointment, 'coach' | 'startsAt' | 'endsAt' | 'mode' | 'place' | 'contactKind'>;
  /** The language of the client, for what is handed over. */
  clientLang: Lang;
  /** The client's link, without a slash at the end. */
  link: string;
  /** Booked by the coach, who hears of it. */
  ownAgenda: boolean;
};

/** What stands in the chat after booking: the appointment, and how the client gets the link. Nothing about the client. */
export function bookedCard(lang: Lang, booked: BookedCard): Card {
  const { startsAt, endsAt, mode, place, coach } = booked.shown;
  const day = fullDayWords(lang, startsAt);
  const time = `${clockWords(lang, startsAt)} – ${clockWords(lang, endsAt)}`;
  const fact = (title: string, value: string) => ({ title, value });
  const handed = booked.shown.contactKind !== 'MAIL';
  return card({
    lang,
    fallbackText: say(lang, 'card.booked.fallback', { day, time }),
    body: [
      heading(say(lang, 'card.booked.title')),
      {
        type: 'FactSet',
        facts: [
          fact(say(lang, 'card.fact.day'), day),
          fact(say(lang, 'card.fact.time'), time),
          fact(say(lang, 'card.fact.place'), placeLabel(lang, mode, place)),
          fact(say(lang, 'card.fact.coach'), coach),
        ],
      },
      ...(handed
        ? handOver(lang, booked)
        : [paragraph(say(lang, 'card.booked.mailed'), { spacing: 'large' })]),
      paragraph(say(lang, booked.ownAgenda ? 'card.booked.own' : 'card.booked.discretion'), {
        ...{ isSubtle: true, spacing: 'large' },
      }),
    ],
    actions: handed ? [printed(lang, booked)] : [],
  });
}

function handOver(lang: Lang, { shown, clientLang, link }: BookedCard): CardElement[] {
  const words = say(clientLang, 'card.booked.words', {
    day: fullDayWords(clientLang, shown.startsAt),
    time: clockWords(clientLang, shown.startsAt),
    place: placeLabel(clientLang, shown.mode, shown.place),
    link,
  });
  return [
    paragraph(say(lang, 'card.booked.handOver'), { spacing: 'large' }),
    { type: 'Container', style: 'emphasis', items: [paragraph(words)] },
  ];
}

function printed(lang: Lang, { link }: BookedCard): CardAction {
  return { type: 'Action.OpenUrl', title: say(lang, 'card.booked.print'), url: `${link}/kaart` };
}
