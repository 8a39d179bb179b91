import { beforeAll, describe, expect, test } from 'vitest';
import { demoPeople } from '../../prisma/demo-data.ts';
import { bookingRows } from '../../src/booking/booking-rows.ts';
import { readSite } from '../../src/booking/read-site.ts';
import { contactTerms, feedbackTo } from '../../src/consent/disclosure.ts';
import { newConsent } from '../../src/consent/new-consent.ts';
import { columnsOf } from '../../src/database/columns.ts';
import { asSystem, inScope } from '../../src/database/scope.ts';
import { openQuestion } from '../../src/referral/question.ts';
import { openCard, press } from '../support/book-card.ts';
import { everythingIn, refer } from '../support/loop.ts';
import { freeSlot, person } from '../support/talks.ts';
import { clock, coach, nurse, useWerkwijzer } from '../support/werkwijzer.ts';

// What a referrer types, and what becomes of the words; and what a referrer may write down that a client agreed to.

const running = useWerkwijzer();

/** Tables in which a word stands, in the clear or as the bytes of it. */
async function tablesWith(word: string): Promise<string[]> {
  const hex = Buffer.from(word).toString('hex');
  return asSystem(running.db, async (tx) => {
    const tables = await tx.$queryRaw<{ name: string }[]>`
      select relname::text as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`;
    const one = ({ name }: { name: string }) => `
      select '${name}' as name where exists (
        select 1 from "${name}" t where t::text ilike '%${word}%' or t::text like '%${hex}%')`;
    const found = await tx.$queryRawUnsafe<{ name: string }[]>(tables.map(one).join(' union all '));
    return found.map(({ name }) => name);
  });
}

beforeAll(async () => {
  for (const who of [coach, nurse]) {
    const chat = await running.connector.openPersonalChat(who);
    await running.connector.say(chat.id, who, 'hallo');
  }
});

describe('what a referrer types', () => {
  const filled = {
    ...{ name: 'Zilverreiger', contact: '', none: 'true', language: 'nl', agree: 'true', how: 'SPOKEN' },
  };
  const send = async (inputs: Record<string, string>) => {
    const open = await openCard(running.connector, nurse, 'doorverwijzen');
    return JSON.stringify(
      (await press(running.connector, open, 'refer.send', { ...filled, ...inputs })).body,
    );
  };
  const questions = () =>
    asSystem(running.db, (tx) => tx.referral.findMany({ where: { question: { not: null } } })).then((rows) =>
      rows.map(({ question }) => openQuestion(running.sealer, question ?? new Uint8Array())),
    );

  test('is stored without the name of who it is about', async () => {
    await send({ question: 'mijn patiënt Jan Peeters wil weten wat deeltijds zou betekenen' });
    const kept = (await questions()).filter((one) => one.includes('wat deeltijds zou betekenen'));
    expect(kept).toEqual([expect.stringContaining('[naam]')]);
    expect(kept.join()).not.toContain('Peeters');
  });

  test('is stored sealed, and stands nowhere in the clear', async () => {
    await send({
      name: 'Roerdomp',
      question: 'wil weten of kwartaalwerk bestaat',
      contact: '',
      none: 'true',
    });
    await running.deliver();
    for (const word of ['Roerdomp', 'kwartaalwerk']) expect(await tablesWith(word), word).toEqual([]);
    expect(await questions()).toContain('wil weten of kwartaalwerk bestaat');
  });

  test('in a message instead of on the form is not stored, and they are asked to delete it', async () => {
    const chat = await running.connector.openPersonalChat(nurse);
    const before = await everythingIn(running);
    const said = await running.connector.say(
      chat.id,
      nurse,
      'doorverwijzen Wielewaal Peeters 0470 99 88 77, iets over overuren',
    );
    expect(said.replies[0]?.text).toContain('Werkwijzer bewaart ze niet');
    expect(JSON.stringify(said.replies)).not.toMatch(/Wielewaal|99 88 77|overuren/);
    expect(await everythingIn(running)).toBe(before);
    await running.flush();
    for (const word of ['Wielewaal', '99 88 77', 'overuren']) expect(await tablesWith(word)).toEqual([]);
  });

  test('as a name speaks of a crisis: they get the emergency numbers, and nothing is kept', async () => {
    const before = await everythingIn(running);
    const inName = await send({ name: 'ze wil zelfmoord plegen', question: 'een vraag over werk' });
    expect(inName).toContain('1813');
    expect(await everythingIn(running)).toBe(before);
  });
});

