import { DAY_MS } from '../../../src/booking/zone.ts';

// What stands on the samples. Whatever is personal is in `personal`, so that it can be looked for where it must not be.

export const CLIENT = 'Zilverreiger';
export const PHONE = '0470 99 88 77';
export const QUESTION =
  'Werkte in de drukkerij. Wil weten of halftijds herbeginnen kan, en wat dat met de uitkering doet.';
export const STAFF = 'Demo Verpleegkundige';
export const COACH = 'Demo Coach';
export const TOKEN = 'tOkEnVanDeClientDieNiemandMagZien';
export const LINK = `https://werkwijzer.example/a/${TOKEN.padEnd(43, 'x')}`;
export const FEEDBACK = {
  discussed: 'We bespraken wat halftijds herbeginnen betekent, en wat de adviserend arts daarvoor vraagt.',
  steps: 'De bedrijfsarts is gebeld. Er is een bezoek aan de werkvloer op dinsdag.',
  support: 'Een aangepast uurrooster in de eerste weken.',
  possible: 'Vier uur per dag kan. Tillen kan nog niet.',
};

/** Looked for in everything that others may glimpse. */
export const personal: readonly string[] = [
  ...[CLIENT, PHONE, '99 88 77', 'drukkerij', STAFF, COACH, TOKEN, 'werkwijzer.example/a/'],
  ...Object.values(FEEDBACK),
];

export const SITE = 'Demo Ziekenhuis, campus Demo';
export const TAB = 'https://werkwijzer.example/tab';
export const CALENDAR = 'https://werkwijzer.example/c/0190.ics';
/** As long as a sealed request is. */
export const REQUEST = 'r'.repeat(400);
export const LONG = 'Demo Ziekenhuis '.repeat(12).slice(0, 200);

/** Nine in the morning in Brussels, so many days after Monday 23 November 2026. */
export function at(days: number, hour = 9): Date {
  return new Date(Date.UTC(2026, 10, 23, hour - 1) + days * DAY_MS);
}

/** An id that is the same every time. */
export function id(n: number): string {
  return `de300000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}
