import { describe, expect, test } from 'vitest';
import { contactTerms, contactWith, type Disclosure } from '../../src/consent/disclosure.ts';
import { decideBy, mayDisclose } from '../../src/consent/may-disclose.ts';
import { newConsent } from '../../src/consent/new-consent.ts';
import { withdrawConsent } from '../../src/consent/withdraw.ts';
import { asSystem, inScope } from '../../src/database/scope.ts';
import { eraseClient } from '../../src/booking/erase-client.ts';
import { readSite } from '../../src/booking/read-site.ts';
import { newId } from '../../src/ids.ts';
import { bookTalk, partsOf, type Talk } from '../support/talks.ts';
import { clock, useWerkwijzer } from '../support/werkwijzer.ts';

const running = useWerkwijzer();
const later = (days: number) => new Date(clock().getTime() + days * 86_400_000);

async function agreed(): Promise<Talk & { consentId: string }> {
  const talk = await bookTalk(running);
  const [consent] = await asSystem(running.db, (tx) =>
    tx.consent.findMany({ where: { clientId: talk.clientId } }),
  );
  return { ...talk, consentId: consent?.id ?? '' };
}

const may = (disclosure: Disclosure, now = clock()) =>
  inScope(running.db, { clientId: disclosure.clientId }, (tx) => mayDisclose(tx, disclosure, now));

describe('the gate', () => {
  test('opens by what the client agreed to, and names the consent', async () => {
    const { clientId, consentId } = await agreed();
    expect(await may(contactWith(clientId))).toMatchObject({ clientId, consentId, purpose: 'CONTACT' });
  });

  test('is shut for another client, for nothing in particular, and outside the client’s own scope', async () => {
    const [one, other] = [await agreed(), await agreed()];
    expect(await may({ ...contactWith(one.clientId), categories: [] })).toBeUndefined();
    const foreign = await inScope(running.db, { clientId: other.clientId }, (tx) =>
      mayDisclose(tx, contactWith(one.clientId), clock()),
    );
    expect(foreign).toBeUndefined();
  });

  test('shuts when the client takes it back, at that moment, and when it ends', async () => {
    const { clientId, consentId } = await agreed();
    expect(await may(contactWith(clientId), later(364))).toBeDefined();
    expect(await may(contactWith(clientId), later(366))).toBeUndefined();
    expect(await may(contactWith(clientId), later(-1))).toBeUndefined();
    await withdrawConsent(partsOf(running), { as: 'CLIENT' }, { clientId, consentId });
    await withdrawConsent(partsOf(running), { as: 'CLIENT' }, { clientId, consentId });
    expect(await may(contactWith(clientId))).toBeUndefined();
  });

  test('asks that one consent covers everything', () => {
    const contact = contactWith(newId());
    const given = { how: 'ONLINE', language: 'nl', now: clock() } as const;
    const consent = newConsent(contactTerms(contact.clientId), given);
    expect(decideBy(consent, contact, clock())).toBeDefined();
    expect(decideBy({ ...consent, categories: [] }, contact, clock())).toBeUndefined();
    expect(decideBy({ ...consent, clientId: newId() }, contact, clock())).toBeUndefined();
  });
});

describe('the ledger', () => {
  test('is never changed, above all scopes neither; only erasing the client empties it', async () => {
    const { clientId, consentId } = await agreed();
    await withdrawConsent(partsOf(running), { as: 'CLIENT' }, { clientId, consentId });
    const tried = await asSystem(running.db, async (tx) => [
      (await tx.consent.updateMany({ where: { id: consentId }, data: { until: later(1000) } })).count,
      (await tx.consent.deleteMany({ where: { id: consentId } })).count,
      (await tx.consentWithdrawal.updateMany({ where: { consentId }, data: { at: later(9) } })).count,
      (await tx.consentWithdrawal.deleteMany({ where: { consentId } })).count,
    ]);
    expect(tried).toEqual([0, 0, 0, 0]);
    await eraseClient(partsOf(running), await readSite(running.db, clock, { slug: 'demo' }), clientId);
    const left = await asSystem(running.db, async (tx) => [
      await tx.consent.count({ where: { clientId } }),
      await tx.consentWithdrawal.count({ where: { consentId } }),
    ]);
    expect(left).toEqual([0, 0]);
  });

  test('takes no withdrawal of someone else’s consent, and no consent longer than a year', async () => {
    const [one, other] = [await agreed(), await agreed()];
    const foreign = { clientId: other.clientId, consentId: one.consentId };
    await expect(withdrawConsent(partsOf(running), { as: 'CLIENT' }, foreign)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const forged = inScope(running.db, { clientId: other.clientId }, (tx) =>
      tx.consentWithdrawal.createMany({ data: [{ consentId: one.consentId, at: clock(), by: 'CLIENT' }] }),
    );
    await expect(forged).rejects.toThrow(/row-level security/);
    const given = { how: 'ONLINE', language: 'nl', now: clock() } as const;
    const long = newConsent(contactTerms(one.clientId), given);
    const written = inScope(running.db, { clientId: one.clientId }, (tx) =>
      tx.consent.createMany({ data: [{ ...long, until: later(400) }] }),
    );
    await expect(written).rejects.toThrow(/consent_lives/);
  });
});