describe('a consent', () => {
  test('to feedback cannot be written down by a referrer, whatever the code does', async () => {
    const { clientId } = await refer(running);
    const theNurse = await person(running, 'Demo Verpleegkundige');
    const by = { as: 'PROFESSIONAL', id: theNurse.id } as const;
    const given = { how: 'SPOKEN', by, language: 'nl', now: clock() } as const;
    const { channel, ...terms } = feedbackTo(clientId, theNurse.id);
    const forged = newConsent({ ...terms, channels: [channel] }, given);
    const write = (data: typeof forged) =>
      inScope(running.db, { tenantId: theNurse.tenantId, personId: theNurse.id, clientId }, (tx) =>
        tx.consent.createMany({ data: [data] }),
      );
    await expect(write(forged)).rejects.toThrow(/consent_by_referrer/);
    await expect(write({ ...forged, recordedBy: 'CLIENT' })).rejects.toThrow(/consent_recorder/);
    // As if the client had said so themselves, or to a coach.
    const online = write({ ...forged, recordedBy: 'CLIENT', recordedById: null });
    await expect(online).rejects.toThrow(/row-level security/);
    await expect(write({ ...forged, recordedBy: 'COACH' })).rejects.toThrow(/row-level security/);
    const coachId = demoPeople.find(({ name }) => name === 'Demo Coach')?.id ?? '';
    const named = write({ ...forged, recordedBy: 'COACH', recordedById: coachId });
    await expect(named).rejects.toThrow(/row-level security/);
    await write(newConsent(contactTerms(clientId), given));
  });

  test('to feedback cannot come along with a booking on someone’s behalf', async () => {
    const theNurse = await person(running, 'Demo Verpleegkundige');
    const site = await readSite(running.db, clock, { slug: 'demo' });
    const slot = await freeSlot(running);
    const { rows } = bookingRows(running.sealer, {
      ...{ asker: { as: 'PROFESSIONAL', person: theNurse }, slot, now: clock() },
      ...{ key: undefined, holdId: undefined, clear: false },
      request: {
        ...{ what: { slot }, companion: false, agreement: { how: 'SPOKEN' } },
        client: { name: 'Demo', contact: { kind: 'NONE' }, language: 'nl' },
      },
    });
    const { channel, ...terms } = feedbackTo(String(rows.client.id), theNurse.id);
    const given = { how: 'SPOKEN', by: { as: 'PROFESSIONAL', id: theNurse.id }, language: 'nl' } as const;
    const consent = columnsOf(newConsent({ ...terms, channels: [channel] }, { ...given, now: clock() }));
    const book = (change: object) =>
      inScope(
        running.db,
        { tenantId: theNurse.tenantId, personId: theNurse.id, siteIds: [site.id] },
        (tx) => {
          const bookings = JSON.stringify([{ ...rows, consent: { ...consent, ...change } }]);
          return tx.$queryRaw`select add_bookings(${bookings}::jsonb)`;
        },
      );
    await expect(book({})).rejects.toThrow(/consent_by_referrer/);
    await expect(book({ recorded_by: 'COACH' })).rejects.toThrow(/row-level security/);
    await expect(book({ recorded_by: 'CLIENT', recorded_by_id: null })).rejects.toThrow(/row-level security/);
  });
});
