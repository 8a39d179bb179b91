import { beforeAll, describe, expect, test } from 'vitest';
import { demoTenants } from '../../prisma/demo-data.ts';
import { newId } from '../../src/ids.ts';
import { fingerprint } from '../support/fingerprint.ts';
import { isPractice, routesOf } from '../support/routes.ts';
import { COACH_ID, openForTeams } from '../support/tab.ts';
import { coach, useWerkwijzer } from '../support/werkwijzer.ts';
import { NOBODY } from '../support/walls/nobody.ts';
import { bearer, roles, type Someone } from '../support/walls/people.ts';
import {
  linkNames,
  ownerOf,
  recordNames,
  rolesOf,
  type Ask,
  type Ids,
  type RecordName,
  type Rule,
  type Rules,
} from '../support/walls/rule.ts';
import { rulesFor, rulesOf } from '../support/walls/rules.ts';
import { all, methodOf, send, sendRaw, type Answer } from '../support/walls/send.ts';
import { NAME, nothing, OPENING, openWorld, type World } from '../support/walls/world.ts';

// Every route of the server, read from the server itself, is walked by everyone whom it is not for. A new route needs a line
// in tests/support/walls/*-rules.ts: who may, and one right request. The rest happens by itself.

let now = new Date();
const running = useWerkwijzer({ now: () => now });
let world: World;
let rules: Rules;

beforeAll(async () => {
  world = await openWorld(running, { now: () => now, set: (to) => (now = to) });
  rules = rulesOf(running.sealer);
}, OPENING);

const ofTab = () => rulesFor(rules, (rule) => rolesOf(rule).length > 0);
const withToken = () => rulesFor(rules, (rule) => ownerOf(rule, world.people) !== undefined);
const ofLinks = () => rulesFor(rules, ({ may }) => String(may).endsWith('_LINK'));
const as = async (who: Pick<Someone, 'objectId' | 'tenantId'>) => ({
  authorization: await bearer(running, who),
});
/** Whether a request names a record, or only a site. */
const names = (ask: Rule['ask'], one: Ids, other: Ids) =>
  JSON.stringify(ask(one)) !== JSON.stringify(ask(other));

/** Sends what each of some routes wants, and collects the answers that are not as they should be: each one is a hole. */
async function holes(
  some: readonly [string, Rule][],
  look: (route: string, rule: Rule) => Promise<string | false | undefined>,
): Promise<string[]> {
  const before = await fingerprint(running.db);
  const found: string[] = [];
  for (const [route, rule] of some) {
    const hole = await look(route, rule);
    if (hole) found.push(`${route}: ${hole}`);
  }
  expect(await fingerprint(running.db), `nothing was written; ${found.join('\n')}`).toEqual(before);
  return found;
}

/** The same refusal, to the byte, whether the record is there or not. */
function refused(statuses: readonly number[], real: Answer, none: Answer): string | undefined {
  if (!statuses.includes(real.status)) return `answers ${real.status} ${real.body.slice(0, 200)}`;
  if (JSON.stringify(all(real)) !== JSON.stringify(all(none)))
    return `tells a record that is there (${real.status}) from one that is not (${none.status})`;
  return tells(real);
}

/** Records about a client: what is said of no client, such as a proposal for an article, may be told to more people. */
const clientRecords = recordNames.filter((name) => !/^(colleague|(own)?[pP]roposal)/.test(name));

function tells(
  { body }: Answer,
  some: readonly RecordName[] = recordNames.filter((name) => name !== 'colleague'),
): string | undefined {
  const { ids } = world;
  const records = some.map((name) => ids[name]);
  const told = [NAME, ...records, ...linkNames.map((name) => ids[name])].find((word) => body.includes(word));
  return told && `tells ${told}`;
}

