import type { RequestHandler } from 'express';
import type { TurnContext } from 'botbuilder';
import type { Log } from '../src/log.ts';
import { sendProblem } from '../src/http/problem.ts';
import { activitySchema, type InboundActivity } from './activity.ts';
import type { Adapter } from './adapter.ts';
import type { TokenCheck } from './token-check.ts';

export type Turn = (context: TurnContext, activity: InboundActivity) => Promise<void>;

/** POST /api/messages: checks who sends, then lets the bot take its turn. A refusal says nothing about why. */
export function messagesRoute(adapter: Adapter, check: TokenCheck, turn: Turn, log: Log): RequestHandler {
  return async (request, response) => {
    const parsed = activitySchema.safeParse(request.body);
    if (!parsed.success || !(await check(request.headers.authorization, parsed.data))) {
      sendProblem(response, 401, 'Not for you');
      return;
    }
    try {
      await adapter.process(request, response, (context) => turn(context, parsed.data));
    } catch (error) {
      log.warn({ kind: error instanceof Error ? error.name : typeof error }, 'a turn was refused');
      if (!response.headersSent) sendProblem(response, 401, 'Not for you');
    }
  };
}
