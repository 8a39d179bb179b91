import { beforeAll, describe, expect, test } from 'vitest';
import { demoTenants } from '../../prisma/demo-data.ts';
import { asSystem, inScope, type Scope, type Transaction } from '../../src/database/scope.ts';
import { writePlan } from '../../src/feedback/plan.ts';
import type {
  FeedbackUncheckedUpdateInput,
  ReferralCreateManyInput,
} from '../../src/generated/prisma/models.ts';
import type { Role } from '../../src/generated/prisma/enums.ts';
import { newId } from '../../src/ids.ts';
import { identify, type KnownPerson } from '../../src/people/identify.ts';
import { acceptReferral } from '../../src/referral/accept-referral.ts';
import { handOver } from '../../src/referral/hand-over.ts';
import { keepReferrerCard } from '../../src/referral/keep-referrer-card.ts';
import { referClient } from '../../src/referral/refer-client.ts';
import { agrees, feedBack, refer, setPolicy, SITE_ID } from '../support/loop.ts';
import { newAddress, partsOf, person } from '../support/talks.ts';
import { clock, coach, doctor, nurse, useWerkwijzer } from '../support/werkwijzer.ts';

// Row-level security of the loop: every query here has forgotten its where-clause. Four referrals, told apart by what became
// of them, and everyone who has something to do with one, or nothing at all.

const running = useWerkwijzer();
const parts = () => partsOf(running);

/** `left`: the coach who took it on works here no more. `had`: taken on, with all there can be. */
const cases = ['left', 'had', 'asked', 'of the doctor'] as const;
type Case = (typeof cases)[number];
const referrals = {} as Record<Case, { referralId: string; clientId: string }>;

const staff = [
  ...['the nurse who referred', 'a nurse who did not', 'the coach who has it', 'a coach who is asked'],
  ...['a coach of the site who is not', 'a coach who left', 'a coach of another site'],
  ...['a coordinator', 'an administrator', 'a curator'],
] as const;
type Member = (typeof staff)[number];
const people = {} as Record<string, KnownPerson>;
const OTHER_SITE = newId();

const nameOf = (id: string | null): string =>
  cases.find((one) => [referrals[one].referralId, referrals[one].clientId].includes(id ?? '')) ?? 'nobody’s';

/** What can be read of each table, by which referral it belongs to. */
async function look(tx: Transaction): Promise<Record<string, string[]>> {
  const found = {
    referral: (await tx.referral.findMany()).map(({ id }) => nameOf(id)),
    offer: (await tx.referralOffer.findMany()).map(({ referralId }) => nameOf(referralId)),
    event: (await tx.referralEvent.findMany()).map(({ referralId }) => nameOf(referralId)),
    feedback: (await tx.feedback.findMany()).map(({ referralId }) => nameOf(referralId)),
    plan: (await tx.plan.findMany()).map(({ clientId }) => nameOf(clientId)),
    client: (await tx.client.findMany()).map(({ id }) => nameOf(id)),
    link: (await tx.clientLink.findMany()).map(({ clientId }) => nameOf(clientId)),
    consent: (await tx.consent.findMany()).map(({ clientId, purpose }) => `${purpose} ${nameOf(clientId)}`),
    post: (await tx.chatPost.findMany()).map(({ kind, referralId }) => `${kind} ${nameOf(referralId)}`),
    outbox: (await tx.outboxMessage.findMany()).map(({ kind }) => kind),
    audit: (await tx.auditEntry.findMany()).map(({ act }) => act),
    trail: (await tx.auditLink.findMany()).map(({ seq }) => seq),
  };
  const rows = Object.entries(found).map(
    ([table, names]) => [table, [...new Set(names.map(String))].sort()] as const,
  );
  return Object.fromEntries(rows.filter(([, names]) => names.length > 0));
}