describe('the table of rules', () => {
  test('has a line for every route that the server has, and no other', () => {
    const routes = routesOf(running.app);
    const without = routes.filter((route) => !(route in rules));
    expect(without, 'routes without a rule: add a line in tests/support/walls/*-rules.ts').toEqual([]);
    const stale = Object.keys(rules).filter((route) => !routes.includes(route));
    expect(stale, 'rules of a route that is gone').toEqual([]);
  });

  test('has a body for every route that takes one', () => {
    const writes = rulesFor(rules, ({ may }) => may !== 'THIS_MACHINE').filter(([route]) =>
      /^(POST|PUT|PATCH) /.test(route),
    );
    const without = writes.filter(([, { ask }]) => {
      const { json, form } = ask(world.ids);
      return json === undefined && form === undefined;
    });
    expect(without.map(([route]) => route)).toEqual([]);
  });
});

describe('a route of the tab', { timeout: 60_000 }, () => {
  const seconds = () => Math.floor(Date.now() / 1000);
  const token = async (o: Parameters<typeof running.login.token>[1]) =>
    `Bearer ${await running.login.token(coach, o)}`;
  const bad: [string, () => Promise<string> | string | undefined][] = [
    ['without an identity', () => undefined],
    ['with a token that is none', () => 'Bearer abc.def.ghi'],
    ['with a token that ended', () => token({ expiresAt: seconds() - 3600 })],
    ['with the token of a tenant that is not ours', () => token({ claims: { tid: NOBODY } })],
    ['with a token of an app for itself', () => token({ claims: { scp: undefined } })],
  ];

  test.each(bad)('is one quiet 401 %s', async (_name, make) => {
    const authorization = await make();
    const headers = authorization === undefined ? undefined : { authorization };
    let usual: unknown;
    expect(
      await holes(withToken(), async (route, { ask }) => {
        const answer = await send(running, route, ask(world.ids), headers);
        usual ??= all(answer);
        return refused([401], answer, answer) ?? (!same(all(answer), usual) && 'differs from the others');
      }),
    ).toEqual([]);
  });

  const nobodies: [string, () => Someone][] = [
    ['someone of our tenant whom nobody knows', () => ({ ...unknown, tenantId: demoTenants.hospital })],
    ['the object id of the coach in another tenant', () => ({ ...owner(), tenantId: demoTenants.hospital })],
    ['someone who works nowhere', () => world.people.withoutRole],
    ['someone who administers a site, which nobody does', () => world.people.siteAdmin],
    ...roles.map((role): [string, () => Someone] => [
      `someone who was ${role} here and will be again, but is not today`,
      () => world.people.staff[role].notNow,
    ]),
  ];
  const unknown = { id: NOBODY, objectId: newId() };
  const owner = () => world.people.owners.COACH;

  test.each(nobodies)('is one 403 to %s', async (_name, who) => {
    const headers = await as(who());
    let usual: unknown;
    expect(
      await holes(ofTab(), async (route, { ask }) => {
        const answer = await send(running, route, ask(world.ids), headers);
        usual ??= all(answer);
        return refused([403], answer, answer) ?? (!same(all(answer), usual) && 'differs from the others');
      }),
    ).toEqual([]);
  });

  test('is the same 403 to someone who works nowhere, whether what it names is there or not', async () => {
    const headers = await as(world.people.withoutRole);
    expect(
      await holes(ofTab(), async (route, { ask }) => {
        const real = await send(running, route, ask(world.ids), headers);
        return refused([403], real, await send(running, route, ask(nothing(world.ids)), headers));
      }),
    ).toEqual([]);
  });

  test.each(roles)('is refused to a %s of the site where it is for other roles', async (role) => {
    const headers = await as(world.people.staff[role].here);
    const others = ofTab().filter(([, rule]) => !rolesOf(rule).includes(role));
    expect(
      await holes(others, async (route, { ask }) => {
        const real = await send(running, route, ask(world.ids), headers);
        return refused([403], real, await send(running, route, ask(nothing(world.ids)), headers));
      }),
    ).toEqual([]);
  });

  test.each(roles)('shows a %s of another site nothing of this one', async (role) => {
    const { staff, elsewhere } = world.people;
    const headers = await as(staff[role].elsewhere);
    const { ids } = world;
    // An administrator's place is an organisation, and its sites are records there.
    const isAdmin = role === 'ADMIN';
    const none = { ...nothing(ids), ...(isAdmin && { site: NOBODY }) };
    const nowhere = { ...none, site: NOBODY, organisation: NOBODY };
    const atOwn = (some: Ids) => ({
      ...some,
      ...(isAdmin ? { organisation: elsewhere.organisation } : { site: elsewhere.site }),
    });
    const theirs = ofTab().filter(([, rule]) => rolesOf(rule).includes(role));
    expect(
      await holes(theirs, async (route, { ask, anySite, shared, missing = 404 }) => {
        const ask2 = (some: Ids) => send(running, route, ask(some), headers);
        const isRead = methodOf(route) === 'GET';
        if (anySite && shared) return isRead && tells(await ask2(ids), clientRecords);
        if (!names(ask, ids, nowhere)) return isRead && tells(await ask2(ids));
        const here = refused([404], await ask2(ids), await ask2(nowhere));
        if (here || !names(ask, atOwn(ids), atOwn(none))) return here;
        return refused([missing], await ask2(atOwn(ids)), await ask2(atOwn(none)));
      }),
    ).toEqual([]);
  });

  test('is open to a curator of another site where articles are read, because they belong to none', async () => {
    const headers = await as(world.people.staff.CURATOR.elsewhere);
    const reads = ofTab().filter(([route, { anySite }]) => anySite && methodOf(route) === 'GET');
    expect(reads.length).toBeGreaterThan(1);
    expect(
      await holes(reads, async (route, { ask }) => {
        const { status } = await send(running, route, ask(world.ids), headers);
        return status !== 200 && `answers ${status}`;
      }),
    ).toEqual([]);
  });

  test.each(roles)('keeps what is someone else’s from a %s of the same site', async (role) => {
    const headers = await as(world.people.staff[role].here);
    const { ids } = world;
    const theirs = ofTab().filter(([, rule]) => rolesOf(rule).includes(role) && !rule.shared);
    expect(
      await holes(theirs, async (route, { ask }) => {
        const ask2 = (some: Ids) => send(running, route, ask(some), headers);
        if (names(ask, ids, nothing(ids))) return refused([404], await ask2(ids), await ask2(nothing(ids)));
        return methodOf(route) === 'GET' && tells(await ask2(ids));
      }),
    ).toEqual([]);
  });
});

