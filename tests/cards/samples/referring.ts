import { myReferralsCard } from '../../../bot/cards/my-referrals.ts';
import { emptyReferral, referForm, type ReferForm, type ReferTyped } from '../../../bot/cards/refer-form.ts';
import { referrerCard } from '../../../bot/cards/referrer.ts';
import { revokeCard } from '../../../bot/cards/revoke.ts';
import type { OwnReferral, ShownState } from '../../../src/referral/own-referrals.ts';
import type { Sample } from './sample.ts';
import { at, CLIENT, id, LINK, LONG, PHONE, QUESTION, REQUEST, SITE } from './values.ts';

const typed: ReferTyped = { ...emptyReferral('nl'), name: CLIENT, contact: PHONE, question: QUESTION };
const form: ReferForm = {
  ...{ siteName: SITE, typed: emptyReferral('nl'), problems: [], hint: false, request: REQUEST },
};
const everyProblem: ReferForm['problems'] = [
  { field: 'name', messageKey: 'field.name.missing' },
  { field: 'contact', messageKey: 'card.book.contact.missing' },
  { field: 'question', messageKey: 'field.question.missing' },
  { field: 'language', messageKey: 'field.language' },
  { field: 'agree', messageKey: 'card.refer.agree.missing' },
  { field: 'how', messageKey: 'card.book.how.missing' },
];
const own = (shown: ShownState, n = 1): OwnReferral => ({
  ...{ id: id(n), code: `K7F-4Q${n}`, site: SITE, sentAt: at(n), shown },
});
const fresh = { mailed: false, masked: false, link: LINK, clientLang: 'nl' as const };
const states: ShownState[] = ['SENT', 'TAKEN_OR_HANDED_ON', 'CLOSED', 'REVOKED'];

/** Referring, and what the referrer sees of it afterwards. */
export const referringSamples: Sample[] = [
  { name: 'refer, the form', of: referForm, make: (lang) => referForm(lang, form) },
  {
    ...{ name: 'refer, about the illness', of: referForm },
    make: (lang) => referForm(lang, { ...form, typed, hint: true }),
  },
  {
    ...{ name: 'refer, every mistake', of: referForm },
    make: (lang) => referForm(lang, { ...form, problems: everyProblem, error: 'error.INVALID' }),
  },
  {
    ...{ name: 'refer, the longest', of: referForm, long: true },
    make: (lang) =>
      referForm(lang, {
        ...{ ...form, siteName: LONG, hint: true, problems: everyProblem, error: 'error.INVALID' },
        typed: { ...typed, question: LONG.repeat(3).slice(0, 500) },
      }),
  },
  {
    ...{ name: 'referred, to hand over', of: referrerCard },
    make: (lang) => referrerCard(lang, { own: own('SENT'), request: REQUEST, fresh }),
  },
  {
    ...{ name: 'referred, by mail and masked', of: referrerCard },
    make: (lang) =>
      referrerCard(lang, {
        ...{ own: own('SENT'), request: REQUEST },
        fresh: { ...fresh, mailed: true, masked: true },
      }),
  },
  ...states.map((state): Sample => ({
    ...{ name: `referrer, ${state.toLowerCase().replaceAll('_', ' ')}`, of: referrerCard },
    make: (lang) => referrerCard(lang, { own: own(state), request: REQUEST }),
  })),
  {
    ...{ name: 'referrer, take back', of: revokeCard },
    make: (lang) => revokeCard(lang, { own: own('SENT'), request: REQUEST }),
  },
  {
    ...{ name: 'my referrals', of: myReferralsCard },
    make: (lang) => myReferralsCard(lang, { own: states.map((state, n) => own(state, n)), request: REQUEST }),
  },
  {
    ...{ name: 'my referrals, none', of: myReferralsCard },
    make: (lang) => myReferralsCard(lang, { own: [], request: REQUEST }),
  },
  {
    ...{ name: 'my referrals, fifty', of: myReferralsCard, long: true },
    make: (lang) =>
      myReferralsCard(lang, {
        ...{ own: Array.from({ length: 50 }, (_, n) => ({ ...own('SENT', n), site: LONG })) },
        request: REQUEST,
      }),
  },
];
