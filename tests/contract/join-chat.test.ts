import { describe, expect, test } from 'vitest';
import { demoTenants } from '../../prisma/demo-data.ts';
import { asSystem } from '../../src/database/scope.ts';
import { identify } from '../../src/people/identify.ts';
import { acts, demoPerson, newPerson } from '../support/administration.ts';
import { SITE_ID } from '../support/tab.ts';
import { clock, coach, nurse, stranger, useWerkwijzer } from '../support/werkwijzer.ts';

const running = useWerkwijzer();
const WHERE = 'aansluiten bij Demo Ziekenhuis, campus Demo';

async function say(who: string, words: string) {
  const chat = await running.connector.openPersonalChat(who);
  const { replies } = await running.connector.say(chat.id, who, words);
  return replies[0] ?? expect.fail('no reply');
}
const roles = async () => {
  const { tenantId, objectId } = demoPerson('Demo Onbekende');
  return (await identify(running.db, clock, { tenantId, objectId }))?.roles ?? [];
};

describe('someone without a role', () => {
  test('hears in help and welcome how to join', async () => {
    const chat = await running.connector.openPersonalChat(stranger);
    const [welcome] = running.connector.conversation(chat.id).messages;
    for (const message of [welcome, await say(stranger, 'help')]) {
      expect(message?.text).toMatch(/\*\*aansluiten\*\*/);
      expect(JSON.stringify(message?.suggestedActions)).toContain('"aansluiten"');
    }
  });

  test.each(['afspraak', 'doorverwijzen'])('who types "%s" hears that they may join first', async (words) => {
    const { text, suggestedActions } = await say(stranger, words);
    expect(text).toMatch(/\*\*aansluiten\*\*/);
    expect(JSON.stringify(suggestedActions)).toContain('"aansluiten"');
  });

  test.each(['aansluiten', 'Meedoen!', '/join'])(
    'who types "%s" reads the sites, to choose with one tap',
    async (words) => {
      const { text, suggestedActions } = await say(stranger, words);
      expect(text).toMatch(/- Demo Ziekenhuis, campus Demo/);
      expect(JSON.stringify(suggestedActions)).toContain(WHERE);
      expect(await roles()).toEqual([]);
    },
  );

  test('gets an ordinary answer for a question that only begins like it', async () => {
    for (const words of ['meedoen aan vrijwilligerswerk, mag dat?', 'aansluiten bij een vakbond']) {
      expect((await say(stranger, words)).text).not.toMatch(/Demo Ziekenhuis/);
      expect(await roles()).toEqual([]);
    }
  });

  test('joins by naming the site, once, and can do then what a professional can', async () => {
    expect((await say(stranger, WHERE)).text).toMatch(/Je bent aangesloten bij Demo Ziekenhuis, campus Demo/);
    await say(stranger, WHERE);
    expect(await roles()).toEqual([{ siteId: SITE_ID, role: 'CARE_PROFESSIONAL' }]);
    expect((await acts(running)).filter((act) => act === 'SITE_JOINED')).toHaveLength(1);
    expect((await say(stranger, 'help')).text).toMatch(/\*\*afspraak\*\*/);
    const person = await asSystem(running.db, (tx) =>
      tx.person.findFirst({ where: { objectId: demoPerson('Demo Onbekende').objectId } }),
    );
    expect(person?.name).toBe('Demo Onbekende');
  });
});

test('in a group nothing is chosen: it is done in one’s own chat', async () => {
  const newcomer = await newPerson(running);
  const group = await running.connector.openGroupChat([nurse, coach], 'Demo team');
  const { replies } = await running.connector.say(group.id, nurse, 'aansluiten', { mention: true });
  expect(replies[0]?.text).toMatch(/eigen chat/);
  const known = await identify(running.db, clock, {
    tenantId: newcomer.tenantId,
    objectId: newcomer.objectId,
  });
  expect(known?.roles).toEqual([]);
});

test('someone of an organisation without such sites reads whom to ask', async () => {
  expect(demoPerson('Demo Coach').tenantId).toBe(demoTenants.employer);
  const { text, suggestedActions } = await say(coach, 'aansluiten');
  expect(text).toMatch(/Vraag het aan de beheerder/);
  expect(suggestedActions).toBeUndefined();
});