describe('a client’s link', { timeout: 60_000 }, () => {
  /** The request of a route with another token in it. */
  const through = (ask: Rule['ask'], token: string, ids = world.ids): Ask =>
    ask({ ...ids, ...Object.fromEntries(linkNames.map((name) => [name, token])) });

  test.each([
    ['that nobody gave', () => 'x'.repeat(43)],
    [
      'with one sign changed',
      () => `${world.ids.own.slice(0, -1)}${world.ids.own.endsWith('A') ? 'E' : 'A'}`,
    ],
    ['that is no token', () => '%00'],
    ['that is the id of a record', () => world.ids.talk],
  ] as [string, () => string][])('%s opens no page', async (_name, token) => {
    expect(
      await holes(ofLinks(), async (route, { ask }) => {
        const answer = await send(running, route, through(ask, token()));
        const none = await send(running, route, through(ask, 'y'.repeat(43)));
        return refused(route === 'POST /a/:token' ? [422] : [404], answer, none);
      }),
    ).toEqual([]);
  });

  test.each(['handed', 'referred'] as const)(
    'that was %s opens no page of the client’s own',
    async (name) => {
      const own = ofLinks().filter(([, { may }]) => may === 'OWN_LINK');
      expect(
        await holes(own, async (route, { ask }) => {
          const answer = await send(running, route, through(ask, world.ids[name]));
          return refused([404], answer, await send(running, route, through(ask, 'y'.repeat(43))));
        }),
      ).toEqual([]);
    },
  );

  test('of the client’s own has no page of a link that waits to be claimed', async () => {
    const unclaimed = ofLinks().filter(([, { may }]) => may === 'UNCLAIMED_LINK');
    expect(
      await holes(unclaimed, async (route, { ask }) => {
        const answer = await send(running, route, through(ask, world.ids.own));
        return refused([404], answer, answer);
      }),
    ).toEqual([]);
  });

  test('opens nothing of another client, nor a professional’s what another one referred', async () => {
    const { ids, otherOwn, otherRefers } = world;
    const aboutRecords = ofLinks().filter(([, { ask }]) => names(ask, ids, nothing(ids)));
    expect(aboutRecords.length).toBeGreaterThan(5);
    expect(
      await holes(aboutRecords, async (route, { ask, may }) => {
        const other = may === 'REFER_LINK' ? otherRefers : otherOwn;
        const real = await send(running, route, through(ask, other));
        return refused([404], real, await send(running, route, through(ask, other, nothing(ids))));
      }),
    ).toEqual([]);
  });

  test('refers nobody, nor does a professional’s that is over or revoked, and that opens no page of a client', async () => {
    const { ids, deadRefers, otherOwn } = world;
    const keys = (refers: boolean) =>
      refers ? [ids.own, ids.handed, ids.referred, otherOwn, ...deadRefers] : [ids.refers, ...deadRefers];
    expect(
      await holes(ofLinks(), async (route, { ask, may }) => {
        const none = await send(running, route, through(ask, 'y'.repeat(43)));
        for (const token of keys(may === 'REFER_LINK')) {
          const answer = await send(running, route, through(ask, token));
          const hole = refused(route === 'POST /a/:token' ? [422] : [404], answer, none);
          if (hole) return hole;
        }
        return undefined;
      }),
    ).toEqual([]);
  });
});

