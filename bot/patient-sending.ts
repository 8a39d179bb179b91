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
  context.onSendActivities(async (_context, _activities, next) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await next();
      } catch (error) {
        const known = failure.safeParse(error);
        if (!known.success || !AGAIN.has(known.data.statusCode) || attempt === TRIES) throw error;
        await sleep(waitFor(known.data, attempt));
      }
    }
  });
}

function waitFor(error: z.infer<typeof failure>, attempt: number): number {
  const asked = Number(error.response?.headers?.get('retry-after'));
  const base = Number.isFinite(asked) && asked > 0 ? asked * 1000 : 300 * 2 ** (attempt - 1);
  return Math.min(LONGEST_WAIT_MS, base) + Math.random() * 200;
}

function wait(ms: number): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
