import { sealClient } from '../../src/booking/client.ts';
import { asSystem } from '../../src/database/scope.ts';
import { newId } from '../../src/ids.ts';
import { newAddress } from './talks.ts';
import type { Running } from './werkwijzer.ts';

/** A client of a site who was last here on a day, without appointment; returns the id. */
export async function oldClient(
  { db, sealer }: Pick<Running, 'db' | 'sealer'>,
  siteId: string,
  lastSeen: string,
  address = newAddress(),
): Promise<string> {
  const id = newId();
  const at = new Date(lastSeen);
  const sealed = sealClient(sealer, {
    name: 'Demo',
    contact: { kind: 'MAIL', value: address },
    language: 'nl',
  });
  const row = { id, siteId, createdAt: at, lastSeenAt: at, ...sealed };
  await asSystem(db, (tx) => tx.client.createMany({ data: [row] }));
  return id;
}