describe('a page that anyone may open', { timeout: 60_000 }, () => {
  const ofPublic = () => rulesFor(rules, ({ may }) => may === 'EVERYONE');

  test('shows nothing of a visitor at another site', async () => {
    const { ids, people } = world;
    const aboutRecords = ofPublic().filter(([, { ask }]) => names(ask, ids, nothing(ids)));
    const there = { ...ids, slug: people.elsewhere.slug };
    expect(
      await holes(aboutRecords, async (route, { ask }) => {
        const real = await send(running, route, ask(there));
        const none = await send(running, route, ask(nothing(there)));
        // Giving back what one does not have is done; the answer is the same, and nothing was written.
        const gaveBack = /vrij$|^DELETE/.test(route);
        return refused(gaveBack ? [303, 204] : [404, 409], real, none);
      }),
    ).toEqual([]);
  });

  test('is none where there is nothing, whoever asks', async () => {
    const nowhere = rulesFor(rules, ({ may }) => may === 'NOBODY');
    const headers = [{}, await as(world.people.owners.COACH)];
    expect(
      await holes(nowhere, async (route, { ask }) => {
        const [one, other] = await Promise.all(
          headers.map((some) => send(running, route, ask(world.ids), some)),
        );
        return one && other && refused([404], one, other);
      }),
    ).toEqual([]);
  });
});

test('a calendar file of a coach opens with the address that we signed for it, and with no other', async () => {
  const { ids } = world;
  const signed = rules['GET /c/:name']?.ask(ids).path.replace(/\.ics$/, '') ?? '';
  const [, , proof = ''] = signed.split('.');
  const forged = [
    '/c/x.ics',
    `/c/${ids.coming}.ics`,
    `/c/${ids.coming}.${COACH_ID}.ics`,
    `/c/${ids.coming}.${COACH_ID}.${'x'.repeat(43)}.ics`,
    `/c/${ids.past}.${COACH_ID}.${proof}.ics`,
    `/c/${ids.coming}.${ids.colleague}.${proof}.ics`,
    signed,
  ];
  const usual = all(await send(running, 'GET', { path: '/c/niets.ics' }));
  for (const path of forged) expect(all(await send(running, 'GET', { path })), path).toEqual(usual);
  expect(usual[0]).toBe(404);
});