const scopeOf = (who: Member): Scope => {
  const { id, tenantId, siteIds } = people[who] ?? expect.fail(`${who} is not known`);
  return { tenantId, personId: id, siteIds };
};
const clientScope = (of: Case): Scope => ({ clientId: referrals[of].clientId });
const scopes = (): [string, Scope][] => [
  ...staff.map((who): [string, Scope] => [who, scopeOf(who)]),
  ...cases.map((one): [string, Scope] => [`the client of "${one}"`, clientScope(one)]),
  ['another client', { clientId: newId() }],
  ['the site itself', { siteIds: [SITE_ID] }],
  ['nobody', {}],
];
const seen = (scope: Scope) => inScope(running.db, scope, look);

async function known(
  who: Member,
  tenantId: string,
  roles: { role: Role; siteId?: string }[],
): Promise<string> {
  const [id, objectId] = [newId(), newId()];
  await asSystem(running.db, async (tx) => {
    await tx.person.create({ data: { id, tenantId, objectId, name: `Demo ${who}` } });
    for (const { role, siteId = SITE_ID } of roles)
      if (role === 'COACH')
        await tx.assignment.create({
          data: { id: newId(), siteId, coachId: id, from: new Date('2026-01-01') },
        });
      else
        await tx.siteRole.create({
          data: { id: newId(), siteId, personId: id, role, from: new Date('2026-01-01') },
        });
  });
  await relearn(who, tenantId, objectId);
  return id;
}

async function relearn(who: Member, tenantId: string, objectId: string): Promise<void> {
  const found = await identify(running.db, clock, { tenantId, objectId });
  people[who] = found ?? expect.fail(`${who} is not known`);
}

beforeAll(async () => {
  const { connector, db } = running;
  for (const who of [coach, nurse, doctor]) {
    const chat = await connector.openPersonalChat(who);
    await connector.say(chat.id, who, 'hallo');
  }
  await setPolicy(running, { feedbackMode: 'TEXT' });
  const theCoach = await person(running, 'Demo Coach');
  const theNurse = await person(running, 'Demo Verpleegkundige');
  const theDoctor = await person(running, 'Demo Huisarts');
  people['the nurse who referred'] = theNurse;
  people['a nurse who did not'] = theDoctor;
  people['the coach who has it'] = theCoach;

  const leaver = await known('a coach who left', demoTenants.employer, [{ role: 'COACH' }]);
  referrals.left = await refer(running);
  const [offer] = await asSystem(db, (tx) =>
    tx.referralOffer.findMany({ where: { referralId: referrals.left.referralId } }),
  );
  if (offer?.coachId !== leaver)
    await handOver(parts(), theCoach, { referralId: referrals.left.referralId, to: leaver });
  await acceptReferral(parts(), people['a coach who left'] ?? theCoach, referrals.left.referralId);
  await asSystem(db, (tx) =>
    tx.assignment.updateMany({ where: { coachId: leaver }, data: { until: new Date('2026-06-01') } }),
  );

  referrals.had = await refer(running);
  const { referralId, clientId } = referrals.had;
  await acceptReferral(parts(), theCoach, referralId);
  await agrees(running, referrals.had);
  await feedBack(running, referrals.had);
  const text = { summary: 'Demo', steps: ['Demo'], articles: [] };
  await writePlan(parts(), theCoach, { clientId, text, isArticle: () => false });
  const place = { tenantId: theNurse.tenantId, conversationId: 'a:demo', activityId: 'demo' };
  await keepReferrerCard(parts(), theNurse, referralId, place);

  const ofDoctor = newId();
  await referClient(parts(), SITE_ID, theDoctor, {
    ...{ id: ofDoctor, question: 'Demo', agreement: { how: 'SPOKEN' } },
    client: { name: 'Demo', contact: { kind: 'MAIL', value: newAddress() }, language: 'nl' },
  });
  const row = await asSystem(db, (tx) => tx.referral.findUniqueOrThrow({ where: { id: ofDoctor } }));
  referrals['of the doctor'] = { referralId: ofDoctor, clientId: row.clientId ?? '' };

  referrals.asked = await refer(running);
  const asked = await known('a coach who is asked', demoTenants.employer, [{ role: 'COACH' }]);
  await handOver(parts(), theCoach, { referralId: referrals.asked.referralId, to: asked });
  await running.deliver();

  await known('a coach of the site who is not', demoTenants.employer, [{ role: 'COACH' }]);
  await asSystem(db, async (tx) => {
    const { organisationId } = await tx.site.findUniqueOrThrow({ where: { id: SITE_ID } });
    await tx.site.create({ data: { id: OTHER_SITE, organisationId, slug: 'elders', name: 'Demo elders' } });
  });
  await known('a coach of another site', demoTenants.employer, [{ role: 'COACH', siteId: OTHER_SITE }]);
  await known('a coordinator', demoTenants.hospital, [{ role: 'COORDINATOR' }]);
  await known('an administrator', demoTenants.hospital, [{ role: 'ADMIN' }]);
  await known('a curator', demoTenants.hospital, [{ role: 'CURATOR' }]);
});

