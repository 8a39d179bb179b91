import type { Slot } from '../../src/booking/plan.ts';
import { say, type TextKey } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import { clockWords, shortDayWords } from '../../src/when.ts';

const modeKeys = {
  ON_SITE: 'card.mode.onSite',
  PHONE: 'card.mode.phone',
  ONLINE: 'card.mode.online',
  ELSEWHERE: 'card.mode.elsewhere',
} as const satisfies Record<Slot['mode'], TextKey>;

export type ShownSlot = Pick<Slot, 'slotId' | 'start' | 'mode' | 'place' | 'reservedFor'> & {
  /** Only where a site has several coaches. */
  coach?: string | undefined;
};

/** "ma 30 nov, 9.00, campus Noord (op locatie)", with for whom it is kept and, where there is a choice, the coach. */
export function slotLabel(lang: Lang, { start, mode, place, reservedFor, coach }: ShownSlot): string {
  const kept = reservedFor !== null ? say(lang, 'card.slot.reserved', { who: reservedFor }) : undefined;
  const parts = [
    shortDayWords(lang, start),
    clockWords(lang, start),
    coach,
    placeLabel(lang, mode, place),
    kept,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

/** A place with the kind of talk, unless the place says that already ("Telefonisch: de coach belt je"). */
export function placeLabel(lang: Lang, mode: Slot['mode'], place: string): string {
  const kind = say(lang, modeKeys[mode]);
  return place.toLowerCase().includes(kind.toLowerCase()) ? place : `${place} (${kind})`;
}
