import type { FaultKind } from '../shared.ts';
import type { Bus } from './bus.ts';
import type { Fault } from './types.ts';

const MAX_FAULTS = 100;
const MAX_DELAY_MS = 60_000;

/** What a wire call looks like to a fault. */
export type CallKind = Exclude<FaultKind, 'any'> | 'typing';

export type Faults = {
  add(fault: Fault): void;
  clear(): void;
  armed(): number;
  /** Uses up the first fault that fits this call. */
  take(kind: CallKind, conversationId: string | undefined): Fault | undefined;
};

/** Faults wait in the order in which they were asked for, each for its number of times. */
export function createFaults(bus: Bus): Faults {
  let waiting: (Fault & { left: number })[] = [];
  const armed = () => waiting.reduce((sum, fault) => sum + fault.left, 0);

  return {
    armed,
    add(fault) {
      const delayMs = Math.min(fault.delayMs ?? 0, MAX_DELAY_MS);
      waiting = [...waiting, { ...fault, delayMs, left: Math.max(1, fault.times ?? 1) }].slice(-MAX_FAULTS);
      bus.emit({ type: 'faults', armed: armed() });
    },
    clear() {
      waiting = [];
      bus.emit({ type: 'faults', armed: 0 });
    },
    take(kind, conversationId) {
      const fault = waiting.find((one) => fits(one, kind, conversationId));
      if (!fault) return undefined;
      fault.left -= 1;
      waiting = waiting.filter((one) => one.left > 0);
      const { status, delayMs } = fault;
      const applied = {
        kind: fault.match ?? 'any',
        ...(status !== undefined && { status }),
        ...(delayMs ? { delayMs } : {}),
      };
      bus.emit({ type: 'faults', armed: armed(), applied });
      return fault;
    },
  };
}

function fits(fault: Fault, kind: CallKind, conversationId: string | undefined): boolean {
  const match = fault.match ?? 'any';
  if (match !== 'any' && match !== kind) return false;
  return fault.conversationId === undefined || fault.conversationId === conversationId;
}

/** The code that goes with a status when the fault names none. */
export function faultCode(status: number): string {
  const codes: Record<number, string> = {
    403: 'MessageWritesBlocked',
    404: 'ConversationNotFound',
    412: 'PreconditionFailed',
    429: 'Throttled',
    502: 'BadGateway',
    503: 'ServiceUnavailable',
    504: 'GatewayTimeout',
  };
  return codes[status] ?? 'ServiceError';
}