test('the bot listens to Teams alone: a token of the tab, of a tenant that is not ours, or none is one quiet 401', async () => {
  const activity = { type: 'message', text: 'hallo', serviceUrl: running.connector.urls.serviceUrl };
  const at = (tenantId: string) => ({ ...activity, conversation: { id: 'a', tenantId } });
  const good = `Bearer ${await running.connector.token()}`;
  const tries: [unknown, Record<string, string>][] = [
    [at(demoTenants.hospital), {}],
    [at(demoTenants.hospital), { authorization: 'Bearer abc.def.ghi' }],
    [at(demoTenants.hospital), await as(world.people.owners.COACH)],
    [at(NOBODY), { authorization: good }],
    [activity, { authorization: good }],
    [{}, { authorization: good }],
  ];
  const answers = [];
  for (const [json, headers] of tries)
    answers.push(all(await send(running, 'POST', { path: '/api/messages', json }, headers)));
  expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(answers[0]?.[0]).toBe(401);
});

describe('the practice room', () => {
  const rooms = () => rulesFor(rules, ({ may }) => may === 'THIS_MACHINE');

  test.each([
    ['through a proxy', { 'x-forwarded-for': '203.0.113.7' }],
    ['under another name', { host: 'evil.example' }],
  ] as [string, Record<string, string>][])('is not there %s', async (_name, headers) => {
    const usual = all(await sendRaw(running, 'GET', '/niets', headers));
    expect(
      await holes(rooms(), async (route, { ask }) => {
        const answer = await sendRaw(running, methodOf(route), ask(world.ids).path, headers);
        return !same(all(answer), usual) && `answers ${answer.status}`;
      }),
    ).toEqual([]);
  });

  test('is not there for Teams, nor is any other route that it did not have here', async () => {
    const teams = await openForTeams(running, { now: () => now });
    await teams.close();
    const routes = routesOf(teams.app);
    expect(routes.filter(isPractice)).toEqual([]);
    expect(routes.sort()).toEqual(
      routesOf(running.app)
        .filter((route) => !isPractice(route))
        .sort(),
    );
  });

  test('gives its connector to who has a token of the bot alone', async () => {
    const wire = rooms().filter(([route]) => route.includes('/connector/v3/'));
    expect(wire.length).toBeGreaterThan(3);
    expect(
      await holes(wire, async (route, { ask }) => {
        const answers = await Promise.all(
          [{}, { authorization: 'Bearer abc.def.ghi' }, await as(world.people.owners.COACH)].map((headers) =>
            send(running, route, ask(world.ids), headers),
          ),
        );
        return answers.some(({ status }) => status !== 401) && 'lets someone in';
      }),
    ).toEqual([]);
  });
});

test('every one of these requests works for whoever may, so none was refused for what it asked', async () => {
  const { ids, people } = world;
  const failed: string[] = [];
  const tried = rulesFor(rules, ({ may }) => !['NOBODY', 'BOT', 'THIS_MACHINE'].includes(String(may)));
  for (const [route, rule] of tried) {
    const owner = ownerOf(rule, people);
    const { status, body } = await send(running, route, rule.ask(ids), owner ? await as(owner) : {});
    const right = route === 'POST /a/:token' ? [422] : [200, 201, 204, 303];
    if (!right.includes(status)) failed.push(`${route}: ${status} ${body.slice(0, 300)}`);
  }
  expect(failed).toEqual([]);
}, 60_000);

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
