import { DomainError } from '../domain-error.ts';
import type { ContactKind } from '../generated/prisma/enums.ts';
import type { NewClient } from './client.ts';
import type { Slot } from './plan.ts';

/**
 * A talk by telephone is for whom the coach can call.
 * @throws DomainError INVALID naming the number.
 */
export function requireNumber({ mode }: Pick<Slot, 'mode'>, contact: ContactKind | undefined): void {
  if (mode !== 'PHONE' || contact === 'PHONE') return;
  const problem = { field: 'client.phone', messageKey: 'field.phone.needed' } as const;
  throw new DomainError('INVALID', 'a talk by telephone needs a number', [problem]);
}

/**
 * A new client with the way of contact that the talk needs.
 * @throws DomainError INVALID naming the number.
 */
export function reachedFor(slot: Pick<Slot, 'mode'>, { number, ...client }: NewClient): NewClient {
  if (slot.mode === 'PHONE' && number) return { ...client, contact: { kind: 'PHONE', value: number } };
  requireNumber(slot, client.contact.kind);
  return client;
}
