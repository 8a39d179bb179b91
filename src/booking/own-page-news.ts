import { contactWith } from '../consent/disclosure.ts';
import { mayDisclose } from '../consent/may-disclose.ts';
import { inScope, type Transaction } from '../database/scope.ts';
import type { NoLongerTrue } from '../delivery/delivery.ts';
import type { Lang } from '../lang.ts';
import { linkToken } from './client-link.ts';
import { mailAddress, type NoNews } from './client-news.ts';
import type { BookingParts } from './parts.ts';

type News = { to: string; language: Lang; token: string };

/**
 * Where a client is written to about something on their own page, and the link that opens it: their own when they have one,
 * else the one that was handed over. `stillTrue` looks in the client's scope whether there is something to read.
 */
export async function readOwnPageNews(
  { db, sealer }: Pick<BookingParts, 'db' | 'sealer'>,
  clientId: string,
  stillTrue: (tx: Transaction) => Promise<NoLongerTrue | undefined>,
  now: Date,
): Promise<News | NoNews> {
  return inScope(db, { clientId }, async (tx) => {
    const client = await tx.client.findUnique({ where: { id: clientId } });
    if (!client) return { not: 'GONE' };
    const why = await stillTrue(tx);
    if (why) return { not: why };
    if (!(await mayDisclose(tx, contactWith(clientId), now))) return { not: 'NO_CONSENT' };
    const address = mailAddress(sealer, client);
    if (!address) return { not: 'NO_ADDRESS' };
    const links = await tx.clientLink.findMany({ where: { clientId }, orderBy: { createdAt: 'desc' } });
    const link =
      links.find(({ kind }) => kind === 'OWN') ?? links.find(({ referralId }) => referralId !== null);
    return link ? { ...address, token: linkToken(sealer, link.id) } : { not: 'GONE' };
  });
}