describe('a query of the loop that forgot its where-clause', () => {
  const nothing = {};
  const theirs: Record<Member, Record<string, string[]>> = {
    // What was sent to them with the client's consent, and where it and their own card stand; not the referral itself.
    'the nurse who referred': { feedback: ['had'], post: ['FEEDBACK had', 'REFERRER_CARD had'] },
    'a nurse who did not': nothing,
    'the coach who has it': {
      ...{ referral: ['had', 'of the doctor'], event: ['had', 'of the doctor'] },
      // That they were asked about the others once, and nothing of those.
      offer: ['asked', 'had', 'of the doctor'],
      ...{
        feedback: ['had'],
        plan: ['had'],
        client: ['had', 'of the doctor'],
        link: ['had', 'of the doctor'],
      },
      consent: [
        'CONTACT had',
        'CONTACT of the doctor',
        'FEEDBACK had',
        'REFERRAL had',
        'REFERRAL of the doctor',
      ],
      post: ['COACH_REFERRAL of the doctor', 'FEEDBACK had'],
      outbox: ['CLIENT_PLAN', 'FEEDBACK'],
    },
    'a coach who is asked': {
      ...{ referral: ['asked'], event: ['asked'], offer: ['asked'], client: ['asked'], link: ['asked'] },
      consent: ['CONTACT asked', 'REFERRAL asked'],
    },
    'a coach of the site who is not': nothing,
    'a coach who left': { offer: ['left'] },
    'a coach of another site': nothing,
    'a coordinator': nothing,
    'an administrator': nothing,
    'a curator': nothing,
  };

  test.each(staff)('shows %s what is theirs, and nothing else', async (who) => {
    expect(await seen(scopeOf(who))).toEqual(theirs[who]);
  });

  test('shows a client what is their own', async () => {
    expect(await seen(clientScope('had'))).toEqual({
      ...{
        referral: ['had'],
        event: ['had'],
        feedback: ['had'],
        plan: ['had'],
        client: ['had'],
        link: ['had'],
      },
      consent: ['CONTACT had', 'FEEDBACK had', 'REFERRAL had'],
      post: ['FEEDBACK had'],
    });
    const asked = await seen(clientScope('asked'));
    expect(asked).toMatchObject({ referral: ['asked'], client: ['asked'] });
    expect(new Set(Object.values(asked).flat())).not.toContain('had');
  });

  test.each([
    ['another client', { clientId: newId() }],
    ['a whole site', { siteIds: [SITE_ID] }],
    ['a whole organisation', { tenantId: demoTenants.hospital, siteIds: [SITE_ID] }],
    ['someone of another organisation', { tenantId: newId(), personId: newId(), siteIds: [SITE_ID] }],
    ['nobody', {}],
  ])('shows %s nothing', async (_name, scope) => {
    expect(await seen(scope)).toEqual({});
  });

  test('shows the right person with another tenant, or with sites that are not theirs, no more', async () => {
    const { personId } = scopeOf('a coach of another site');
    expect(await seen({ tenantId: demoTenants.hospital, personId, siteIds: [SITE_ID] })).toEqual({});
  });

  test('shows nothing to a coach whose assignment ends, from that moment on', async () => {
    const scope = scopeOf('the coach who has it');
    const end = (until: Date | null) =>
      asSystem(running.db, (tx) =>
        tx.assignment.updateMany({ where: { coachId: scope.personId ?? '' }, data: { until } }),
      );
    await end(new Date('2026-06-01'));
    const { offer, post, outbox, ...rest } = await seen(scope).finally(() => end(null));
    expect(rest).toEqual({});
    // Ids of what they were asked, got and sent; neither names nor words.
    expect([offer, post, outbox].every((ids) => (ids?.length ?? 0) > 0)).toBe(true);
  });
});

