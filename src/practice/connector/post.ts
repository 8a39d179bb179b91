import type { Json } from '../shared.ts';

/** How long Teams waits for a bot. */
const TIMEOUT_MS = 15_000;

export type BotAnswer = { status: number; body: unknown };
export type Post = (activity: Json, token: string | null, contentType?: string) => Promise<BotAnswer>;

/**
 * POSTs activities to the bot. Never throws: a bot that is away answers 502, one that is too slow 504.
 * Nothing is retried.
 */
export function createPost(botUrl: string, closing: AbortSignal): Post {
  return async (activity, token, contentType = 'application/json; charset=utf-8') => {
    const headers = {
      'content-type': contentType,
      'user-agent': 'Microsoft-SkypeBotApi (practice room)',
      ...(token !== null && { authorization: `Bearer ${token}` }),
    };
    const signal = AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), closing]);
    try {
      const body = JSON.stringify(activity);
      const response = await fetch(botUrl, { method: 'POST', headers, body, signal, redirect: 'manual' });
      return { status: response.status, body: parse(await response.text()) };
    } catch (error) {
      const slow = error instanceof Error && error.name === 'TimeoutError';
      return slow
        ? failure(504, 'BotTimeout', 'The bot did not answer in time.')
        : failure(502, 'BotUnreachable', 'The bot could not be reached.');
    }
  };
}

function parse(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function failure(status: number, code: string, message: string): BotAnswer {
  return { status, body: { error: { code, message } } };
}
