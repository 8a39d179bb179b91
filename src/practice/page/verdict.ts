import { record } from '../read.ts';
import type { TurnResult } from '../shared.ts';
import type { Outcome } from './client.ts';
import { texts } from './texts.ts';

/** True when it worked, else what to say under the card. */
export function verdict(outcome: Outcome): true | string {
  if (!outcome.ok) return texts.actionFailed;
  const { status = 0, body } = (outcome.result ?? {}) as Partial<TurnResult>;
  if (status === 0) return texts.notInstalled;
  if (status < 200 || status > 299) return texts.actionFailedStatus(status);
  const inner = record(body).statusCode;
  return typeof inner === 'number' && inner >= 400 ? texts.inputsKept : true;
}
