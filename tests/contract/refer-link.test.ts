import { beforeAll, describe, expect, test } from 'vitest';
import { eraseClient } from '../../src/booking/erase-client.ts';
import { readClientFile } from '../../src/booking/client-file.ts';
import { openClient } from '../../src/booking/client.ts';
import { readSite } from '../../src/booking/read-site.ts';
import { feedbackCategories } from '../../src/consent/disclosure.ts';
import { asSystem } from '../../src/database/scope.ts';
import { keepHouse } from '../../src/delivery/housekeeping.ts';
import { openFeedback } from '../../src/feedback/open-feedback.ts';
import type { Referral } from '../../src/generated/prisma/client.ts';
import { say } from '../../src/i18n/index.ts';
import { languages } from '../../src/lang.ts';
import { acceptReferral } from '../../src/referral/accept-referral.ts';
import { completeReferral } from '../../src/referral/complete-referral.ts';
import { openQuestion } from '../../src/referral/question.ts';
import { readReferrals } from '../../src/referral/read-referrals.ts';
import { urlOf } from '../support/admin.ts';
import { runCommand, spawnCommand } from '../support/command.ts';
import { agrees, everythingIn, feedBack, readIn, setPolicy } from '../support/loop.ts';
import { codeOn, DOCTOR, filled, outsider, sendForm, type Outsider } from '../support/outside.ts';
import { fieldIn, visitor, wordsOf } from '../support/pages.ts';
import { newAddress, partsOf, person } from '../support/talks.ts';
import { clock, coach, useWerkwijzer } from '../support/werkwijzer.ts';

const DAY_MS = 24 * 60 * 60_000;

