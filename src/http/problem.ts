import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { z } from 'zod';
import type { DomainError, ErrorCode } from '../domain-error.ts';
import { say } from '../i18n/index.ts';
import type { Lang } from '../lang.ts';
import type { Log } from '../log.ts';

/** Sends an error as RFC 9457 problem+json, without anything of the inside. */
export function sendProblem(response: Response, status: number, title: string): void {
  response.status(status).type('application/problem+json').json({ type: 'about:blank', title, status });
}

export const notFound: RequestHandler = (_request, response) => {
  sendProblem(response, 404, 'There is nothing here');
};

/** The one table from the codes of the domain to HTTP. */
export const statusOf: Record<ErrorCode, number> = {
  SITE_UNKNOWN: 404,
  NOT_FOUND: 404,
  BOOKING_CLOSED: 403,
  FIRST_TALK_BY_PROFESSIONAL: 403,
  NO_COACH: 403,
  SLOT_TAKEN: 409,
  SLOT_GONE: 409,
  TOO_MANY_HOLDS: 429,
  INVALID: 422,
  KEY_REUSED: 422,
  TOO_LATE: 409,
  CODE_WRONG: 422,
  CODE_SPENT: 409,
  REFERRALS_CLOSED: 403,
  REFERRAL_TAKEN: 409,
  MOVED_ON: 409,
  NO_CONSENT: 403,
  SCHEDULE_CONFLICTS: 409,
  CHANGED_MEANWHILE: 409,
  STILL_TALKS: 409,
  LAST_ADMIN: 409,
  OWN_DRAFT: 403,
  DRAFT_WAITS: 409,
};

/** Sends an error of the domain as problem+json, in the reader's language; fields at fault under `errors`. */
export function sendDomainProblem(response: Response, error: DomainError, lang: Lang): void {
  const status = statusOf[error.code];
  const errors = error.fields.map(({ field, messageKey }) => ({ field, message: say(lang, messageKey) }));
  response
    .status(status)
    .type('application/problem+json')
    .json({
      type: `urn:werkwijzer:problem:${error.code.toLowerCase().replaceAll('_', '-')}`,
      title: say(lang, error.userMessageKey),
      status,
      ...(errors.length > 0 && { errors }),
    });
}

const clientError = z.object({ status: z.number().int().min(400).max(499) });

/** The status of an error that the request is to blame for, such as a body that cannot be read. */
export function clientErrorStatus(error: unknown): number | undefined {
  const known = clientError.safeParse(error);
  return known.success ? known.data.status : undefined;
}

/** The last handler: a bad request keeps its status, all else is a 500 that is logged by kind only. */
export function lastResort(log: Log): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = clientErrorStatus(error);
    if (status) {
      sendProblem(response, status, 'This request cannot be read');
      return;
    }
    log.error({ kind: error instanceof Error ? error.name : typeof error }, 'a request failed');
    sendProblem(response, 500, 'Something went wrong on our side; try again in a moment');
  };
}
