import type { ErrorRequestHandler, Response } from 'express';

/** Answers in the error shape of the Bot Framework. */
export function refuse(res: Response, status: number, code: string, message: string): void {
  res.status(status).json({ error: { code, message } });
}

/** Bodies that could not be read, and anything unexpected. */
export const wireErrors: ErrorRequestHandler = (error: unknown, _req, res, next) => {
  if (res.headersSent) {
    next(error);
    return;
  }
  const type = (error as { type?: unknown } | null)?.type;
  if (type === 'entity.too.large') refuse(res, 413, 'MessageSizeTooBig', 'Message size too large.');
  else if (typeof type === 'string') refuse(res, 400, 'BadSyntax', 'The body could not be read.');
  else {
    console.error('practice connector', error);
    refuse(res, 500, 'ServiceError', 'The practice connector failed.');
  }
};
