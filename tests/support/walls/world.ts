import { bookAgain } from '../../../src/booking/book-again.ts';
import { claimLink, giveClaimCode } from '../../../src/booking/claim-link.ts';
import { readSite } from '../../../src/booking/read-site.ts';
import { requestCall } from '../../../src/booking/request-call.ts';
import { parseSlotId } from '../../../src/booking/slot-id.ts';
import { asSystem } from '../../../src/database/scope.ts';
import { sendFeedback } from '../../../src/feedback/send-feedback.ts';
import { writePlan } from '../../../src/feedback/plan.ts';
import { writeFeedback } from '../../../src/feedback/write-feedback.ts';
import type { Schedules, SlotView } from '../../../src/http/tab/shapes.ts';
import { newId } from '../../../src/ids.ts';
import { acceptReferral } from '../../../src/referral/accept-referral.ts';
import { revokeReferLink } from '../../../src/referral/revoke-refer-link.ts';
import { HOSPITAL_ID } from '../administration.ts';
import { agrees, feedBack, NAME, refer, setPolicy, SITE_ID, TEXT, type Loop } from '../loop.ts';
import { codeOn, outsider, sendForm } from '../outside.ts';
import { callTab, COACH_ID } from '../tab.ts';
import { bookTalk, partsOf, person } from '../talks.ts';
import type { Running } from '../werkwijzer.ts';
import { openArticles } from './articles.ts';
import { NOBODY } from './nobody.ts';
import { writePeople, type People } from './people.ts';
import { recordNames, type Ids, type RecordName } from './rule.ts';

export { NAME };

/** Before the first talk of the demo coach, and just after it. */
const SUNDAY = new Date('2026-11-22T10:00:00Z');
const WEDNESDAY = new Date('2026-11-25T11:45:00Z');

/** Everyone there is, and one of everything that a request can name. */
export type World = {
  ids: Ids;
  people: People;
  /** The own link of another client at the same site. */
  otherOwn: string;
  /** The link of another professional at the same site, and links of professionals that are over, or revoked. */
  otherRefers: string;
  deadRefers: readonly string[];
};

/** The same ids without a record behind any of them. */
export function nothing(ids: Ids): Ids {
  return { ...ids, ...Object.fromEntries(recordNames.map((name) => [name, NOBODY])), code: 'AAA-AAA' };
}

/** As long as that may take: all articles are published in it. */
export const OPENING = 180_000;

type At = { now: () => Date; set: (to: Date) => void };

/**
 * Writes a world of the demo coach, the nurse and their clients: records at the demo site, through the doors by which they
 * come to be. Afterwards it is Wednesday.
 */
export async function openWorld(running: Running, { now, set }: At): Promise<World> {
  set(SUNDAY);
  const people = await writePeople(running);
  const ids: Ids = {
    ...(Object.fromEntries(recordNames.map((name) => [name, NOBODY])) as Record<RecordName, string>),
    ...{ organisation: HOSPITAL_ID, site: SITE_ID, slug: 'demo', colleague: people.staff.COACH.here.id },
    ...{ own: '', handed: '', referred: '', refers: '', slots: [] },
  };
  await openOffice(running, ids, people);
  await openArticles(running, ids, now);
  await openAgenda(running, ids, now);
  await openDesk(running, ids, now);
  const refers = await openReferLinks(running, ids, now);
  const other = await bookTalk(running, { day: '2026-12-23', name: 'Iemand anders' }, now);
  set(WEDNESDAY);
  ids.slots = await freeSlots(running);
  await openLink(running, ids, now);
  for (const [n, name] of (['hold', 'holdToo', 'holdOfApi'] as const).entries())
    ids[name] = await holdOf(running, ids.slots[20 + n]);
  return { ids, people, otherOwn: other.token, ...refers };
}

