import { z } from 'zod';
import type { TextKey } from '../i18n/index.ts';
import { isKeepable } from '../keepable.ts';

// What administrators type. A message is the key of the text that tells what is wrong with the field.

const key = (text: TextKey) => text;
const whole = (least: number, most: number, words = key('admin.field.number')) => {
  const wrong = { error: words };
  return z.number(wrong).int(wrong).min(least, wrong).max(most, wrong);
};
/** Typed in hours. */
const minutes = (least: number, most: number) => whole(least, most, key('admin.field.hours'));
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, key('admin.field.time'));
const name = z
  .string()
  .trim()
  .min(1, key('admin.field.name'))
  .max(100, key('admin.field.name'))
  .refine(isKeepable, key('admin.field.name'));
/** As it is dialled: also short numbers and internal ones, which are none by the rules for whole countries. */
const phone = z
  .string()
  .trim()
  .regex(/^\+?[\d][\d ./()-]{1,28}$/, key('admin.field.phone'));

/** Changes a record that others may change too: `version` is the one that was read. */
const version = z.number().int().nonnegative();

export const organisationInput = z.strictObject({ version, name });

const site = {
  name,
  /** Part of the address of its booking page. */
  slug: z
    .string()
    .trim()
    .max(60, key('admin.field.slug'))
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, key('admin.field.slug')),
  crisisContacts: z
    .array(z.strictObject({ name, phone, note: z.string().trim().max(200).refine(isKeepable).default('') }))
    .max(6),
  professionalsJoin: z.boolean(),
};

export const siteInput = z.strictObject({ version, ...site });
export const newSiteInput = z.strictObject({ id: z.guid(), ...site });

export const bookingPolicyInput = z.strictObject({
  version,
  clientsBook: z.boolean(),
  professionalsBook: z.boolean(),
  firstTalkByProfessional: z.boolean(),
  leadMinutes: minutes(0, 30 * 24 * 60),
  horizonDays: whole(1, 365),
  phone: phone.nullable(),
  freedSlotsAt: clockTime,
  openOnHolidays: z.boolean(),
});

const hint = z.string().trim().max(300, key('field.text.long')).refine(isKeepable).optional();

export const sitePolicyInput = z
  .strictObject({
    version,
    referralsOpen: z.boolean(),
    workFrom: clockTime,
    workUntil: clockTime,
    remindMinutes: minutes(1, 10_000),
    handOnMinutes: minutes(1, 20_000),
    closedAfterDays: whole(14, 365),
    contactPersonId: z.guid().nullable(),
    feedbackMode: z.enum(['TEXT', 'CARD', 'CLIENT']),
    clientPreviews: z.boolean(),
    feedbackHints: z.strictObject({ discussed: hint, steps: hint, support: hint, possible: hint }),
    consentMonths: whole(1, 12),
    retentionMonths: whole(1, 120),
  })
  .refine(({ workFrom, workUntil }) => workFrom < workUntil, {
    path: ['workUntil'],
    message: key('admin.field.workUntil'),
  })
  .refine(({ remindMinutes, handOnMinutes }) => remindMinutes <= handOnMinutes, {
    path: ['handOnMinutes'],
    message: key('admin.field.handOn'),
  });

/** Someone who works here: known already, or invited by the ids that their own Entra tenant shows of them. */
export const someoneInput = z.union([
  z.strictObject({ personId: z.guid() }),
  z.strictObject({
    tenantId: z.guid(key('admin.field.guid')).toLowerCase(),
    objectId: z.guid(key('admin.field.guid')).toLowerCase(),
    name,
  }),
]);

/** What an administrator gives at a site. A coach gets an assignment, and an administrator is one of the organisation. */
export const givenRoles = ['CARE_PROFESSIONAL', 'CARE_COACH', 'CURATOR', 'COORDINATOR'] as const;

export const roleInput = z.strictObject({
  id: z.guid(),
  siteId: z.guid(),
  role: z.enum(givenRoles),
  someone: someoneInput,
});

const day = z.iso
  .date(key('admin.field.day'))
  .refine((value) => value >= '2000-01-01' && value < '2100-01-01', key('admin.field.day'));

/** Days are in Brussels; `lastDay` included. */
export const assignmentInput = z
  .strictObject({ id: z.guid(), siteId: z.guid(), from: day, lastDay: day.nullable(), someone: someoneInput })
  .refine(({ from, lastDay }) => lastDay === null || from <= lastDay, {
    path: ['lastDay'],
    message: key('admin.field.lastDay'),
  });

/** The last day of an assignment; null ends it now. */
export const endAssignmentInput = z.strictObject({ lastDay: day.nullable() });

/** The link of a professional without Teams. `key`: of the request, so that the same one twice makes one link. */
export const referLinkInput = z.strictObject({
  key: z.guid(),
  siteId: z.guid(),
  name: z.string().refine((typed) => !/\p{Cc}/u.test(typed), key('admin.field.linkName')),
  days: z.number({ error: key('admin.field.number') }),
});

export type Someone = z.infer<typeof someoneInput>;
