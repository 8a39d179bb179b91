import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { z } from 'zod';
import type { Log } from '../log.ts';

/** Sends an error as RFC 9457 problem+json, without anything of the inside. */
export function sendProblem(response: Response, status: number, title: string): void {
  response.status(status).type('application/problem+json').json({ type: 'about:blank', title, status });
}

export const notFound: RequestHandler = (_request, response) => {
  sendProblem(response, 404, 'There is nothing here');
};

const clientError = z.object({ status: z.number().int().min(400).max(499) });

/** The last handler: a bad request keeps its status, all else is a 500 that is logged by kind only. */
export function lastResort(log: Log): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const known = clientError.safeParse(error);
    if (known.success) {
      sendProblem(response, known.data.status, 'This request cannot be read');
      return;
    }
    log.error({ kind: error instanceof Error ? error.name : typeof error }, 'a request failed');
    sendProblem(response, 500, 'Something went wrong on our side; try again in a moment');
  };
}