describe('a feedback', () => {
  const change = (data: FeedbackUncheckedUpdateInput) =>
    asSystem(running.db, (tx) =>
      tx.feedback.updateMany({ where: { referralId: referrals.had.referralId }, data }),
    );
  const gone = { discussed: null, steps: null, support: null, possible: null };

  test('is read by its recipient when it was sent to them, and in no other state', async () => {
    const [before] = await asSystem(running.db, (tx) => tx.feedback.findMany());
    const { discussed, steps, support, possible } = before ?? expect.fail('there is no feedback');
    const read = async () => (await seen(scopeOf('the nurse who referred'))).feedback ?? [];
    for (const state of ['DRAFT', 'PREVIEW'] as const) {
      await change({ state });
      expect(await read(), state).toEqual([]);
    }
    await change({ state: 'RECALLED', ...gone });
    expect(await read()).toEqual([]);
    await change({ state: 'SENT', mode: 'CLIENT', discussed, steps, support, possible });
    expect(await read(), 'what goes through the client').toEqual([]);
    await change({ mode: 'CARD' });
    expect(await read()).toEqual(['had']);
    await change({ mode: 'TEXT' });
  });

  test('is written by the coach of the site alone, and not as if it was sent already', async () => {
    const { referralId, clientId } = referrals.had;
    const recipientId = people['the nurse who referred']?.id ?? '';
    const write = (who: Member, state: 'DRAFT' | 'SENT', coachId = people[who]?.id ?? '') =>
      inScope(running.db, scopeOf(who), (tx) =>
        tx.feedback.createMany({
          data: [
            {
              ...{ id: newId(), siteId: SITE_ID, referralId, clientId, coachId, recipientId, state },
              ...{ mode: 'TEXT', createdAt: clock(), sentAt: clock() },
            },
          ],
        }),
      );
    await expect(write('the coach who has it', 'SENT')).rejects.toThrow(/row-level security/);
    for (const who of staff.filter((one) => !/coach (who|of the)/.test(one) || one === 'a coach who left'))
      await expect(write(who, 'DRAFT'), who).rejects.toThrow(/row-level security/);
    const coachId = people['the coach who has it']?.id;
    await expect(write('the nurse who referred', 'DRAFT', coachId)).rejects.toThrow(/row-level security/);
  });
});

