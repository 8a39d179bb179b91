import { z } from 'zod';
import type { Choice } from '../../booking/change-plans.ts';
import { slotId } from '../../booking/slot-id.ts';
import { boundsOf } from '../../booking/zone.ts';
import { DomainError } from '../../domain-error.ts';

export const day = z.iso.date();

const MOST_DAYS = 100;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Two days of a query, both included. */
export const days = z.strictObject({ from: day, to: day });

/**
 * The moments between which two days lie.
 * @throws DomainError INVALID when they are in the wrong order or too far apart.
 */
export function rangeOf({ from, to }: { from: string; to: string }): { from: Date; until: Date } {
  const range = { from: boundsOf(from).start, until: boundsOf(to).end };
  const length = range.until.getTime() - range.from.getTime();
  if (length <= 0 || length > (MOST_DAYS + 1) * DAY_MS)
    throw new DomainError('INVALID', 'not a range of days', [{ field: 'to', messageKey: 'field.unknown' }]);
  return range;
}

const choice = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('KEEP') }),
  z.strictObject({ do: z.literal('CANCEL') }),
  z.strictObject({ do: z.literal('MOVE'), to: slotId }),
]) satisfies z.ZodType<Choice>;

const MOST_CHOICES = 500;

/** What to do with each appointment that no longer fits. */
export const choices = z
  .record(z.guid(), choice)
  .refine((all) => Object.keys(all).length <= MOST_CHOICES)
  .optional();
