import type { Request, RequestHandler } from 'express';
import { isLoopback } from '../config.ts';
import { sendProblem } from './problem.ts';

const FORWARDED = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'via',
];

/**
 * Lets a request through only when it was plainly made on this machine: local socket, local Host header (so that no
 * web site can reach it under a name of its own) and no proxy in between. All others see nothing there.
 */
export const localOnly: RequestHandler = (request, response, next) => {
  if (isLocal(request)) {
    next();
    return;
  }
  sendProblem(response, 404, 'There is nothing here');
};

/** Whether a request was plainly made on this machine. */
export function isLocal(request: Request): boolean {
  if (FORWARDED.some((name) => request.headers[name] !== undefined)) return false;
  const remote = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  return isLoopback(remote) && isLoopback(hostName(request.headers.host ?? ''));
}

function hostName(host: string): string {
  if (host.startsWith('[')) return host.slice(1, host.indexOf(']'));
  return host.split(':')[0] ?? '';
}