describe('nobody but what belongs to nobody', () => {
  test('changes or deletes a referral, an offer, what stands in chats, a message or the trail', async () => {
    const before = await asSystem(running.db, look);
    for (const [who, scope] of scopes()) {
      const changed = await inScope(running.db, scope, async (tx) => [
        (await tx.referral.updateMany({ data: { state: 'COMPLETED' } })).count,
        (await tx.referral.deleteMany()).count,
        (await tx.referralOffer.updateMany({ data: { handOnAt: clock() } })).count,
        (await tx.referralOffer.deleteMany()).count,
        (await tx.referralEvent.updateMany({ data: { byId: null } })).count,
        (await tx.referralEvent.deleteMany()).count,
        (await tx.chatPost.updateMany({ data: { state: 'EMPTIED' } })).count,
        (await tx.chatPost.deleteMany()).count,
        (await tx.outboxMessage.updateMany({ data: { state: 'PENDING' } })).count,
        (await tx.outboxMessage.deleteMany()).count,
        (await tx.auditEntry.updateMany({ data: { act: 'x' } })).count,
        (await tx.auditEntry.deleteMany()).count,
        (await tx.auditLink.deleteMany()).count,
      ]);
      expect(new Set(changed), who).toEqual(new Set([0]));
    }
    expect(await asSystem(running.db, look)).toEqual(before);
  });

  test('asks a coach, says that something stands in a chat, or links the trail', async () => {
    const { referralId } = referrals.had;
    const post = {
      ...{ kind: 'COACH_REFERRAL', tenantId: newId(), conversationId: 'a', activityId: 'b', referralId },
      placedAt: clock(),
    };
    const offer = { referralId, at: clock(), remindAt: clock(), handOnAt: clock() };
    for (const [who, scope] of scopes()) {
      const tries = [
        (tx: Transaction) =>
          tx.referralOffer.createMany({ data: [{ ...offer, coachId: scope.personId ?? newId() }] }),
        (tx: Transaction) =>
          tx.chatPost.createMany({
            data: [{ ...post, id: newId(), state: 'FILLED', personId: scope.personId ?? newId() }],
          }),
        (tx: Transaction) =>
          tx.chatPost.createMany({ data: [{ ...post, id: newId(), state: 'EMPTIED', personId: newId() }] }),
        (tx: Transaction) =>
          tx.auditLink.createMany({
            data: [{ organisationId: newId(), seq: 1, entryId: newId(), previous: '', hash: '' }],
          }),
      ];
      for (const [n, write] of tries.entries())
        await expect(inScope(running.db, scope, write), `${who}, ${n}`).rejects.toThrow(/row-level security/);
    }
  });

  test('refers in the name of someone else, at a site of others, or as if a coach had taken it on', async () => {
    const clientId = newId();
    const scope = { ...scopeOf('the nurse who referred'), clientId };
    const usual = {
      ...{
        id: newId(),
        siteId: SITE_ID,
        referrerId: scope.personId ?? '',
        clientId,
        state: 'REQUESTED' as const,
      },
      ...{ code: 'AAA-AAA', createdAt: clock(), handOnAt: clock(), closesAt: clock() },
    } as const;
    const coachId = people['the coach who has it']?.id ?? '';
    const changes: Partial<ReferralCreateManyInput>[] = [
      { referrerId: people['a nurse who did not']?.id ?? '' },
      { siteId: OTHER_SITE },
      { state: 'ACCEPTED', coachId },
      { coachId },
      { clientId: referrals.had.clientId },
    ];
    for (const change of changes)
      await expect(
        inScope(running.db, scope, (tx) => tx.referral.createMany({ data: [{ ...usual, ...change }] })),
      ).rejects.toThrow(/row-level security/);
  });
});

