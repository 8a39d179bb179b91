import { z } from 'zod';
import type { Role } from '../../src/generated/prisma/enums.ts';
import { referringRoles } from '../../src/referral/may-refer.ts';
import { newRequest } from '../acts/request.ts';
import { siteFor } from '../acts/site-for.ts';
import type { VerbRule } from '../acts/verbs.ts';
import type { CardVerb } from '../cards/verbs.ts';
import { accept, askDecline, decline, hide, look, reveal } from './answer.ts';
import { askRevoke, keep, revoke, status } from './own.ts';
import { referTyped } from './read-form.ts';
import { send } from './send.ts';
import { showForm } from './show-form.ts';

type ReferralVerb = Extract<CardVerb, `refer${string}`>;

const siteInput = z.strictObject({ site: z.guid() });
const coaches: readonly Role[] = ['COACH'];
const noWords = { freeText: [] };

/** The buttons of referring, of a referral in a coach's chat, and of one's own referrals. */
export const referralVerbs: Record<ReferralVerb, VerbRule> = {
  'refer.site': {
    ...{ roles: referringRoles, ...noWords },
    press: async (parts, { speaker, inputs }) => {
      const chosen = siteInput.safeParse(inputs);
      const site = await siteFor(parts, speaker, chosen.data?.site);
      return (
        site && showForm(parts, speaker, site, { request: newRequest(speaker.person, { siteId: site.id }) })
      );
    },
  },
  'refer.send': {
    ...{ roles: referringRoles, freeText: ['name', 'contact', 'question'] },
    press: async (parts, press) => {
      const typed = referTyped.safeParse(press.inputs);
      const site = await siteFor(parts, press.speaker, press.request.siteId);
      return typed.success && site ? send(parts, press, site, typed.data) : undefined;
    },
  },
  'referral.look': { roles: coaches, ...noWords, press: look },
  'referral.accept': { roles: coaches, ...noWords, press: accept },
  'referral.askDecline': { roles: coaches, ...noWords, press: askDecline },
  'referral.decline': { roles: coaches, ...noWords, press: decline },
  'referral.show': { roles: coaches, ...noWords, press: reveal },
  'referral.hide': { roles: coaches, ...noWords, press: hide },
  'referral.status': { roles: referringRoles, ...noWords, press: status },
  'referral.askRevoke': { roles: referringRoles, ...noWords, press: askRevoke },
  'referral.keep': { roles: referringRoles, ...noWords, press: keep },
  'referral.revoke': { roles: referringRoles, ...noWords, press: revoke },
};
