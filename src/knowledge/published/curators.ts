import type { Transaction } from '../../database/scope.ts';

/** A curator of any organisation; `live`: today still. */
export type Curator = { id: string; name: string; live: boolean };

/** All curators there are and were, by name, for a curator; nobody for anyone else. */
export function readCurators(tx: Transaction): Promise<Curator[]> {
  return tx.$queryRaw<Curator[]>`select id, name, live from curators_of_scope()`;
}
