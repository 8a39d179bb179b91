import type { TurnContext } from 'botbuilder';
import { z } from 'zod';

const TRIES = 3;
const LONGEST_WAIT_MS = 5000;
/** What Teams asks to send again: too fast, or trouble on its side. */
const AGAIN = new Set([412, 429, 502, 503, 504]);

const failure = z.looseObject({
  statusCode: z.number(),
  response: z
    .looseObject({ headers: z.custom<{ get: (name: string) => string | undefined }>().optional() })
    .optional()
    .catch(undefined),
});

/** Lets a reply in this turn be sent again, up to three times, when Teams asks for it; honours Retry-After. */
export function sendPatiently(context: TurnContext, sleep: (ms: number) => Promise<unknown> = wait): void {
  context.onSendActivities(async (_context, activities, next) => {
    if (activities.every(({ type }) => type === 'typing')) return next(); // worth nothing later
    for (let attempt = 1; ; attempt++) {
      try {
        return await next();
      } catch (error) {
        const known = failureOf(error);
        if (!known || !AGAIN.has(known.status) || attempt === TRIES) throw error;
        await sleep(waitFor(known, attempt));
      }
    }
  });
}

export type SendingFailure = { status: number; afterMs: number | undefined };

/** What Teams answered to a message it did not take, and how long it asks to wait; undefined when it did not answer. */
export function failureOf(error: unknown): SendingFailure | undefined {
  const known = failure.safeParse(error);
  if (!known.success) return undefined;
  const asked = Number(known.data.response?.headers?.get('retry-after'));
  const afterMs = Number.isFinite(asked) && asked > 0 ? asked * 1000 : undefined;
  return { status: known.data.statusCode, afterMs };
}

function waitFor({ afterMs }: SendingFailure, attempt: number): number {
  const base = afterMs ?? 300 * 2 ** (attempt - 1);
  return Math.min(LONGEST_WAIT_MS, base) + Math.random() * 200;
}

function wait(ms: number): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
