import { exportClientFile, readClientFile } from '../booking/client-file.ts';
import type { BookingParts } from '../booking/parts.ts';
import { readSite } from '../booking/read-site.ts';
import { inScope } from '../database/scope.ts';
import { DomainError } from '../domain-error.ts';
import { audit } from './audit.ts';
import { findClient } from './find-client.ts';

/**
 * Everything that is held on a client, as JSON for a file, the same as the client's own page gives. Leaves a trace before it
 * hands anything out.
 * @throws DomainError NOT_FOUND.
 */
export async function exportClient(parts: BookingParts, clientId: string): Promise<string> {
  const found = await findClient(parts, clientId);
  if (!found) throw new DomainError('NOT_FOUND', 'there is no such client');
  const { siteId } = found;
  const site = await readSite(parts.db, parts.clock, { id: siteId });
  const file = await readClientFile(parts, site, clientId);
  if (!file) throw new DomainError('NOT_FOUND', 'the client was erased meanwhile');
  const now = parts.clock();
  await inScope(parts.db, { clientId, siteIds: [siteId] }, (tx) =>
    audit(tx, [{ siteId, at: now, actor: 'SYSTEM', act: 'CLIENT_EXPORTED', record: 'CLIENT', clientId }]),
  );
  return `${JSON.stringify(exportClientFile(file, site, now), null, 2)}\n`;
}