describe('the link of a professional without Teams', { timeout: 60_000 }, () => {
  let now = clock();
  const running = useWerkwijzer({ now: () => now });
  let holder: Outsider;
  beforeAll(async () => {
    holder = await outsider(running);
  });
  const parts = () => partsOf(running, () => now);
  const rowOf = (code: string): Promise<Referral> =>
    asSystem(running.db, (tx) => tx.referral.findFirstOrThrow({ where: { code } }));
  const referred = async (fields = filled, who: Outsider = holder) => {
    const sent = await sendForm(who, fields);
    return { sent, row: await rowOf(codeOn(sent)) };
  };

  test.each(languages)('opens a form with the fields and words of the card in Teams, in %s', async (lang) => {
    const page = await holder.who.get(`${holder.path}?taal=${lang}`);
    expect([page.status, page.html.includes(`<html lang="${lang}"`)]).toEqual([200, true]);
    const words = wordsOf(page).replaceAll('&#39;', "'");
    const site = 'Demo Ziekenhuis, campus Demo';
    for (const key of ['card.refer.title', 'card.book.name', 'card.book.contact', 'card.book.none'] as const)
      expect(words).toContain(say(lang, key));
    for (const key of [
      'card.refer.intro',
      'card.refer.agree',
      'card.refer.question',
      'card.book.how',
    ] as const)
      expect(words).toContain(say(lang, key, { site }));
    expect(words).toContain(DOCTOR);
  });

  test('looking changes nothing', async () => {
    const before = await everythingIn(running);
    await holder.who.get(holder.path);
    await visitor(running.origin).get(holder.path);
    expect(await everythingIn(running)).toBe(before);
  });

  test('makes the same referral as from Teams, which reaches the coach by name of who made it', async () => {
    const { sent, row } = await referred();
    expect([sent.status, wordsOf(sent)]).toEqual([
      200,
      expect.stringContaining(say('nl', 'card.referred.title')),
    ]);
    expect(row).toMatchObject({ state: 'REQUESTED', referrerId: holder.id });
    expect(row.question && openQuestion(running.sealer, row.question)).toBe(filled.question);
    const found = await asSystem(running.db, async (tx) => ({
      client: await tx.client.findUniqueOrThrow({ where: { id: row.clientId ?? '' } }),
      consents: await tx.consent.findMany({ where: { clientId: row.clientId ?? '' } }),
      offers: await tx.referralOffer.findMany({ where: { referralId: row.id } }),
      acts: await tx.auditEntry.findMany({ where: { recordId: row.id } }),
    }));
    expect(openClient(running.sealer, found.client)).toEqual({
      name: filled.name,
      contact: { kind: 'PHONE', value: '+32470123456' },
    });
    expect(found.consents.map(({ purpose, recordedById }) => [purpose, recordedById]).sort()).toEqual([
      ['CONTACT', holder.id],
      ['REFERRAL', holder.id],
    ]);
    expect(found.offers).toHaveLength(1);
    expect(found.offers[0]?.handOnAt).toEqual(row.handOnAt);
    expect(found.acts.map(({ act, actor, actorId }) => [act, actor, actorId])).toEqual([
      ['REFERRAL_MADE', 'PROFESSIONAL', holder.id],
    ]);
    await running.connector.openPersonalChat(coach);
    await running.deliver();
    const chat = await readIn(running, coach);
    expect(chat).toContain(row.code);
    expect(chat).toContain(DOCTOR);
  });

  test('sent twice, or five times at once, it is one referral', async () => {
    const first = await sendForm(holder);
    const again = await sendForm(holder, filled, first.key);
    expect(codeOn(again)).toBe(codeOn(first));
    const key = fieldIn(await holder.who.get(holder.path), 'key');
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => sendForm(holder, filled, key)));
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(all.map(codeOn)).size).toBe(1);
    const made = await asSystem(running.db, (tx) =>
      tx.referral.count({ where: { code: codeOn(all[0] ?? first) } }),
    );
    expect(made).toBe(1);
  });

  test('says what to mend, keeps what was typed, and makes nothing', async () => {
    const before = await everythingIn(running);
    const page = await sendForm(holder, {
      name: 'Zilverreiger',
      contact: 'geen adres@',
      question: '',
      how: 'x',
    });
    expect(page.status).toBe(422);
    for (const key of [
      'field.email.wrong',
      'field.question.missing',
      'card.refer.agree.missing',
      'card.book.how.missing',
    ] as const)
      expect(wordsOf(page)).toContain(say('nl', key));
    expect(page.html).toContain('value="Zilverreiger"');
    expect(page.html).toContain('role="alert"');
    expect(await everythingIn(running)).toBe(before);
  });

  test('refuses a national number, and leaves a name out of the question', async () => {
    const stopped = await sendForm(holder, { ...filled, question: 'nummer 85.07.30-033.28, wil werken' });
    expect([stopped.status, wordsOf(stopped)]).toEqual([
      422,
      expect.stringContaining(say('nl', 'field.text.number')),
    ]);
    const { sent, row } = await referred({ ...filled, question: 'mevrouw Jansens wil weer aan het werk' });
    expect(wordsOf(sent)).toContain(say('nl', 'card.referred.masked'));
    expect(row.question && openQuestion(running.sealer, row.question)).not.toContain('Jansens');
  });

  test('asks once to leave out an illness, and takes it when it is sent again', async () => {
    const fields = { ...filled, question: 'wil na een depressie weer aan het werk' };
    const asked = await sendForm(holder, fields);
    expect([asked.status, wordsOf(asked)]).toEqual([
      422,
      expect.stringContaining(say('nl', 'card.refer.health')),
    ]);
    expect(asked.html).toContain('wil na een depressie weer aan het werk');
    const sent = await sendForm(holder, fields, fieldIn(asked, 'key'));
    expect([sent.status, codeOn(sent)]).toEqual([200, expect.stringMatching(/^.{3}-.{3}$/)]);
  });

  test('words of a crisis get whom to call before anything else, and make nothing', async () => {
    const before = await everythingIn(running);
    const page = await sendForm(holder, { ...filled, question: 'ze wil niet meer leven' });
    expect(page.html).toContain('href="tel:1813"');
    expect(page.html).not.toContain('<form');
    expect(await everythingIn(running)).toBe(before);
  });

  test('a client with a mail address gets their copy by mail; another one a text and a card to take along', async () => {
    const mail = newAddress();
    const mailed = await sendForm(holder, { ...filled, contact: mail });
    expect(wordsOf(mailed)).toContain(say('nl', 'card.referred.mailed'));
    expect(mailed.html).not.toContain('/kaart');
    await running.deliver();
    expect(running.mails().some(({ to }) => JSON.stringify(to).includes(mail))).toBe(true);
    const none = await sendForm(holder, { ...filled, contact: '', none: 'on' });
    const card = /href="([^"]+\/a\/[\w-]{43}\/kaart)"/.exec(none.html)?.[1] ?? '';
    expect((await visitor(running.origin).get(new URL(card).pathname)).status).toBe(200);
  });

  test('shows later no more than sent, taken on or handed on, and closed, whatever happened', async () => {
    const alone = await outsider(running, { name: 'Demo Kinesist' });
    const { row } = await referred(filled, alone);
    const stand = async () => {
      const words = wordsOf(await alone.who.get(alone.path));
      return words.slice(words.indexOf(say('nl', 'outside.own')));
    };
    expect(await stand()).toContain(say('nl', 'card.referrer.SENT'));
    const coachPerson = await person(running, 'Demo Coach', () => now);
    await acceptReferral(parts(), coachPerson, row.id);
    const taken = await stand();
    expect(taken).toContain(say('nl', 'card.referrer.TAKEN_OR_HANDED_ON'));
    await completeReferral(parts(), coachPerson, row.id);
    expect(await stand()).toBe(taken);
    expect(taken).not.toMatch(/Zilverreiger|drukkerij|Demo Coach/);
    now = new Date(row.closesAt.getTime() + DAY_MS);
    expect(await stand()).toContain(say('nl', 'card.referrer.CLOSED'));
    now = clock();
  });

  test('a referral can be taken back, after being asked', async () => {
    const { row } = await referred();
    const asked = await holder.who.post(`${holder.path}/intrekken`, { code: row.code });
    expect(wordsOf(asked)).toContain(say('nl', 'card.referrer.askRevoke', { code: row.code }));
    expect((await rowOf(row.code)).revokedByReferrerAt).toBeNull();
    const done = await holder.who.post(`${holder.path}/intrekken`, { code: row.code, sure: 'on' });
    expect(done.status).toBe(303);
    expect(wordsOf(await holder.who.get(done.location))).toContain(say('nl', 'outside.revoked'));
    expect(await rowOf(row.code)).toMatchObject({ state: 'REVOKED', question: null });
  });

  test('tells whom to turn to where nobody can refer', async () => {
    await setPolicy(running, { referralsOpen: false });
    const page = await holder.who.get(holder.path);
    expect(wordsOf(page)).toContain(say('nl', 'refer.closed', { site: 'Demo Ziekenhuis, campus Demo' }));
    expect(page.html).not.toContain('name="question"');
    const before = await everythingIn(running);
    expect((await sendForm(holder, filled, 'x')).status).toBe(403);
    expect(await everythingIn(running)).toBe(before);
    await setPolicy(running, { referralsOpen: true });
  });

  test('feedback goes by the client, and never towards the link, even where the client agreed', async () => {
    await setPolicy(running, { feedbackMode: 'TEXT' });
    const { row } = await referred();
    const coachPerson = await person(running, 'Demo Coach', () => now);
    await acceptReferral(parts(), coachPerson, row.id);
    const clientId = row.clientId ?? '';
    const choice = { purpose: 'FEEDBACK', personId: holder.id, categories: feedbackCategories } as const;
    await agrees(running, { clientId }, choice);
    const feedbackId = await feedBack(running, { referralId: row.id });
    const found = await asSystem(running.db, async (tx) => ({
      feedback: await tx.feedback.findUniqueOrThrow({ where: { id: feedbackId } }),
      messages: await tx.outboxMessage.findMany({ where: { personId: holder.id } }),
    }));
    expect([found.feedback.mode, found.feedback.state, found.messages]).toEqual(['CLIENT', 'SENT', []]);
    expect(wordsOf(await holder.who.get(holder.path))).not.toContain('Besproken');
    const known = { id: holder.id, tenantId: holder.id, roles: [], siteIds: [], administers: [] };
    await expect(openFeedback(parts(), known, feedbackId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('names who referred to the coach and to the client, and is erased with the client', async () => {
    const { row } = await referred();
    const coachPerson = await person(running, 'Demo Coach', () => now);
    const [seen] = (await readReferrals(parts(), coachPerson)).filter(({ code }) => code === row.code);
    expect(seen?.referrer).toEqual({ id: holder.id, name: DOCTOR });
    const site = await readSite(running.db, clock, { slug: 'demo' });
    const file = await readClientFile(parts(), site, row.clientId ?? '');
    expect(file?.care.referrals.map(({ referrer }) => referrer)).toEqual([DOCTOR]);
    await eraseClient(parts(), site, row.clientId ?? '', 'CLIENT');
    expect(await rowOf(row.code)).toMatchObject({ clientId: null, question: null });
    expect(codeOn(await holder.who.get(holder.path))).not.toBe('');
  });

  test('the name goes a year after the link ended, once no client’s record tells it', async () => {
    const [idle, used] = [await outsider(running, { days: 10 }), await outsider(running, { days: 10 })];
    await referred(filled, used);
    const left = async () =>
      (
        await asSystem(running.db, (tx) =>
          tx.referLink.findMany({ where: { id: { in: [idle.id, used.id] } } }),
        )
      ).map(({ id }) => id);
    await keepHouse(running.db, new Date(clock().getTime() + 300 * DAY_MS));
    expect((await left()).sort()).toEqual([idle.id, used.id].sort());
    await keepHouse(running.db, new Date(clock().getTime() + 400 * DAY_MS));
    expect(await left()).toEqual([used.id]);
  });
});

describe('the command for links', { timeout: 120_000 }, () => {
  const running = useWerkwijzer({ now: () => new Date() });
  const env: Record<string, string> = {};
  beforeAll(async () => {
    env.DATABASE_URL = await urlOf(running.db);
    env.WERKWIJZER_KEY = Buffer.alloc(32, 7).toString('base64');
    env.PUBLIC_URL = 'https://werkwijzer.example';
  });
  const site = (...args: string[]) => runCommand('site', args, env);

  test('makes a link, lists it without what opens it, and ends it, each in the audit trail', async () => {
    const named = ['--site', 'demo', '--name', '  Demo   Huisarts ', '--days', '30'];
    const made = await spawnCommand('site', ['refer-link', ...named], env);
    expect(made).toMatchObject({ code: 0, err: expect.stringContaining('Demo Ziekenhuis') as string });
    const token = /^https:\/\/werkwijzer\.example\/verwijs\/([\w-]{43})\n$/.exec(made.out)?.[1] ?? '';
    const open = () => visitor(running.origin).get(`/verwijs/${token}`);
    expect((await open()).status).toBe(200);
    const listed = await site('refer-links', '--site', 'demo');
    expect(listed.out).toMatch(/^[0-9a-f-]{36} {2}Demo Huisarts, made .* works until/);
    expect(listed.out).not.toContain(token);
    const id = listed.out.slice(0, 36);
    expect(await site('revoke-refer-link', '--site', 'demo', '--id', id)).toMatchObject({
      code: 0,
      out: 'Revoked.\n',
    });
    expect(await site('revoke-refer-link', '--site', 'demo', '--id', id)).toMatchObject({ code: 0 });
    expect((await open()).status).toBe(404);
    expect((await site('refer-links', '--site', 'demo')).out).toContain('revoked');
    const acts = await asSystem(running.db, (tx) =>
      tx.auditEntry.findMany({ where: { recordId: id }, orderBy: { id: 'asc' } }),
    );
    expect(acts.map(({ act, actor }) => [act, actor])).toEqual([
      ['REFER_LINK_MADE', 'SYSTEM'],
      ['REFER_LINK_REVOKED', 'SYSTEM'],
    ]);
  });

  test('explains itself, and says in one line what is wrong', async () => {
    expect(await site('--help')).toMatchObject({
      code: 0,
      out: expect.stringContaining('refer-link') as string,
    });
    const name = ['--name', 'Demo'];
    for (const args of [
      ['refer-link', '--site', 'nergens', ...name],
      ['refer-link', '--site', 'demo', '--name', ' '],
      ['refer-link', '--site', 'demo', ...name, '--days', '0'],
      ['refer-link', '--site', 'demo', ...name, '--days', 'veel'],
      ['revoke-refer-link', '--site', 'demo', '--id', 'x'],
      ['revoke-refer-link', '--site', 'demo', '--id', '00000000-0000-4000-8000-000000000000'],
      ['refer-link'],
    ]) {
      const ended = await site(...args);
      expect([ended.code, ended.out, ended.err.trim().split('\n')], args.join(' ')).toEqual([
        1,
        '',
        [expect.any(String)],
      ]);
    }
  });
});