/** What an administrator ends, and whom they make one of them. */
async function openOffice({ db }: Running, ids: Ids, { staff }: People): Promise<void> {
  ids.member = staff.CARE_PROFESSIONAL.here.id;
  await asSystem(db, async (tx) => {
    const coachId = staff.COACH.here.id;
    ids.assignment = (await tx.assignment.findFirstOrThrow({ where: { coachId } })).id;
    const ofCare = { personId: staff.CARE_COACH.here.id };
    ids.role = (await tx.siteRole.findFirstOrThrow({ where: ofCare })).id;
    const ofAdmin = { personId: staff.ADMIN.here.id };
    ids.adminRole = (await tx.adminRole.findFirstOrThrow({ where: ofAdmin })).id;
  });
}

/** A professional without Teams who referred someone, another one, and two whose link opens nothing any more. */
async function openReferLinks(running: Running, ids: Ids, now: () => Date) {
  const holder = await outsider(running, { now });
  ids.refers = holder.token;
  ids.code = codeOn(await sendForm(holder));
  await asSystem(running.db, (tx) =>
    tx.referralOffer.updateMany({ where: { coachId: ids.colleague }, data: { coachId: COACH_ID } }),
  );
  const other = await outsider(running, { name: 'Demo Kinesist', now });
  ids.referLink = (await outsider(running, { name: 'Demo Apotheker', now })).id;
  const over = await outsider(running, { days: 1, now });
  const revoked = await outsider(running, { now });
  const parts = partsOf(running, now);
  const site = await readSite(parts.db, parts.clock, { slug: ids.slug });
  await revokeReferLink(parts, site, { linkId: revoked.id, by: { actor: 'SYSTEM' } });
  return { otherRefers: other.token, deadRefers: [over.token, revoked.token] };
}

/** Talks, a schedule, days off and someone who wants to be called. */
async function openAgenda(running: Running, ids: Ids, now: () => Date): Promise<void> {
  const booked = (day: string, onBehalf = false) => bookTalk(running, { day, name: NAME, onBehalf }, now);
  ids.past = (await booked('2026-11-25')).appointmentId;
  ids.coming = (await booked('2026-12-02')).appointmentId;
  const handed = await booked('2026-12-09', true);
  ids.handedTalk = handed.appointmentId;
  ids.handed = handed.token;
  ids.known = (await booked('2026-12-16')).clientId;
  ids.call = newId();
  const site = await readSite(running.db, now, { slug: ids.slug });
  const asked = { phone: '+32470000001', partOfDay: 'ANY', language: 'nl' } as const;
  await requestCall(partsOf(running, now), site, { name: NAME, ...asked }, ids.call);
  const words = {
    ...{ siteId: ids.site, rule: 'FREQ=WEEKLY;BYDAY=TU', from: '2026-12-01', until: null },
    ...{ startsAt: '09:00', endsAt: '12:00', minutes: 50, bufferMinutes: 10, dailyCap: 3 },
    ...{ leadMinutes: null, horizonDays: null, mode: 'ON_SITE', place: 'Demo lokaal', wayfinding: '' },
    reservedFor: null,
  };
  await callTab(running, 'POST', '/schedules', words);
  await callTab(running, 'POST', '/leave', { from: '2027-02-01', until: '2027-02-05' });
  const { schedules, exceptions } = (await callTab(running, 'GET', '/schedules')).body as Schedules;
  ids.schedule = schedules.find(({ rule }) => rule.endsWith('BYDAY=TU'))?.id ?? '';
  ids.exception = exceptions[0]?.id ?? '';
}

/** A referral that only the demo coach is asked about. */
async function asked(running: Running, now: () => Date): Promise<Loop> {
  const loop = await refer(running, { name: NAME, now });
  const offer = { where: { referralId: loop.referralId }, data: { coachId: COACH_ID } };
  await asSystem(running.db, (tx) => tx.referralOffer.updateMany(offer));
  return loop;
}

