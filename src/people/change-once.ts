import { isDeepStrictEqual } from 'node:util';
import { DomainError } from '../domain-error.ts';

/**
 * Whether a change still has to be made: false when the record says the same already, so that a change that is sent twice has
 * its effect once.
 * @throws DomainError CHANGED_MEANWHILE when it says something else than what was read: nothing of either change is lost.
 */
export function stillToChange(
  current: { version: number } & Record<string, unknown>,
  wanted: Record<string, unknown>,
  version: number,
): boolean {
  const same = Object.keys(wanted).every((field) => isDeepStrictEqual(current[field], wanted[field]));
  if (same) return false;
  if (current.version !== version)
    throw new DomainError('CHANGED_MEANWHILE', 'someone else changed it since it was read');
  return true;
}
