import { pino, type Logger } from 'pino';

export type Log = Logger;

/**
 * Structured log lines. Nothing personal is ever passed in; the redaction is a second net for what an error object or
 * a request may drag along.
 */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    redact: {
      paths: [
        'text',
        '*.text',
        'name',
        '*.name',
        'req.headers',
        '*.authorization',
        '*.password',
        'from',
        '*.from',
      ],
      censor: '[weggelaten]',
    },
  });
}
