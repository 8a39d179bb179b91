import { agendaCard } from '../../../bot/cards/agenda.ts';
import { bookForm, emptyForm, type BookForm, type Typed } from '../../../bot/cards/book-form.ts';
import { bookedCard } from '../../../bot/cards/booked.ts';
import { chooseSite } from '../../../bot/cards/choose-site.ts';
import type { ShownSlot } from '../../../bot/cards/slot-label.ts';
import type { Sample } from './sample.ts';
import { at, CLIENT, COACH, id, LINK, LONG, PHONE, REQUEST, SITE, TAB } from './values.ts';

const slot = (n: number): ShownSlot => ({
  ...{ slotId: `${id(23)}.2026${1123 + Math.floor(n / 3)}T${String(8 + (n % 3)).padStart(2, '0')}00Z` },
  ...{ start: at(Math.floor(n / 3), 9 + (n % 3)), mode: n % 4 === 3 ? 'PHONE' : 'ON_SITE' },
  ...{ place: n % 4 === 3 ? 'de coach belt' : 'lokaal 2.14', reservedFor: null },
});
const longSlot = (n: number): ShownSlot => ({
  ...{ ...slot(n), mode: 'ELSEWHERE', place: LONG, reservedFor: LONG.slice(0, 100), coach: COACH },
});
const slots = Array.from({ length: 12 }, (_, n) => slot(n));
const typed: Typed = { ...emptyForm('fr'), name: CLIENT, contact: PHONE, slot: slot(1).slotId };
const form: BookForm = {
  ...{ siteName: SITE, slots, typed: emptyForm('nl'), problems: [], request: REQUEST },
  more: { title: 'card.book.more', request: REQUEST },
};
const everyProblem: BookForm['problems'] = [
  { field: 'slot', messageKey: 'field.slot' },
  { field: 'name', messageKey: 'field.name.number' },
  { field: 'contact', messageKey: 'card.book.contact.both' },
  { field: 'language', messageKey: 'field.language' },
  { field: 'agree', messageKey: 'card.book.agree.missing' },
  { field: 'how', messageKey: 'card.book.how.missing' },
];
const shown = {
  ...{ coach: COACH, startsAt: at(7), endsAt: at(7, 10), mode: 'ON_SITE' as const, place: 'lokaal 2.14' },
};
const sites = (count: number, name: string) =>
  Array.from({ length: count }, (_, n) => ({ id: id(n), name: `${name} ${n + 1}` }));
const talk = (day: number, hour: number, place: string) => ({
  ...{ startsAt: at(day, hour), endsAt: at(day, hour + 1), mode: 'ON_SITE' as const, place },
});
const week = (talks: number, place: string) =>
  Array.from({ length: 7 }, (_, n) => ({
    ...{ at: at(n, 1), isToday: n === 0 },
    talks: n % 3 === 1 ? [] : Array.from({ length: talks }, (_none, k) => talk(n, 9 + k, place)),
  }));

/** Booking on a client's behalf, and a coach's own days. */
export const bookingSamples: Sample[] = [
  { name: 'book, choose a site', of: chooseSite, make: (lang) => chooseSite(lang, choice('book.site', 3)) },
  {
    ...{ name: 'book, fifty sites', of: chooseSite, long: true },
    make: (lang) => chooseSite(lang, { ...choice('book.site', 50), sites: sites(50, LONG) }),
  },
  { name: 'refer, choose a site', of: chooseSite, make: (lang) => chooseSite(lang, choice('refer.site', 3)) },
  { name: 'book, the form', of: bookForm, make: (lang) => bookForm(lang, form) },
  {
    ...{ name: 'book, the last moments', of: bookForm },
    make: (lang) =>
      bookForm(lang, {
        ...{ ...form, typed, slots: slots.slice(0, 4) },
        more: { title: 'card.book.first', request: REQUEST },
      }),
  },
  {
    ...{ name: 'book, just taken', of: bookForm },
    make: (lang) =>
      bookForm(lang, {
        ...{ ...form, typed: { ...typed, slot: '' }, error: 'card.book.taken' },
        problems: [{ field: 'slot', messageKey: 'field.slot' }],
      }),
  },
  {
    ...{ name: 'book, every mistake', of: bookForm },
    make: (lang) => bookForm(lang, { ...form, typed, problems: everyProblem, error: 'error.INVALID' }),
  },
  {
    ...{ name: 'book, the longest', of: bookForm, long: true },
    make: (lang) =>
      bookForm(lang, {
        ...{ ...form, siteName: LONG, typed, problems: everyProblem, error: 'error.INVALID' },
        slots: Array.from({ length: 13 }, (_, n) => longSlot(n)),
      }),
  },
  {
    ...{ name: 'booked, by mail', of: bookedCard },
    make: (lang) => bookedCard(lang, { ...booked, shown: { ...shown, contactKind: 'MAIL' } }),
  },
  {
    ...{ name: 'booked, to hand over', of: bookedCard },
    make: (lang) => bookedCard(lang, { ...booked, shown: { ...shown, contactKind: 'NONE' } }),
  },
  {
    ...{ name: 'booked, own agenda', of: bookedCard },
    make: (lang) =>
      bookedCard(lang, { ...booked, ownAgenda: true, shown: { ...shown, contactKind: 'PHONE' } }),
  },
  {
    ...{ name: 'agenda', of: agendaCard },
    make: (lang) => agendaCard(lang, { days: week(2, 'lokaal 2.14'), tabUrl: TAB }),
  },
  {
    ...{ name: 'agenda, empty', of: agendaCard },
    make: (lang) => agendaCard(lang, { days: [{ at: at(0), isToday: true, talks: [] }], tabUrl: TAB }),
  },
  {
    ...{ name: 'agenda, full', of: agendaCard, long: true },
    make: (lang) => agendaCard(lang, { days: week(12, LONG), tabUrl: TAB }),
  },
];

const booked = { clientLang: 'fr' as const, link: LINK, ownAgenda: false };

function choice(verb: 'book.site' | 'refer.site', count: number) {
  return { request: REQUEST, verb, sites: sites(count, 'Demo Ziekenhuis, campus') };
}
