import { DomainError, type ErrorCode } from '../../domain-error.ts';
import type { TextKey } from '../../i18n/index.ts';
import { statusOf } from '../problem.ts';

/** After these, choosing another moment helps. */
const again: readonly ErrorCode[] = ['SLOT_TAKEN', 'SLOT_GONE', 'TOO_MANY_HOLDS', 'KEY_REUSED'];

/**
 * What the list of moments says of a choice that did not work out.
 * @throws every other error, as it came.
 */
export function otherMoment(error: unknown): { status: number; problem: TextKey } {
  if (!(error instanceof DomainError) || !again.includes(error.code)) throw error;
  return { status: statusOf[error.code], problem: error.userMessageKey };
}
