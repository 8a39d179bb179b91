import type { ConsentCategory, ConsentPurpose, RecipientKind } from '../generated/prisma/enums.ts';

/** Something about a client that is to go to someone: for what, to whom, and what kind of things. */
export type Disclosure = {
  clientId: string;
  purpose: ConsentPurpose;
  recipient: { kind: RecipientKind };
  categories: readonly ConsentCategory[];
};

/** To reach a client about their appointments. */
export function contactWith(clientId: string): Disclosure {
  return { clientId, purpose: 'CONTACT', recipient: { kind: 'CLIENT' }, categories: ['APPOINTMENT'] };
}
