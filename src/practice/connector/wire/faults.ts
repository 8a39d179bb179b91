import { setTimeout as sleep } from 'node:timers/promises';
import type { Request, RequestHandler } from 'express';
import { faultCode } from '../faults.ts';
import type { CallKind, Faults } from '../faults.ts';
import { refuse } from './errors.ts';

/** Applies an error on demand to this call, if one waits for it. */
export function faulty(
  faults: Faults,
  closing: AbortSignal,
  kindOf: CallKind | ((req: Request) => CallKind),
): RequestHandler {
  return async (req, res, next) => {
    const kind = typeof kindOf === 'function' ? kindOf(req) : kindOf;
    const { id } = req.params;
    const fault = faults.take(kind, typeof id === 'string' ? id : undefined);
    if (fault?.delayMs) await sleep(fault.delayMs, undefined, { signal: closing }).catch(() => undefined);
    if (fault?.status === undefined) {
      next();
      return;
    }
    if (fault.retryAfter !== undefined) res.set('retry-after', String(fault.retryAfter));
    refuse(res, fault.status, fault.code ?? faultCode(fault.status), 'A fault that was asked for.');
  };
}