describe('what looks above the scope', () => {
  type Asked = { own: string[]; staff: string[]; referrers: (string | null)[]; after: string; rows: object };
  async function ask(tx: Transaction): Promise<Asked> {
    const own = await tx.$queryRaw<{ id: string }[]>`select id from referrals_of_scope(${clock()})`;
    const found: Asked = {
      own: own.map(({ id }) => nameOf(id)).sort(),
      staff: [],
      referrers: [],
      after: '',
      rows: {},
    };
    for (const one of cases) {
      const { referralId, clientId } = referrals[one];
      const names = await tx.$queryRaw<
        { name: string }[]
      >`select name from staff_of_client(${clientId}::uuid)`;
      found.staff.push(
        names
          .map(({ name }) => name)
          .sort()
          .join(', '),
      );
      const [referrer] = await tx.$queryRaw<{ name: string | null }[]>`
        select referrer_name(${referralId}::uuid) as name`;
      found.referrers.push(referrer?.name ?? null);
    }
    found.after = await systemOf(tx);
    found.rows = await look(tx);
    return found;
  }
  const systemOf = async (tx: Transaction): Promise<string> => {
    const [row] = await tx.$queryRaw<{ on: string }[]>`
      select coalesce(current_setting('werkwijzer.system', true), '') as on`;
    return row?.on ?? '';
  };

  test('tells a referrer of their own referrals, and nobody of anyone else’s', async () => {
    const own: Record<string, string[]> = {
      'the nurse who referred': ['asked', 'had', 'left'],
      'a nurse who did not': ['of the doctor'],
    };
    for (const [who, scope] of scopes())
      expect((await inScope(running.db, scope, ask)).own, who).toEqual(own[who] ?? []);
  });

  test('names staff and referrer for what the scope sees, and for nothing else', async () => {
    const [nurseName, coachName] = ['Demo Verpleegkundige', 'Demo Coach'];
    const usual = `${coachName}, ${nurseName}`;
    const told: Record<string, Pick<Asked, 'staff' | 'referrers'>> = {
      'the coach who has it': {
        staff: ['', usual, '', `${coachName}, Demo Huisarts`],
        referrers: [null, nurseName, null, 'Demo Huisarts'],
      },
      'a coach who is asked': { staff: ['', '', nurseName, ''], referrers: [null, null, nurseName, null] },
      'the client of "left"': {
        staff: [`${nurseName}, Demo a coach who left`, '', '', ''],
        referrers: [nurseName, null, null, null],
      },
      'the client of "had"': { staff: ['', usual, '', ''], referrers: [null, nurseName, null, null] },
      'the client of "asked"': { staff: ['', '', nurseName, ''], referrers: [null, null, nurseName, null] },
      'the client of "of the doctor"': {
        staff: ['', '', '', `${coachName}, Demo Huisarts`],
        referrers: [null, null, null, 'Demo Huisarts'],
      },
    };
    const none = { staff: ['', '', '', ''], referrers: [null, null, null, null] };
    for (const [who, scope] of scopes()) {
      const { staff: names, referrers } = await inScope(running.db, scope, ask);
      expect({ who, staff: names, referrers }).toEqual({ who, ...(told[who] ?? none) });
    }
  });

  test('puts the scope back', async () => {
    for (const [who, scope] of scopes()) {
      const before = await seen(scope);
      const { after, rows } = await inScope(running.db, scope, ask);
      expect({ who, after, rows }).toEqual({ who, after: '', rows: before });
    }
  });

  test('puts it back after an error too, in the function or in the query that calls it', async () => {
    const { referralId, clientId } = referrals.had;
    const calls = [
      `select 1 / (count(*) - count(*)) from referrals_of_scope(now())`,
      `select 1 / (count(*) - count(*)) from staff_of_client('${clientId}')`,
      `select 1 / length(left(referrer_name('${referralId}'), 0))`,
      // Tables of the same name that lack what the function reads: it fails when it is above the scope already.
      `select * from staff_of_client('${clientId}')`,
      `select referrer_name('${referralId}')`,
      `select * from referrals_of_scope(now())`,
    ];
    const scope = scopeOf('the coach who has it');
    for (const [n, call] of calls.entries())
      await inScope(running.db, scope, async (tx) => {
        await tx.$executeRawUnsafe('savepoint before');
        if (n >= 3) {
          const table = n === 5 ? 'referral' : 'person';
          await tx.$executeRawUnsafe(`create temporary table "${table}" (nothing int) on commit drop`);
        }
        await expect(tx.$queryRawUnsafe(call), call).rejects.toThrow();
        await tx.$executeRawUnsafe('rollback to savepoint before');
        expect([call, await systemOf(tx)]).toEqual([call, '']);
        expect((await look(tx)).audit).toBeUndefined();
      });
  });
});