/** Three referrals that wait, and one that was taken on, with all that belongs to it. */
async function openDesk(running: Running, ids: Ids, now: () => Date): Promise<void> {
  for (const name of ['waits', 'waitsToo', 'waitsLong'] as const)
    ids[name] = (await asked(running, now)).referralId;
  const mine = await asked(running, now);
  ids.mine = mine.referralId;
  const parts = partsOf(running, now);
  const coach = await person(running, 'Demo Coach', now);
  await acceptReferral(parts, coach, ids.mine);
  await agrees(running, mine, undefined, now);
  await agrees(running, mine, { purpose: 'KEEP_IN_TOUCH' }, now);
  ids.sent = await feedBack(running, mine, undefined, now);
  ids.draft = (await writeFeedback(parts, coach, { referralId: ids.mine, text: TEXT })).feedbackId;
  await asSystem(running.db, async (tx) => {
    const kept = { clientId: mine.clientId, purpose: 'KEEP_IN_TOUCH' as const };
    ids.consent = (await tx.consent.findFirstOrThrow({ where: kept })).id;
    const failed = { state: 'FAILED', lastError: 'UNREACHABLE', endedAt: now() } as const;
    const where = { dedupeKey: `FEEDBACK ${ids.sent}` };
    ids.message = (await tx.outboxMessage.update({ where, data: failed })).id;
  });
}

/** A client who was referred and has a link of their own: with two talks, a plan, and a text that they are to read. */
async function openLink(running: Running, ids: Ids, now: () => Date): Promise<void> {
  const parts = partsOf(running, now);
  const coach = await person(running, 'Demo Coach', now);
  ids.referred = (await asked(running, now)).token;
  const loop = await asked(running, now);
  const { referralId, clientId } = loop;
  await acceptReferral(parts, coach, referralId);
  await setPolicy(running, { clientPreviews: true });
  ids.preview = (await writeFeedback(parts, coach, { referralId, text: TEXT })).feedbackId;
  await sendFeedback(parts, coach, { feedbackId: ids.preview });
  await setPolicy(running, { clientPreviews: false });
  const text = { summary: 'Samen gepraat.', steps: [], articles: [] };
  await writePlan(parts, coach, { clientId, text, isArticle: () => true });
  const site = await readSite(running.db, now, { slug: ids.slug });
  for (const [n, name] of (['talk', 'talkToo'] as const).entries()) {
    const slot = parseSlotId(ids.slots[10 + n] ?? '');
    if (!slot) throw new Error('the demo coach has too few free moments');
    ids[name] = (
      await bookAgain(parts, site, { as: 'COACH', person: coach }, { clientId, slot })
    ).appointmentId;
  }
  const { code } = await giveClaimCode(parts, coach, { referralId });
  ids.own = await claimLink(parts, loop.token, code);
  const agreed = { clientId, withdrawal: null };
  ids.agreement = (await asSystem(running.db, (tx) => tx.consent.findFirstOrThrow({ where: agreed }))).id;
}

/** Moments that stand whatever a request does: not of the schedule that one of them ends. */
async function freeSlots(running: Running): Promise<string[]> {
  const path = `/slots?site=${SITE_ID}&from=2026-12-02&to=2027-01-15`;
  const all = (await callTab(running, 'GET', path)).body as SlotView[];
  const TUESDAY = 2;
  const stay = all.filter(
    ({ mode, reservedFor, start }) => mode === 'ON_SITE' && !reservedFor && isNot(start),
  );
  return stay.map(({ slotId }) => slotId);
  function isNot(start: string): boolean {
    return new Date(start).getUTCDay() !== TUESDAY;
  }
}

/** A visitor holds a moment. */
async function holdOf({ origin }: Running, slotId: string | undefined): Promise<string> {
  const response = await fetch(`${origin}/api/b/demo/holds`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ slotId }),
  });
  return ((await response.json()) as { holdId: string }).holdId;
}
